package import SourceTree
import TestSupport

/// A document that receives random edits, which a seed determines on every machine.
///
/// An edit ignores the meaning of the document and may make it invalid.
package struct EditedDocument: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case add, remove, rename, retype, reorder }

    /// An edit that was made.
    package struct Edit: Sendable, CustomStringConvertible {
        package let kind: Kind
        /// The keys and positions of the edited value.
        package let path: [String]

        package var description: String { "\(kind) \(path.joined(separator: " > "))" }
    }

    /// The keys of lists and mappings that contain schemas, operations, properties and other parts.
    package static let sections = [
        "properties", "schemas", "paths", "responses", "parameters", "content", "headers", "enum", "required", "oneOf",
        "anyOf", "allOf", "webhooks", "securitySchemes",
    ]

    /// The keys of single schemas, which edits replace completely.
    package static let single = ["schema", "itemSchema", "items", "additionalProperties", "contentSchema", "not"]

    /// The keys of mappings whose keys are names and not keywords.
    private static let named =
        sections + [
            "patternProperties", "$defs", "requestBodies", "callbacks", "links", "pathItems", "variables", "scopes",
            "encoding", "mapping", "examples", "dependentSchemas",
        ]

    private var root: DocumentTree
    private var random: SplitMix

    /// Creates an edited document, or nil if the node is no mapping.
    package init?(_ node: Node, seed: UInt64) {
        guard node.mapping != nil else { return nil }
        root = DocumentTree(node)
        random = SplitMix(seed: seed)
    }

    /// The document as JSON, in its order.
    package var text: String { root.text }

    /// Edits an element of a random section.
    ///
    /// For nil the element may be anywhere, also in examples and extensions. A single schema gets another type for each
    /// kind of edit.
    ///
    /// - Returns: The edit, or nil if the sections are empty.
    package mutating func edit(_ kinds: [Kind] = Kind.allCases, in sections: [String?] = sections + [nil, nil, nil])
        -> Edit?
    {
        guard let kind = kinds.randomElement(using: &random), let section = sections.randomElement(using: &random)
        else { return nil }
        var places: [Place] = []
        Self.find(section, in: root, at: Place(), namesAreKeys: false, into: &places)
        guard var place = places.randomElement(using: &random) else { return nil }
        var numbers = random
        root.change(at: place.steps[...]) { tree in
            if section.map({ Self.single.contains($0) }) ?? false {
                tree = Self.schema(otherThan: tree, using: &numbers)
            } else {
                place.names.append(Self.apply(kind, to: &tree, using: &numbers))
            }
        }
        random = numbers
        return Edit(kind: kind, path: place.names)
    }

    // MARK: Edits

    /// Edits an element of a list or mapping and returns its key or position.
    private static func apply(_ kind: Kind, to tree: inout DocumentTree, using random: inout SplitMix) -> String {
        switch tree {
        case .scalar(let text): return text
        case .list(var items):
            let index = Int.random(in: items.indices, using: &random)
            switch kind {
            case .add: items.append(items[index])
            case .remove: items.remove(at: index)
            case .rename:
                items[index] = renamed(items[index], using: &random) ?? schema(otherThan: items[index], using: &random)
            case .retype: items[index] = schema(otherThan: items[index], using: &random)
            case .reorder: items.shuffle(using: &random)
            }
            tree = .list(items)
            return String(index)
        case .map(var entries):
            let index = Int.random(in: entries.indices, using: &random)
            let key = entries[index].key
            switch kind {
            case .add: entries.insert((renamed(key, using: &random), entries[index].value), at: index)
            case .remove: entries.remove(at: index)
            case .rename: entries[index].key = renamed(key, using: &random)
            case .retype: entries[index].value = schema(otherThan: entries[index].value, using: &random)
            case .reorder: entries.shuffle(using: &random)
            }
            tree = .map(entries)
            return key
        }
    }

    private static func renamed(_ name: String, using random: inout SplitMix) -> String {
        let number = Int.random(in: 0..<1000, using: &random)
        if name.hasPrefix("/") { return "\(name)/x\(number)" }
        return Bool.random(using: &random) ? "\(name)_\(number)" : "x\(number)_\(name)"
    }

    /// Returns a scalar with another text or an object with another `name`, or nil for a value without a name.
    private static func renamed(_ item: DocumentTree, using random: inout SplitMix) -> DocumentTree? {
        switch item {
        case .scalar(let text):
            let name = text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
            return .scalar(DocumentTree.quoted(renamed(name, using: &random)))
        case .map(var entries):
            guard let index = entries.firstIndex(where: { $0.key == "name" }),
                let name = renamed(entries[index].value, using: &random)
            else { return nil }
            entries[index].value = name
            return .map(entries)
        case .list: return nil
        }
    }

    /// Returns a schema with another type than a schema declares.
    private static func schema(otherThan old: DocumentTree, using random: inout SplitMix) -> DocumentTree {
        let simple = ["string", "integer", "number", "boolean", "null"]
        var types = ["boolean", "array"]
        if case .scalar(let type)? = old["type"] {
            types = (simple + ["array", "object"]).filter { "\"\($0)\"" != type }
        }
        func typed(_ type: String) -> (key: String, value: DocumentTree) { ("type", .scalar("\"\(type)\"")) }
        let type = types.randomElement(using: &random) ?? "boolean"
        let inner = DocumentTree.map([typed(simple.randomElement(using: &random) ?? "string")])
        switch type {
        case "array": return .map([typed(type), ("items", inner)])
        case "object": return .map([typed(type), ("properties", .map([("a", inner)]))])
        default: return .map([typed(type)])
        }
    }

    // MARK: Places

    private struct Place {
        var steps: [Int] = []
        var names: [String] = []

        func next(_ step: Int, _ name: String) -> Place { Place(steps: steps + [step], names: names + [name]) }
    }

    /// Finds the lists and mappings of a key, or all of them if the key is nil.
    private static func find(
        _ key: String?, in tree: DocumentTree, at place: Place, namesAreKeys: Bool, into places: inout [Place]
    ) {
        switch tree {
        case .scalar: break
        case .list(let items):
            for (index, item) in items.enumerated() {
                let inner = place.next(index, String(index))
                if key == nil, !item.isEmpty { places.append(inner) }
                find(key, in: item, at: inner, namesAreKeys: false, into: &places)
            }
        case .map(let entries):
            for (index, entry) in entries.enumerated() {
                // A document needs its version and its title.
                if place.steps.isEmpty, ["openapi", "info"].contains(entry.key) { continue }
                let isFree =
                    ["example", "examples", "default", "const", "links"].contains(entry.key)
                    || entry.key.hasPrefix("x-")
                if !namesAreKeys, isFree, key != nil { continue }
                let inner = place.next(index, entry.key)
                if key == nil || (!namesAreKeys && entry.key == key), !entry.value.isEmpty { places.append(inner) }
                find(
                    key, in: entry.value, at: inner, namesAreKeys: !namesAreKeys && named.contains(entry.key),
                    into: &places)
            }
        }
    }
}
