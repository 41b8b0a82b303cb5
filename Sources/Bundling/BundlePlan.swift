internal import OpenAPIDocument
internal import SourceTree
import StableText

/// The plan for moving content of other files into the entry document.
///
/// The target of a reference to another file becomes a component: the component that consists of only a reference to
/// it, or a new one. Each target is therefore included once, however its references are written, and recursive
/// references stay recursive.
struct BundlePlan {
    /// A component to add.
    struct Addition {
        let section: String
        let name: String
        /// The location of its content.
        let source: Pointer
    }

    let references: ReferenceIndex
    let entry: FileID
    /// True from OpenAPI 3.1, where path items can be components.
    let hasPathItemComponents: Bool
    /// The locations in the bundle, by the locations of the content in other files.
    private(set) var places = [Pointer: Pointer]()
    /// The components that consist of only a reference, with the target whose content replaces the reference.
    private(set) var hosts = [Pointer: Pointer]()
    /// The components to add, in the order in which the document refers to them.
    private(set) var additions: [Addition] = []
    /// The locations in other files whose content becomes a component. A reference replaces the content there.
    private(set) var movedPlaces: Set<Pointer> = []
    /// The first path of the document for each path item that became a component.
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

    /// Returns the target of a reference in canonical form, or `nil` if the target does not exist or is on another
    /// host.
    func target(of reference: FollowedReference) -> Pointer? {
        var reference = reference
        var found = references.node(at: reference.target)
        // A schema of another file that consists of only a reference has no type of its own.
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

    /// Returns the location in the bundle for a canonical location, or `nil` if the bundle does not include its
    /// content.
    func place(of pointer: Pointer) -> Pointer? {
        if pointer.file == entry { return pointer }
        if let place = places[pointer] { return place }
        guard let outer = Self.nearest(of: places, around: pointer) else { return nil }
        return pointer.tokens.dropFirst(outer.depth).reduce(outer.place) { $0.appending($1) }
    }

    /// The source locations of references to operations of other files that the bundle does not include, in order.
    var strayOperations: [SourceLocation] {
        let stray = references.followed.filter { _, reference in
            guard reference.section == FollowedReference.operations, let target = target(of: reference) else {
                return false
            }
            return place(of: target) == nil
        }
        return stray.map(\.key).ordered { $0 < $1 }
    }

    /// Returns the target of a mapping that is a reference to another file.
    func externalTarget(of mapping: Mapping) -> (pointer: Pointer, section: String)? {
        guard let value = mapping["$ref"], let reference = references.followed[value.location],
            let target = target(of: reference), target.file != entry
        else { return nil }
        return (target, reference.section)
    }

    /// Finds the components that consist of only a reference to another file. If several have the same target, the
    /// first by name is used, as in the model.
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

/// The target of a reference to another file.
struct BundleTarget {
    let pointer: Pointer
    let section: String
}

extension BundlePlan {
    /// Returns all targets in other files that are reachable from the document, in the order of its references.
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

    /// Assigns each target its location in the bundle. A target inside another target stays there, unless it is a
    /// definition with a name of its own.
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

    /// Returns true if the type of a target inside another target has the same name there as in its own file.
    private func keepsName(
        _ target: BundleTarget, within outer: (place: Pointer, depth: Int), of section: String
    ) -> Bool {
        if Self.isDefinition(target.pointer) { return false }
        // The outer target is converted to OpenAPI 3, which changes the location of the inner target.
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

    /// Returns the location of an operation, which is below a path, because links refer to operations there (OpenAPI
    /// 3.1.2, Link Object).
    func operationPlace(of place: Pointer) -> Pointer {
        let tokens = place.tokens
        guard tokens.count > 3, let path = paths[Pointer(file: entry, tokens: Array(tokens.prefix(3)))] else {
            return place
        }
        return Pointer(file: entry, tokens: ["paths", path] + tokens.dropFirst(3))
    }

    /// Replaces the first reference to each path item of another file by the path item, for documents before OpenAPI
    /// 3.1.
    private mutating func placePathItems(of root: Node) {
        for path in root.mapping?["paths"]?.mapping ?? Mapping([]) {
            var item = path.value.mapping
            while let target = item.flatMap({ externalTarget(of: $0) }), places[target.pointer] == nil {
                places[target.pointer] = Pointer(file: entry, tokens: ["paths", path.key])
                item = references.object(at: target.pointer, of: "pathItems")?.mapping
            }
        }
    }

    /// Returns the entry for the nearest of several locations that enclose another, with the depth of that location.
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
