internal import OpenAPIDocument
internal import SourceTree
import StableText

/// Where what lies in other files goes in the entry document.
///
/// A place of another file that a reference leads to becomes a component: the one that is nothing but a reference to
/// it, where there is one, else a new one. So each place is there once, however its references are spelt, and what
/// refers to itself still does.
struct BundlePlan {
    /// A component to add.
    struct Addition {
        let section: String
        let name: String
        /// Where its content is written.
        let source: Pointer
    }

    let references: ReferenceIndex
    let entry: FileID
    /// Path items are components since 3.1.
    let hasPathItemComponents: Bool
    /// Where each place of another file is in the bundle.
    private(set) var places = [Pointer: Pointer]()
    /// The components that take up the content they refer to.
    private(set) var hosts = [Pointer: Pointer]()
    /// In the order in which the document leads to them.
    private(set) var additions: [Addition] = []
    /// What other files hold, and references to it go elsewhere: where it is written, a reference takes its place.
    private(set) var movedPlaces: Set<Pointer> = []
    /// The paths of the document whose items became components, by those.
    private(set) var paths = [Pointer: String]()

    init(of root: Node, references: ReferenceIndex, entry: FileID, typeName: @escaping (String) -> String) {
        self.references = references
        self.entry = entry
        let version = root.mapping?["openapi"]?.text ?? ""
        hasPathItemComponents = !version.hasPrefix("3.0")
        findHosts(in: root)
        let targets = targets(from: root)
        place(targets, in: ComponentNameTable(root, typeName: typeName), of: root)
        findPaths(of: root)
    }

    /// Where a reference leads, in canonical form; `nil` where it leads nowhere or to another host.
    func target(of reference: FollowedReference) -> Pointer? {
        var reference = reference
        var found = references.node(at: reference.target)
        // A schema of another file that is nothing but a reference has no type of its own.
        for _ in 0..<64 {
            guard let (node, pointer) = found, pointer.file != entry, reference.section == "schemas",
                let mapping = node.mapping, mapping.count == 1,
                let next = mapping["$ref"].flatMap({ references.followed[$0.location] }),
                let further = references.node(at: next.target)
            else { break }
            (reference, found) = (next, further)
        }
        return found?.pointer
    }

    /// The place that a canonical place has in the bundle; `nil` where it is in no part that was taken up.
    func place(of pointer: Pointer) -> Pointer? {
        if pointer.file == entry { return pointer }
        if let place = places[pointer] { return place }
        guard let outer = Self.nearest(of: places, around: pointer) else { return nil }
        return pointer.tokens.dropFirst(outer.depth).reduce(outer.place) { $0.appending($1) }
    }

    /// References to operations of other files that the bundle does not have, in the order of their places.
    var strayOperations: [SourceLocation] {
        let stray = references.followed.filter { _, reference in
            guard reference.section == FollowedReference.operations, let target = target(of: reference) else {
                return false
            }
            return place(of: target) == nil
        }
        return stray.map(\.key).ordered { $0 < $1 }
    }

    /// What a mapping refers to, where that is in another file.
    func externalTarget(of mapping: Mapping) -> (pointer: Pointer, section: String)? {
        guard let value = mapping["$ref"], let reference = references.followed[value.location],
            let target = target(of: reference), target.file != entry
        else { return nil }
        return (target, reference.section)
    }

    /// Components that are nothing but a reference to another file. Of several with one target the first by name is
    /// taken, as the model does.
    private mutating func findHosts(in root: Node) {
        for section in root.mapping?["components"]?.mapping ?? Mapping([]) {
            let pointer = Pointer(file: entry, tokens: ["components", section.key])
            let components = section.value.mapping?.entries ?? []
            for component in components.ordered(byText: { $0.key }) {
                guard let mapping = component.value.mapping, mapping.count == 1,
                    let target = externalTarget(of: mapping), target.section == section.key,
                    places[target.pointer] == nil
                else { continue }
                let host = pointer.appending(component.key)
                hosts[host] = target.pointer
                places[target.pointer] = host
                movedPlaces.insert(target.pointer)
            }
        }
    }
}

/// A place of another file that the document leads to.
struct BundleTarget {
    let pointer: Pointer
    let section: String
}

extension BundlePlan {
    /// Every place of another file that the document leads to, in the order of its references.
    private func targets(from root: Node) -> [BundleTarget] {
        var targets: [BundleTarget] = []
        var seen: Set<Pointer> = []
        var waiting = [root]
        var next = 0
        while next < waiting.count {
            let node = waiting[next]
            next += 1
            forEachReference(in: node) { reference in
                guard reference.section != FollowedReference.operations, let target = target(of: reference),
                    target.file != entry, seen.insert(target).inserted
                else { return }
                targets.append(BundleTarget(pointer: target, section: reference.section))
                references.object(at: target, of: reference.section).map { waiting.append($0) }
            }
        }
        return targets
    }

