import SourceTree

extension SwaggerConversion {
    /// Swagger 2.0, Schema Object. Most schemas mean the same in OpenAPI 3 and stay as they are.
    func schema(_ node: Node) -> Node {
        changedSchema(node) ?? node
    }

    /// The schema, `nil` where nothing in it changes, so that large documents are not copied.
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
            reportLater("'\(entry.key)'", at: entry.keyLocation)
            return changedSchema(entry.value).map { with($0, entry) }
        case "properties":
            return changedProperties(entry.value).map { with($0, entry) }
        case "allOf":
            return changedBranches(entry.value).map { with($0, entry) }
        case "oneOf", "anyOf":
            reportLater("'\(entry.key)'", at: entry.keyLocation)
            return changedBranches(entry.value).map { with($0, entry) }
        case "nullable", "writeOnly", "deprecated":
            reportLater("'\(entry.key)'", at: entry.keyLocation)
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

    /// The name of a property, which OpenAPI 3 has in an object (Swagger 2.0, Schema Object, `discriminator`).
    private func discriminator(_ entry: Mapping.Entry) -> Node? {
        guard entry.value.string != nil else {
            if entry.value.mapping != nil { reportLater("a 'discriminator' that is an object", at: entry.keyLocation) }
            return nil
        }
        var discriminator = MappingBuilder()
        discriminator.add("propertyName", entry.value, at: entry.value.location)
        return discriminator.node(at: entry.value.location)
    }

    /// `type: file` of a response or of a field of a form: bytes (Swagger 2.0, Data Types).
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
    /// Whether it has `type: file`.
    var isFile: Bool {
        self["type"]?.string == "file"
    }
}
