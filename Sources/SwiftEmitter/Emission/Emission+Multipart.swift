internal import APIModel

extension Emission {
    /// Returns the view for the coding of a multipart body.
    func multipartView(_ structure: Structure) -> MultipartView {
        let names = memberNames(structure)
        let locals = LocalNames(structure.properties.map(\.name.text), besides: ["parts"])
        var members: [PartView] = []
        for (index, property) in structure.properties.enumerated() {
            // The header fields of a part follow it directly.
            var headers: MemberNames?
            if index + 1 < structure.properties.count, structure.properties[index + 1].part?.coding == .headers {
                headers = names[index + 1]
            }
            members.append(partView(property, names[index], headers: headers, local: locals[index]))
        }
        let demanded = structure.properties.indices.filter { !structure.properties[$0].type.isOptional }
        let protocols = ["MultipartEncodable", "MultipartDecodable"].map(speller.standard)
        return MultipartView(
            access: access, path: speller.spell(structure.head.id), conformances: protocols.joined(separator: ", "),
            members: members, demanded: demanded.map { locals[$0] },
            additional: structure.additionalProperties.map { furtherPartsView($0, of: structure) },
            isByPosition: structure.coding == .orderedParts)
    }

    /// Returns the view for the parts without a declared property.
    private func furtherPartsView(_ additional: AdditionalProperties, of structure: Structure) -> PartView {
        let names = MemberNames(additional.name.text)
        let isFile = additional.part?.coding == .file
        let coding = additional.part?.coding == .json ? ", as: .json" : ""
        let known = structure.properties.filter { $0.part?.coding != .headers }
            .map { SwiftLiteral.string($0.key) }.list
        let type = isFile ? "" : ", \(speller.spell(additional.value)).self"
        return PartView(
            key: "[\(known)]", writer: isFile ? "otherFiles" : "others", value: names.value(besides: ["parts"]),
            writeOptions: coding, reader: isFile ? "otherFiles" : "others", readOptions: type + coding,
            local: SwiftIdentifier.free("others", besides: Set(structure.properties.map(\.name.text))),
            target: names.target)
    }

    private func partView(
        _ property: Property, _ names: MemberNames, headers: MemberNames?, local: String
    ) -> PartView {
        let part = property.part ?? Part(coding: .text, isRepeated: false)
        if part.coding == .headers {
            let type = speller.spell(names.storedType(of: property.type, &speller).unwrapped)
            return PartView(
                key: SwiftLiteral.string(property.key).source, writer: "", value: names.value(besides: ["parts"]),
                writeOptions: "", reader: "headers", readOptions: ", \(type).self", local: local,
                target: names.target)
        }
        if case .style(let style, let explode, _) = part.field {
            let field = ", \(speller.standard("FormField"))(style: .\(style.rawValue), explode: \(explode))"
            let type = names.storedType(of: property.type, &speller).unwrapped
            return PartView(
                key: SwiftLiteral.string(property.key).source, writer: "styled", value: names.value(besides: ["parts"]),
                writeOptions: field, reader: property.type.isOptional ? "optionalStyled" : "styled",
                readOptions: ", \(speller.spell(type)).self\(field)", local: local, target: names.target)
        }
        let stored = names.storedType(of: property.type, &speller)
        var element = stored.unwrapped
        if part.isRepeated, case .array(let inner) = element { element = inner }
        let noun = part.noun
        let isOptional = property.type.isOptional
        let coding = part.coding == .json ? ", as: .json" : ""
        let contentType = part.contentType.map { ", contentType: \(SwiftLiteral.string($0))" } ?? ""
        let headersOption = headers.map { ", headers: \($0.value(besides: ["parts"]))" } ?? ""
        let type = part.coding == .file ? "" : ", \(speller.spell(element)).self"
        return PartView(
            key: SwiftLiteral.string(property.key).source, writer: noun, value: names.value(besides: ["parts"]),
            writeOptions: coding + contentType + headersOption,
            reader: isOptional ? "optional" + SwiftIdentifier.capitalised(noun) : noun, readOptions: type + coding,
            local: local, target: names.target)
    }

    /// Returns the view for the coding of a part's header fields.
    func partHeadersView(_ structure: Structure) -> PartHeadersView {
        let names = memberNames(structure)
        let locals = LocalNames(structure.properties.map(\.name.text), besides: ["headers"])
        let fields = structure.properties.indices.map { index in
            let property = structure.properties[index]
            let explode = property.part?.field == nil ? "" : ", explode: true"
            return wireField(
                names[index], key: property.key, type: property.type, options: explode, local: locals[index])
        }
        return PartHeadersView(
            access: access, path: speller.spell(structure.head.id), conformances: speller.standard("ResponseHeaders"),
            coding: HeaderCodingView(access: access, fieldViews: fields))
    }
}

extension Part {
    /// The noun for the part in the names of reader and writer methods.
    fileprivate var noun: String {
        switch coding {
        case .file: isRepeated ? "files" : "file"
        case .parts: "parts"
        case .text, .json, .headers: isRepeated ? "values" : "value"
        }
    }
}
