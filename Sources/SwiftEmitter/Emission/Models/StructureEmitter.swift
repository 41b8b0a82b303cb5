internal import APIModel

/// Makes the views of structures and of their JSON coding.
struct StructureEmitter {
    let context: EmissionContext

    private var properties: PropertyEmitter { PropertyEmitter(context: context) }

    // MARK: Declarations

    func view(_ structure: Structure, nested: [String]) -> StructureView {
        var properties = zip(structure.properties, structure.memberNames).map(view)
        if let additional = structure.additionalProperties { properties.append(view(additional)) }
        let head = structure.head
        return StructureView(
            documentation: context.documentation(head.documentation, head.deprecation), access: context.access,
            name: head.name.text, path: context.speller.spell(head.id), isHashable: context.options.hashable,
            isCodable: context.options.codable && structure.coding == .json, coding: structure.viewCoding,
            properties: properties,
            initialiser: InitialiserView(
                access: context.access, deprecation: head.deprecation.map { DeprecationView($0) },
                properties: properties),
            nested: nested, extensions: ExtensionView.list(head.extensions))
    }

    private func view(_ property: Property, _ names: MemberNames) -> PropertyView {
        properties.view(
            names, key: property.key, type: property.type, isRequired: property.isRequired,
            defaultValue: property.initialiserDefault, documentation: CommentLines.lines(property.documentation),
            deprecation: property.deprecation, isTag: property.isTag, extensions: property.extensions)
    }

    private func view(_ additional: AdditionalProperties) -> PropertyView {
        properties.view(
            MemberNames(additional.name.text), key: additional.name.text, type: .dictionary(additional.value),
            isRequired: false, defaultValue: "[:]",
            documentation: ["The members that the document does not name, by their names."], isAdditional: true)
    }

    // MARK: Coding

    /// Returns the comparison and hashing of a structure, and its coding.
    func codings(of structure: Structure) -> [String] {
        let programs = context.programs
        let additional = structure.additionalProperties.map { [MemberNames($0.name.text)] } ?? []
        let equality = properties.equality(
            path: context.speller.spell(structure.head.id), structure.memberNames + additional)
        let multipart = MultipartEmitter(context: context)
        let coding =
            switch structure.coding {
            case .json: programs.structureJSON.render(jsonView(structure))
            case .multipart, .orderedParts: programs.multipart.render(multipart.view(structure))
            case .headers: programs.partHeaders.render(multipart.headersView(structure))
            }
        return (equality.map { [$0] } ?? []) + [coding]
    }

    private func jsonView(_ structure: Structure) -> StructureJSONView {
        let names = structure.memberNames
        let locals = LocalNames(
            structure.properties.map(\.name.text) + (structure.additionalProperties.map { [$0.name.text] } ?? []),
            besides: ["json", "object", "field"])
        return StructureJSONView(
            access: context.access, path: context.speller.spell(structure.head.id),
            isCodable: context.options.codable,
            members: structure.properties.indices.map { index in
                member(structure.properties[index], names[index], index: index, local: locals[index])
            },
            additional: structure.additionalProperties.map { additional in
                AdditionalMembersView(
                    valueType: context.view(additional.value), names: MemberNames(additional.name.text))
            })
    }

    private func member(_ property: Property, _ names: MemberNames, index: Int, local: String) -> JSONMemberView {
        let type = names.storedType(of: property.type, &context.speller)
        return JSONMemberView(
            index: index, key: StringLiteral(property.key), names: names, local: local, storedType: type,
            storedTypeText: context.speller.spell(type), defaultValue: property.defaultValue.map(SwiftLiteral.value),
            isRequired: property.isRequired, isTag: property.isTag)
    }
}

extension Structure {
    /// The names of the properties, in order.
    var memberNames: [MemberNames] {
        guard properties.contains(where: { $0.deprecation != nil || $0.isIndirect }) else {
            return properties.map { MemberNames($0.name.text) }
        }
        var taken = Set(properties.map(\.name.text))
        if let additional = additionalProperties { taken.insert(additional.name.text) }
        return properties.map { property in
            MemberNames(
                property.name.text, isDeprecated: property.deprecation != nil,
                box: property.isIndirect ? MemberNames.Box(property.type) : nil, besides: taken)
        }
    }

    fileprivate var viewCoding: StructureView.Coding {
        switch coding {
        case .json: .json
        case .multipart, .orderedParts: .multipart
        case .headers: .headers
        }
    }
}

extension Property {
    /// The default value of a property in the initialiser: the default of the document for a required property, and no
    /// value for an optional one.
    fileprivate var initialiserDefault: String? {
        if let defaultValue { return SwiftLiteral.value(defaultValue) }
        if let initialValue {
            let value = SwiftLiteral.value(initialValue)
            return type.isPresence ? ".value(\(value))" : value
        }
        switch type {
        case .presence: return ".absent"
        case .optional: return isRequired ? nil : "nil"
        case .scalar, .array, .dictionary, .named, .stream, .custom: return nil
        }
    }
}