    private func forEachReference(in node: Node, _ body: (FollowedReference) -> Void) {
        switch node.content {
        case .scalar(let scalar):
            guard scalar.kind == .string, let reference = references.followed[node.location] else { return }
            body(reference)
        case .sequence(let elements):
            for element in elements { forEachReference(in: element, body) }
        case .mapping(let mapping):
            for entry in mapping { forEachReference(in: entry.value, body) }
        }
    }

    /// Gives each target its place. What lies within another target stays there, unless it is a definition, which has
    /// a name of its own.
    private mutating func place(_ targets: [BundleTarget], in table: ComponentNameTable, of root: Node) {
        var table = table
        let sections = Dictionary(targets.map { ($0.pointer, $0.section) }) { first, _ in first }
        let all = Dictionary(targets.map { ($0.pointer, $0.pointer) }) { first, _ in first }
        var named: [BundleTarget] = []
        for target in targets where places[target.pointer] == nil {
            let outer = Self.nearest(of: all, around: target.pointer)
            let section = outer.flatMap { sections[$0.place] } ?? ""
            guard outer.map({ !keepsName(target, within: $0, of: section) }) ?? true,
                target.section != "pathItems" || hasPathItemComponents
            else { continue }
            named.append(target)
        }
        let names = table.names(of: named, references: references)
        for target in named {
            guard let name = names[target.pointer] else { continue }
            places[target.pointer] = Pointer(file: entry, tokens: ["components", target.section, name])
            movedPlaces.insert(target.pointer)
            additions.append(Addition(section: target.section, name: name, source: target.pointer))
        }
        if !hasPathItemComponents { placePathItems(of: root) }
    }

    /// Whether the type of what lies within another target has the name there that it has in its file.
    private func keepsName(
        _ target: BundleTarget, within outer: (place: Pointer, depth: Int), of section: String
    ) -> Bool {
        if Self.isDefinition(target.pointer) { return false }
        // What is around the target is converted to OpenAPI 3, where the target has another place.
        if references.isSwagger, target.section != section { return false }
        guard target.section == "schemas" else { return true }
        let name = outer.place.componentName ?? references.placeName(of: outer.place)
        let inner = Pointer(
            file: entry, tokens: ["components", section, name] + target.pointer.tokens.dropFirst(outer.depth))
        return references.placeName(of: inner) == references.placeName(of: target.pointer)
    }

    private mutating func findPaths(of root: Node) {
        for path in root.mapping?["paths"]?.mapping ?? Mapping([]) {
            guard let target = path.value.mapping.flatMap({ externalTarget(of: $0) }),
                let place = places[target.pointer],
                place.tokens.first == "components", paths[place] == nil
            else { continue }
            paths[place] = path.key
        }
    }

    /// The place of an operation, which is below a path: links lead to operations there (OpenAPI 3.1.2, Link Object).
    func operationPlace(of place: Pointer) -> Pointer {
        let tokens = place.tokens
        guard tokens.count > 3, let path = paths[Pointer(file: entry, tokens: Array(tokens.prefix(3)))] else {
            return place
        }
        return Pointer(file: entry, tokens: ["paths", path] + tokens.dropFirst(3))
    }

    /// Before 3.1 a path item of another file takes the place of the first reference to it.
    private mutating func placePathItems(of root: Node) {
        for path in root.mapping?["paths"]?.mapping ?? Mapping([]) {
            var item = path.value.mapping
            while let target = item.flatMap({ externalTarget(of: $0) }), places[target.pointer] == nil {
                places[target.pointer] = Pointer(file: entry, tokens: ["paths", path.key])
                item = references.object(at: target.pointer, of: "pathItems")?.mapping
            }
        }
    }

    /// The nearest of several places that is around another, how deep it is, and what goes with it.
    private static func nearest(
        of places: [Pointer: Pointer], around pointer: Pointer
    ) -> (place: Pointer, depth: Int)? {
        var text = pointer.text[...]
        while let slash = text.lastSlash {
            text = text[..<slash]
            let outer = Pointer(file: pointer.file, text: String(text))
            if let place = places[outer] { return (place, outer.tokens.count) }
        }
        return nil
    }

    private static func isDefinition(_ pointer: Pointer) -> Bool {
        let container = pointer.tokens.dropLast().last
        return container == "definitions" || container == "$defs"
    }
}
