import SourceTree

extension Parser {
    /// `enum`; a value that should have been a list of one is taken for that.
    func enumeration(_ place: Place) -> [Node]? {
        guard let place = resolved(place) else { return nil }
        if let values = place.node.sequence { return distinct(values) }
        guard place.node.scalar != nil, !place.node.isNull else {
            reportKind(place, "'enum'", "a list")
            return nil
        }
        reportLoose(place, "enum", "a list of that one value")
        return [place.node]
    }

    /// The values of an `enum`, without scalars that are listed before.
    private func distinct(_ values: [Node]) -> [Node] {
        var first = [Scalar: SourceLocation]()
        return values.filter { value in
            guard let scalar = value.scalar else { return true }
            let key = Scalar(scalar.text, isPlain: scalar.kind != .string)
            guard let earlier = first[key] else {
                first[key] = value.location
                return true
            }
            diagnostics.warning(
                .looseValue, "'\(scalar.text)' is listed twice", at: value.location,
                notes: [.init("first listed here", at: earlier)])
            return false
        }
    }

    /// Makes `enum` agree with `type`, which many documents write for each other's place (JSON Schema 2020-12 §6.1.2:
    /// both hold, so that strictly no value would fit).
    func finishEnumeration(in parts: inout SchemaParts) {
        guard let values = parts.structure.enumeration, let location = parts.structure.enumLocation else { return }
        if values.isEmpty {
            reportEnumeration("lists nothing, so that no value would fit; it is left out", at: location)
            parts.structure.enumeration = nil
            return
        }
        guard parts.reference == nil, parts.typing.types.count == 1, let type = parts.typing.types.first,
            type != .string
        else { return }
        let listed = values.filter { !$0.isNull }
        guard !listed.allSatisfy(type.admits) else { return }
        if listed.contains(where: type.admits) {
            guard let read = values.reading(as: type) else { return }
            reportEnumeration("lists texts too; they are read as the type, '\(type.rawValue)', says", at: location)
            parts.structure.enumeration = read
            return
        }
        let hasScalars = listed.allSatisfy { $0.scalar != nil }
        if type == .array, hasScalars {
            reportEnumeration("lists no arrays; it is read as if it stood in 'items'", at: location)
            moveToItems(values, listedAt: location, in: &parts)
        } else if !hasScalars || type == .object && !parts.structure.properties.isEmpty {
            reportEnumeration("lists no value of the type, '\(type.rawValue)'; it is left out", at: location)
            parts.structure.enumeration = nil
        } else if let read = values.reading(as: type) {
            reportEnumeration("lists texts; they are read as the type, '\(type.rawValue)', says", at: location)
            parts.structure.enumeration = read
        } else {
            reportEnumeration("lists no value of the type, '\(type.rawValue)'; the values stand", at: location)
        }
    }

    private func reportEnumeration(_ problem: String, at location: SourceLocation) {
        diagnostics.warning(.looseValue, "'enum' \(problem)", at: location)
    }

    /// Items that list values of their own keep them.
    private func moveToItems(_ values: [Node], listedAt location: SourceLocation, in parts: inout SchemaParts) {
        parts.structure.enumeration = nil
        let items = parts.structure.items
        guard items?.enumeration == nil, items?.constant == nil, items?.reference == nil else { return }
        var structure = items?.structure?.value ?? SchemaStructure()
        structure.enumeration = values
        structure.enumLocation = location
        let pointer = items?.pointer ?? parts.place.pointer.appending("items")
        let listing = Schema(
            pointer: pointer, location: items?.location ?? location, typing: items?.typing ?? SchemaTyping(),
            annotations: items?.annotations, structure: Shared(structure), limits: items?.limits, rare: items?.rare)
        loader.schemas[pointer] = listing
        parts.structure.items = listing
    }
}

extension SchemaType {
    /// Whether the node is a value of the type.
    fileprivate func admits(_ node: Node) -> Bool {
        switch self {
        case .string: node.string != nil
        case .number: node.double != nil
        case .integer: node.int != nil
        case .boolean: node.bool != nil
        case .object: node.mapping != nil
        case .array: node.sequence != nil
        }
    }
}

extension [Node] {
    /// Quoted values as the numbers or truth values that they spell, beside those that are such; nil where one spells none.
    fileprivate func reading(as type: SchemaType) -> [Node]? {
        var result = self
        for (index, node) in enumerated() where !node.isNull && !type.admits(node) {
            guard let text = node.string else { return nil }
            let plain = Node(.scalar(Scalar(text, isPlain: true)), at: node.location)
            guard type.admits(plain) else { return nil }
            result[index] = plain
        }
        return result
    }
}
