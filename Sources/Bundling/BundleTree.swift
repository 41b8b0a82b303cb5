internal import OpenAPIDocument
internal import SourceTree

/// Builds the tree of a bundle from its plan.
struct BundleTree {
    let plan: BundlePlan
    let references: ReferenceIndex
    /// The path items that are being inserted. A callback may refer back to one of them.
    private var openItems: Set<Pointer> = []

    init(plan: BundlePlan, references: ReferenceIndex) {
        self.plan = plan
        self.references = references
    }

    /// Returns the whole bundle. Members keep their order, and new ones are last.
    mutating func document(_ root: Node) -> Node {
        let rewritten = self.rewritten(root, at: Pointer(file: plan.entry))
        guard let mapping = rewritten.mapping, !plan.additions.isEmpty else { return rewritten }
        let components = mapping["components"]?.mapping ?? Mapping([])
        var sections = [String: [Mapping.Entry]]()
        for addition in plan.additions {
            guard let source = references.object(at: addition.source, of: addition.section) else { continue }
            sections[addition.section, default: []].append(
                entry(addition.name, moved(source, from: addition.source), like: source))
        }
        var entries = components.map { section in
            guard let added = sections[section.key] else { return section }
            let all = (section.value.mapping?.entries ?? []) + added
            return entry(section.key, Node(.mapping(Mapping(all)), at: section.value.location), like: section.value)
        }
        var known = Set(components.keys)
        for addition in plan.additions where known.insert(addition.section).inserted {
            let added = sections[addition.section] ?? []
            entries.append(entry(addition.section, Node(.mapping(Mapping(added)), at: root.location), like: root))
        }
        return Node(
            .mapping(mapping.setting("components", to: Node(.mapping(Mapping(entries)), at: root.location))),
            at: root.location)
    }

    /// Returns a node whose references refer to the locations in the bundle.
    private mutating func rewritten(_ node: Node, at pointer: Pointer, as place: ScalarPlace = .field) -> Node {
        if let source = plan.hosts[pointer], let content = references.object(at: source, of: pointer.tokens[1]) {
            return moved(content, from: source)
        }
        if plan.movedPlaces.contains(pointer), let place = plan.place(of: pointer), !Self.isScalarSchema(node) {
            return reference(to: place, like: node)
        }
        return inside(node, at: pointer, as: place)
    }

    /// Returns true for a schema that has no type of its own in its original location, such as `{type: string}`. A
    /// reference to it from elsewhere has a type of its own, so the bundle includes the schema in both locations.
    private static func isScalarSchema(_ node: Node) -> Bool {
        guard let mapping = node.mapping, let type = mapping["type"]?.string, scalarTypes.contains(type) else {
            return false
        }
        return !mapping.contains { structuralKeywords.contains($0.key) }
    }

    private static let scalarTypes: Set<String> = ["string", "number", "integer", "boolean"]
    private static let structuralKeywords: Set<String> = [
        "$ref", "allOf", "anyOf", "const", "discriminator", "enum", "oneOf", "properties",
    ]

    /// Returns the content of another file for its location in the bundle. The references inside it are now resolved by
    /// location, so its `$id` is removed, which would change their base URI (JSON Schema 2020-12 §8.2.1).
    private mutating func moved(_ node: Node, from pointer: Pointer) -> Node {
        let moved = self.inside(node, at: pointer)
        guard let mapping = moved.mapping, mapping["$id"]?.string != nil else { return moved }
        return Node(
            .mapping(Mapping(mapping.filter { $0.key != "$id" && $0.key != "$schema" })), at: moved.location)
    }

    private mutating func inside(_ node: Node, at pointer: Pointer, as place: ScalarPlace = .field) -> Node {
        switch node.content {
        case .scalar(let scalar):
            return reference(node, in: pointer.file) ?? Node(.scalar(place.spelt(scalar)), at: node.location)
        case .sequence(let elements):
            let inner = place.element(of: pointer.tokens.last)
            let rewritten = elements.enumerated().map {
                self.rewritten($0.element, at: pointer.appending($0.offset), as: inner)
            }
            return Node(.sequence(rewritten), at: node.location)
        case .mapping(let mapping):
            if let item = pathItem(mapping, at: pointer) { return Node(.mapping(item), at: node.location) }
            return Node(.mapping(entries(of: mapping, at: pointer, as: place)), at: node.location)
        }
    }

    private mutating func entries(
        of mapping: Mapping, at pointer: Pointer, as place: ScalarPlace = .field
    ) -> Mapping {
        let tokens = pointer.tokens
        var result: [Mapping.Entry] = []
        for child in mapping where !isIneffectiveMapping(child, in: tokens) {
            let inner = place.child(child.key, of: tokens) { types(of: mapping) }
            result.append(
                entry(child.key, rewritten(child.value, at: pointer.appending(child.key), as: inner), like: child.value)
            )
        }
        return withTagsOfRenamed(branchesOf: mapping, Mapping(result))
    }

