import SourceTree

/// Reads lists of allowed values.
struct EnumerationReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses `enum`. A single value instead of a list is accepted with a warning.
    func enumeration(_ place: NodeContext) -> [Node]? {
        guard let place = context.inPlace.resolved(place) else { return nil }
        if let values = place.node.sequence { return distinct(values) }
        guard place.node.scalar != nil, !place.node.isNull else {
            reader.reportKind(place, "'enum'", "a list")
            return nil
        }
        reader.reportLoose(place, "enum", "a list of this value")
        return [place.node]
    }

    /// Returns the values of an `enum` without repeated scalars.
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
                .looseValue, "'\(scalar.text)' is listed twice; the second value is ignored", at: value.location,
                notes: [.init("first listed here", at: earlier)])
            return false
        }
    }

    /// Makes `enum` and `type` consistent. Many documents have an `enum` that belongs to another type. By JSON Schema
    /// 2020-12, section 6.1.2, both keywords apply, so that no value would be valid.
    func finish(in parts: inout SchemaBuilder) {
        guard let values = parts.structure.enumeration, let location = parts.structure.enumLocation else { return }
        if values.isEmpty {
            reportEnumeration("is empty, so that no value is valid; it is left out", at: location)
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
            reportEnumeration("lists strings too; reading them as values of type '\(type.rawValue)'", at: location)
            parts.structure.enumeration = read
            return
        }
        let hasScalars = listed.allSatisfy { $0.scalar != nil }
        if type == .array, hasScalars {
            reportEnumeration("lists no arrays; reading it as the 'enum' of 'items'", at: location)
            moveToItems(values, listedAt: location, in: &parts)
        } else if !hasScalars || type == .object && !parts.structure.properties.isEmpty {
            reportEnumeration("lists no value of type '\(type.rawValue)'; it is left out", at: location)
            parts.structure.enumeration = nil
        } else if let read = values.reading(as: type) {
            reportEnumeration("lists strings; reading them as values of type '\(type.rawValue)'", at: location)
            parts.structure.enumeration = read
        } else {
            reportEnumeration("lists no value of type '\(type.rawValue)'; the values are used unchanged", at: location)
        }
    }

    private func reportEnumeration(_ problem: String, at location: SourceLocation) {
        diagnostics.warning(.looseValue, "'enum' \(problem)", at: location)
    }

    /// Moves the values to `items`, unless the items have a list of values themselves.
    private func moveToItems(_ values: [Node], listedAt location: SourceLocation, in parts: inout SchemaBuilder) {
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
        context.objects.schemas[pointer] = listing
        parts.structure.items = listing
    }
}

extension SchemaType {
    /// Returns true if a node is a value of the type.
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
    /// Returns the values with quoted numbers and Boolean values converted to the type, or `nil` if a quoted value
    /// cannot be converted.
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
