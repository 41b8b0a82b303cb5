import SourceTree

/// Converts schemas.
struct SwaggerSchemaConverter {
    private let source: SwaggerSource

    private var fields: SwaggerFields { source.fields }

    init(_ source: SwaggerSource) {
        self.source = source
    }

    /// Converts a schema (Swagger 2.0, Schema Object). Most schemas have the same meaning in OpenAPI 3 and are not
    /// changed.
    func schema(_ node: Node) -> Node {
        changedSchema(node) ?? node
    }

    /// Returns the converted schema, or `nil` if nothing in it changes, so that large documents are not copied.
    private func changedSchema(_ node: Node) -> Node? {
        guard case .mapping(let mapping) = node.content else { return nil }
        var entries: [Mapping.Entry] = []
        for (position, entry) in mapping.entries.enumerated() {
            let changed = changedKeyword(entry)
            if changed == nil, entries.isEmpty { continue }
            if entries.isEmpty {
                entries.reserveCapacity(mapping.count)
                entries += mapping.entries[..<position]
            }
            entries.append(changed ?? entry)
        }
        return entries.isEmpty ? nil : Node(.mapping(Mapping(entries)), at: node.location)
    }

    private func changedKeyword(_ entry: Mapping.Entry) -> Mapping.Entry? {
        switch entry.key {
        case "items", "additionalProperties":
            return changedSchema(entry.value).map { with($0, entry) }
        case "not":
            fields.reportLater("'\(entry.key)'", at: entry.keyLocation)
            return changedSchema(entry.value).map { with($0, entry) }
        case "properties":
            return changedProperties(entry.value).map { with($0, entry) }
        case "allOf":
            return changedBranches(entry.value).map { with($0, entry) }
        case "oneOf", "anyOf":
            fields.reportLater("'\(entry.key)'", at: entry.keyLocation)
            return changedBranches(entry.value).map { with($0, entry) }
        case "nullable", "writeOnly", "deprecated":
            fields.reportLater("'\(entry.key)'", at: entry.keyLocation)
            return nil
        case "x-nullable":
            return Mapping.Entry(key: "nullable", keyLocation: entry.keyLocation, value: entry.value)
        case "discriminator":
            return discriminator(entry).map { with($0, entry) }
        default:
            return nil
        }
    }

    private func with(_ value: Node, _ entry: Mapping.Entry) -> Mapping.Entry {
        Mapping.Entry(key: entry.key, keyLocation: entry.keyLocation, value: value)
    }

    private func changedProperties(_ node: Node) -> Node? {
        guard case .mapping(let mapping) = node.content else { return nil }
        var isChanged = false
        var entries: [Mapping.Entry] = []
        entries.reserveCapacity(mapping.count)
        for entry in mapping.entries {
            let changed = changedSchema(entry.value)
            isChanged = isChanged || changed != nil
            entries.append(changed.map { with($0, entry) } ?? entry)
        }
        return isChanged ? Node(.mapping(Mapping(entries)), at: node.location) : nil
    }

    private func changedBranches(_ node: Node) -> Node? {
        guard case .sequence(let branches) = node.content else { return nil }
        let changed = branches.map(changedSchema)
        guard changed.contains(where: { $0 != nil }) else { return nil }
        return Node(.sequence(zip(branches, changed).map { $1 ?? $0 }), at: node.location)
    }

    /// Converts a discriminator, which is the name of a property, to an object of OpenAPI 3 (Swagger 2.0, Schema
    /// Object, `discriminator`).
    private func discriminator(_ entry: Mapping.Entry) -> Node? {
        guard entry.value.string != nil else {
            if entry.value.mapping != nil {
                fields.reportLater("a 'discriminator' that is an object", at: entry.keyLocation)
            }
            return nil
        }
        var discriminator = MappingBuilder()
        discriminator.add("propertyName", entry.value, at: entry.value.location)
        return discriminator.node(at: entry.value.location)
    }

    /// Converts `type: file` of a response or a form field to binary data (Swagger 2.0, Data Types).
    func fileSchema(_ mapping: Mapping, at location: SourceLocation) -> Node {
        var schema = MappingBuilder()
        for entry in mapping where entry.key != "format" {
            if entry.key == "type" {
                schema.add(entry, value: .text("string", at: entry.value.location))
                schema.add("format", .text("binary", at: entry.value.location), at: entry.keyLocation)
            } else {
                schema.add(entry)
            }
        }
        return self.schema(schema.node(at: location))
    }
}

extension Mapping {
    /// True if the schema has `type: file`.
    var isFile: Bool {
        self["type"]?.string == "file"
    }
}