    /// Returns the types that a schema, or the schema of an object, allows, or `nil` if it does not restrict them.
    private func types(of mapping: Mapping, hops: Int = 0) -> Set<String>? {
        guard hops < 8 else { return nil }
        if let type = mapping["type"] {
            let names = type.sequence.map { $0.compactMap(\.text) } ?? type.text.map { [$0] } ?? []
            return names.isEmpty ? nil : Set(names)
        }
        if let reference = mapping["$ref"].flatMap({ references.followed[$0.location] }),
            let target = references.object(at: reference.target, of: reference.section)?.mapping,
            let types = types(of: target, hops: hops + 1)
        {
            return types
        }
        if let schema = mapping["schema"]?.mapping { return types(of: schema, hops: hops + 1) }
        for part in mapping["allOf"]?.sequence ?? [] {
            if let types = part.mapping.flatMap({ types(of: $0, hops: hops + 1) }) { return types }
        }
        let branches = (mapping["oneOf"]?.sequence ?? []) + (mapping["anyOf"]?.sequence ?? [])
        let all = branches.prefix(64).map { $0.mapping.flatMap { types(of: $0, hops: hops + 1) } }
        guard !all.isEmpty, !all.contains(nil) else { return nil }
        return all.reduce(into: []) { $0.formUnion($1 ?? []) }
    }

    /// Returns a reference to the location in the bundle for a scalar that is a reference, or `nil` for any other
    /// scalar. A reference that is already correct is unchanged.
    private func reference(_ node: Node, in file: FileID) -> Node? {
        guard let text = node.string, let reference = references.followed[node.location],
            let target = plan.target(of: reference), var place = plan.place(of: target)
        else { return nil }
        if reference.section == FollowedReference.operations {
            // Two paths can share a path item, so a reference by path keeps its path.
            let isBelowPath = reference.target.file == plan.entry && reference.target.tokens.first == "paths"
            place = isBelowPath ? reference.target : plan.operationPlace(of: place)
        }
        let isAnchor = text.hasPrefix("#") && !text.hasPrefix("#/") && place == reference.target
        let isRight = file == plan.entry && (text == place.text || isAnchor)
        return isRight ? node : Node(.scalar(Scalar(place.fragment)), at: node.location)
    }

    private func reference(to place: Pointer, like node: Node) -> Node {
        Node(
            .mapping(Mapping([entry("$ref", Node(.scalar(Scalar(place.fragment)), at: node.location), like: node)])),
            at: node.location)
    }

    private func entry(_ key: String, _ value: Node, like node: Node) -> Mapping.Entry {
        Mapping.Entry(key: key, keyLocation: node.location, value: value)
    }
}

extension BundleTree {
    /// Returns the content of a path item of another file at the location of the first reference to it, or `nil` from
    /// OpenAPI 3.1, where path items can be components. Fields beside the reference override those of the path item.
    private mutating func pathItem(_ mapping: Mapping, at pointer: Pointer, isFollowed: Bool = false) -> Mapping? {
        guard !plan.hasPathItemComponents, let target = plan.externalTarget(of: mapping),
            target.section == "pathItems",
            let content = references.object(at: target.pointer, of: target.section)?.mapping
        else { return nil }
        let place = plan.place(of: target.pointer)
        guard place == nil || place == pointer || isFollowed, openItems.insert(target.pointer).inserted else {
            return nil
        }
        defer { openItems.remove(target.pointer) }
        var item =
            pathItem(content, at: target.pointer, isFollowed: true) ?? entries(of: content, at: target.pointer)
        for own in entries(of: mapping, at: pointer) where own.key != "$ref" {
            item = item.setting(own.key, to: own.value)
        }
        return item
    }
}

extension Mapping {
    /// Returns the mapping with a new value for a key, at the position of the key or at the end.
    func setting(_ key: String, to value: Node) -> Mapping {
        guard entry(key) != nil else {
            return Mapping(entries + [Entry(key: key, keyLocation: value.location, value: value)])
        }
        return Mapping(
            entries.map { $0.key == key ? Entry(key: key, keyLocation: $0.keyLocation, value: value) : $0 })
    }
}

extension Pointer {
    /// The pointer as the fragment of a URI reference (RFC 6901 §6, RFC 3986 §3.5).
    var fragment: String {
        var fragment = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                fragment.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where Self.fragmentMarks.contains(byte):
                fragment.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                fragment += byte < 16 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return fragment
    }

    private static let fragmentMarks = Set("#/-._~!$&'()*+,;=:@?".utf8)
}
