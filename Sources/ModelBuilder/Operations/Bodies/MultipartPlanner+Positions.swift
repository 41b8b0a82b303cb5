internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// Parts without names, which are identified by their order (OpenAPI 3.2, "Encoding By Position").
extension MultipartPlanner {
    /// Declares a structure for parts without names. Returns `nil` if the schema is not an array or if the parts have
    /// names.
    func orderedStructure(of array: Schema, in context: NamingContext) -> DeclarationID? {
        guard !isFormData, array.isArrayOfParts else { return nil }
        reportIgnoredNames()
        let ownContext = NamingContext(
            owner: context.owner, key: context.key == "body" ? "parts" : "\(context.key)_parts", rank: context.rank)
        let annotations = Annotations(title: array.title, description: array.description)
        let id = types.declareStructure(at: array.location, annotations, in: ownContext) { id in
            let (members, named) = positions(of: array)
            let planner = MultipartPlanner(
                types: types, encodings: .named(named), isFormData: false, isByPosition: true, header: header,
                diagnostics: diagnostics)
            var parts = members.map { planner.property(of: $0, in: id) }
            if let further = furtherParts(of: array, in: id) { parts.append(further) }
            let keys = Set(parts.map(\.key))
            return parts.flatMap { [$0] + (planner.headers(of: $0, among: keys, in: id).map { [$0] } ?? []) }
        }
        types[id].coding = .orderedParts
        types[id].origin = array.pointer
        return id
    }

    /// Returns the parts of `prefixItems` as members, and their encodings under the same keys.
    private func positions(of array: Schema) -> (members: [ObjectShape.Member], encodings: [Named<Encoding>]) {
        var members: [ObjectShape.Member] = []
        var named: [Named<Encoding>] = []
        var keys: Set<String> = []
        // Without `minItems`, all described parts are required.
        let least = array.constraints.minItems ?? array.prefixItems.count
        for (index, item) in array.prefixItems.enumerated() {
            var key = item.title ?? types.resolver.target(of: item).flatMap { $0.title } ?? "part \(index + 1)"
            if key.isEmpty || keys.contains(key) { key = "part \(index + 1)" }
            keys.insert(key)
            members.append(
                ObjectShape.Member(
                    key: key, location: item.location, value: SchemaConjunction(item), isRequired: index < least))
            guard let encoding = index < encodings.prefix.count ? encodings.prefix[index] : encodings.item else {
                continue
            }
            named.append(Named(name: key, location: encoding.location, object: encoding))
        }
        return (members, named)
    }

    /// Returns a property for the parts after those of `prefixItems`.
    private func furtherParts(of array: Schema, in id: DeclarationID) -> PlannedProperty? {
        guard array.items?.boolean != false, array.items != nil || array.prefixItems.isEmpty else { return nil }
        let context = NamingContext(owner: .type(id), key: "item")
        let contentType = encodings.item?.contentType.flatMap(Self.firstType)
        if let encoding = encodings.item { Self.reportUnused(headers: encoding, "of items", diagnostics) }
        let items = array.items.map { SchemaConjunction($0) }
        let type = element(items, as: contentType, in: context)
        let value: Part.Coding = isJSON(contentType) || !types.isScalar(type) ? .json : .text
        let use = PlannedUse(
            type: .array(type), isNullable: false,
            annotations: items.map { types.resolver.resolve($0).annotations } ?? Annotations())
        var part = Part(coding: type == .scalar(.file) ? .file : value, isRepeated: true, contentType: contentType)
        part.dropDefaultType()
        return PlannedProperty(
            key: "items", location: (array.items ?? array).location, use: use, isRequired: true, part: part)
    }

    /// Reports encodings by name, which have no effect on parts without names.
    private func reportIgnoredNames() {
        guard let first = encodings.named.first else { return }
        diagnostics.warning(
            .unsupportedField, "the encoding has no effect: the parts of an array have no names", at: first.location)
    }
}

extension Schema {
    /// True if the parts of a body with this schema are identified by position.
    var isArrayOfParts: Bool { effectiveTypes == [.array] && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty }
}

extension Part {
    /// Removes the media type if it is the default of the coding.
    mutating func dropDefaultType() {
        switch coding {
        case .json where contentType == "application/json", .text where contentType == "text/plain",
            .parts where contentType == "multipart/mixed":
            contentType = nil
        default: break
        }
    }
}
