internal import APIModel

/// Makes the views of the coding of multipart bodies.
struct MultipartEmitter {
    let context: EmissionContext

    /// Returns the view for the coding of a multipart body.
    func view(_ structure: Structure) -> MultipartView {
        let names = structure.memberNames
        let properties = structure.properties
        let locals = LocalNames(properties.map(\.name.text), besides: ["parts"])
        let members = properties.indices.map { index in
            // The header fields of a part follow it directly.
            let hasHeaders = index + 1 < properties.count && properties[index + 1].part?.coding == .headers
            let headers = hasHeaders ? names[index + 1].value(besides: ["parts"]) : nil
            return partView(properties[index], names[index], headers: headers, local: locals[index])
        }
        return MultipartView(
            access: context.access, path: context.speller.spell(structure.head.id),
            isByPosition: structure.coding == .orderedParts, members: members,
            additional: structure.additionalProperties.map { additionalView($0, of: structure) })
    }

    /// Returns the view for the parts without a declared property.
    private func additionalView(_ additional: AdditionalProperties, of structure: Structure) -> AdditionalPartsView {
        let isFile = additional.part?.coding == .file
        return AdditionalPartsView(
            keys: structure.properties.filter { $0.part?.coding != .headers }.map { StringLiteral($0.key) },
            names: MemberNames(additional.name.text),
            local: SwiftIdentifier.free("others", besides: Set(structure.properties.map(\.name.text))),
            type: isFile ? "" : context.speller.spell(additional.value), isFile: isFile,
            isJSON: additional.part?.coding == .json)
    }

    private func partView(_ property: Property, _ names: MemberNames, headers: String?, local: String) -> PartView {
        let part = property.part ?? Part(coding: .text, isRepeated: false)
        let style = part.coding == .headers ? nil : part.field?.style
        let coding = style == nil ? part.coding.viewCoding : .styled
        let isPlain = coding != .styled && coding != .headers
        var type = names.storedType(of: property.type, &context.speller).unwrapped
        if isPlain, part.isRepeated, case .array(let element) = type { type = element }
        return PartView(
            key: StringLiteral(property.key), names: names, local: local,
            type: coding == .file ? "" : context.speller.spell(type), coding: coding,
            isJSON: isPlain && part.coding == .json, isRepeated: isPlain && part.isRepeated,
            isOptional: property.type.isOptional,
            contentType: isPlain ? part.contentType.map { StringLiteral($0) } : nil,
            style: style?.name ?? "", explode: style?.explode ?? false, headers: isPlain ? headers : nil)
    }

    /// Returns the view for the coding of a part's header fields.
    func headersView(_ structure: Structure) -> PartHeadersView {
        let names = structure.memberNames
        let locals = LocalNames(structure.properties.map(\.name.text), besides: ["headers"])
        let fields = structure.properties.indices.map { index in
            let property = structure.properties[index]
            return HeaderFieldView(
                key: StringLiteral(property.key), type: context.speller.spell(property.type.unwrapped),
                isOptional: property.type.isOptional, isExploded: property.part?.field != nil, local: locals[index],
                names: names[index])
        }
        return PartHeadersView(
            access: context.access, path: context.speller.spell(structure.head.id),
            coding: HeaderCodingView(access: context.access, fieldViews: fields))
    }
}

extension Part.Coding {
    fileprivate var viewCoding: PartView.Coding {
        switch self {
        case .text, .json: .value
        case .file: .file
        case .parts: .parts
        case .headers: .headers
        }
    }
}

extension FormField.Coding {
    /// The style and `explode`, or `nil` for JSON.
    fileprivate var style: (name: String, explode: Bool)? {
        if case .style(let style, let explode, _) = self { (style.rawValue, explode) } else { nil }
    }
}
