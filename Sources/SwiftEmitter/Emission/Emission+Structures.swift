internal import APIModel

extension Emission {
    func view(_ structure: Structure, nested: [String]) -> StructureView {
        let names = memberNames(structure)
        var properties: [PropertyView] = []
        var parameters: [ParameterView] = []
        var assignments: [AssignmentView] = []
        for (property, name) in zip(structure.properties, names) {
            let type = speller.spell(property.type)
            properties.append(
                propertyView(
                    name, type: property.type, documentation: CommentLines.lines(property.documentation),
                    property.deprecation, property.extensions))
            let value = initialValue(property).map { " = \($0)" } ?? ""
            parameters.append(ParameterView(declaration: "\(name.name): \(type)\(value)"))
            assignments.append(assignment(name))
        }
        if let additional = structure.additionalProperties {
            let name = MemberNames(additional.name.text)
            let type = TypeReference.dictionary(additional.value)
            let comment: [CommentLine] = ["The members that the document does not name, by their names."]
            properties.append(propertyView(name, type: type, documentation: comment, nil))
            parameters.append(ParameterView(declaration: "\(name.name): \(speller.spell(type)) = [:]"))
            assignments.append(assignment(name))
        }
        return StructureView(
            documentation: documentation(structure.head.documentation, structure.head.deprecation), access: access,
            name: structure.head.name.text, conformances: conformances, properties: properties,
            initialiser: InitialiserView(
                access: access, deprecation: structure.head.deprecation.map(Self.attribute),
                parameters: parameters.markingLast, assignments: assignments),
            nested: nested, extensions: ExtensionView.list(structure.head.extensions))
    }

    /// Returns the names of the properties, in order.
    func memberNames(_ structure: Structure) -> [MemberNames] {
        let properties = structure.properties
        guard properties.contains(where: { $0.deprecation != nil || $0.isIndirect }) else {
            return properties.map { MemberNames($0.name.text) }
        }
        var taken = Set(properties.map(\.name.text))
        if let additional = structure.additionalProperties { taken.insert(additional.name.text) }
        return properties.map { property in
            MemberNames(
                property.name.text, isDeprecated: property.deprecation != nil,
                box: property.isIndirect ? MemberNames.Box(property.type) : nil, besides: taken)
        }
    }

    func propertyView(
        _ names: MemberNames, type: TypeReference, documentation: [CommentLine], _ deprecation: Deprecation?,
        _ extensions: [VendorExtension] = []
    ) -> PropertyView {
        let storage = names.storage.map { name in
            StorageView(
                name: name, type: speller.spell(names.storedType(of: type, &speller)),
                value: names.unboxed(name), newValue: names.stored("newValue", speller))
        }
        return PropertyView(
            documentation: documentation, deprecation: deprecation.map(Self.attribute), access: access,
            name: names.name, type: speller.spell(type), storage: storage, extensions: ExtensionView.list(extensions))
    }

    func assignment(_ names: MemberNames) -> AssignmentView {
        AssignmentView(target: names.target, value: names.stored(names.name, speller))
    }

    /// Returns the default value of a property in the initialiser: the default of the document for a required property,
    /// and no value for an optional one.
    private func initialValue(_ property: Property) -> String? {
        if let value = property.defaultValue { return SwiftLiteral.value(value) }
        if let value = property.initialValue.map(SwiftLiteral.value) {
            if case .presence = property.type { return ".value(\(value))" }
            return value
        }
        switch property.type {
        case .presence: return ".absent"
        case .optional: return property.isRequired ? nil : "nil"
        default: return nil
        }
    }

    // MARK: Equality

    /// Returns the methods that compare and hash a structure with these members, or `nil` if there are no members or
    /// the structure is not `Hashable`.
    func equality(path: String, _ names: [MemberNames]) -> String? {
        guard options.hashable, !names.isEmpty else { return nil }
        let locals: Set = ["other", "pairs"]
        let members = names.map { EqualityMemberView(name: $0.storedMember, value: $0.value(besides: locals)) }
        return programs.equality.render(EqualityView(access: access, path: path, members: members))
    }

    func equality(_ structure: Structure) -> String? {
        let additional = structure.additionalProperties.map { [MemberNames($0.name.text)] } ?? []
        return equality(path: speller.spell(structure.head.id), memberNames(structure) + additional)
    }

    // MARK: JSON

    func jsonView(_ structure: Structure) -> StructureJSONView {
        let names = memberNames(structure)
        let locals = LocalNames(
            structure.properties.map(\.name.text) + (structure.additionalProperties.map { [$0.name.text] } ?? []),
            besides: ["json", "object", "field"])
        let members = structure.properties.indices.map { index in
            jsonMember(structure.properties[index], names[index], index: index, local: locals[index])
        }
        let properties = structure.properties
        let required = properties.indices.filter { properties[$0].isRequired && properties[$0].defaultValue == nil }
        return StructureJSONView(
            access: access, path: speller.spell(structure.head.id), conformances: jsonConformances,
            members: members.markingLast,
            required: required.isEmpty ? nil : required.map(String.init).joined(separator: ", "),
            demanded: members.compactMap { $0.local?.name },
            additional: structure.additionalProperties.map { additional in
                let name = MemberNames(additional.name.text)
                return AdditionalMembersView(
                    valueType: speller.spell(additional.value), target: name.target,
                    value: name.value(besides: ["json"]))
            })
    }

    /// Returns the view for the coding of a member.
    ///
    /// Only a required member without a default is read into a local variable. Other members have an initial value, so
    /// they are read into their properties directly, which is faster to compile.
    private func jsonMember(_ property: Property, _ names: MemberNames, index: Int, local: String) -> JSONMemberView {
        let type = names.storedType(of: property.type, &speller)
        var initial = property.defaultValue.map(SwiftLiteral.value)
        var variable: LocalVariableView?
        let writer: String
        let reader: String
        switch type {
        case .presence:
            initial = initial ?? ".absent"
            (reader, writer) = ("readPresence", "presenceMember")
        case .optional:
            (reader, writer) = ("readOptional", property.isRequired ? "nullableMember" : "optionalMember")
        default:
            (reader, writer) = (initial == nil ? "read" : "readDefaulted", "member")
            if initial == nil {
                variable = LocalVariableView(name: local, type: speller.spell(type) + "?", target: names.target)
            }
        }
        return JSONMemberView(
            index: index, key: SwiftLiteral.string(property.key), local: variable,
            initial: initial.map { AssignmentView(target: names.target, value: $0) },
            reader: property.isTag ? "readTag" : reader, variable: variable?.name ?? names.target, writer: writer,
            value: names.value(besides: ["json"]), isTag: property.isTag)
    }
}

/// The local variables for properties in a generated function. Each has the name of its property, unless the function
/// itself has a variable with that name.
struct LocalNames {
    private let names: [String]

    init(_ properties: [String], besides own: Set<String>) {
        guard properties.contains(where: own.contains) else {
            names = properties.map(SwiftIdentifier.escaped)
            return
        }
        let taken = own.union(properties)
        names = properties.map { name in
            own.contains(name) ? SwiftIdentifier.free(name, besides: taken) : SwiftIdentifier.escaped(name)
        }
    }

    subscript(index: Int) -> String { names[index] }
}
