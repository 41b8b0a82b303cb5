internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

extension Assembler {
    func structure(
        _ type: PlannedType, head: DeclarationHead, properties: [PlannedProperty], additional: TypeReference?,
        nested: [Declaration]
    ) -> Structure {
        let names = propertyNames[type.id] ?? [:]
        let final = properties.map { property in
            finished(
                property, name: names[property.key] ?? MemberName("property"),
                isInRequest: type.directions.contains(.request))
        }
        let taken = Set(names.values.map(\.text))
        // Only JSON has members of any name and type.
        let additional = type.keepsUnknownMembers && type.coding != .json ? nil : additional
        let candidates =
            type.keepsUnknownMembers
            ? ["undocumented", "undocumentedMembers"] : ["additionalProperties", "additionalMembers", "otherMembers"]
        let member = candidates.first { !taken.contains($0) }
        return Structure(
            head: head, properties: final,
            additionalProperties: additional.map {
                AdditionalProperties(
                    name: MemberName(member ?? "undeclaredMembers"), value: $0, part: type.additionalPart)
            },
            coding: type.coding, nested: nested)
    }

    /// Returns a property with its final type, which depends on presence and null (docs/modelling.md, 1.3), and with
    /// its default if it has the right type.
    private func finished(_ property: PlannedProperty, name: MemberName, isInRequest: Bool) -> Property {
        let use = property.use
        let type: TypeReference
        if property.isRequired {
            type = use.presentType
        } else {
            let isPresence = use.isNullable && (property.isPresence ?? isInRequest)
            type = isPresence ? .presence(use.type) : .optional(use.type)
        }
        let value = defaultValue(of: property)
        var documentation = Documentation(use.annotations)
        if property.isTag {
            documentation.add(
                "The value of `\(property.key)`, the discriminator of a union, or `nil` for a value that was decoded without it."
            )
        }
        if let node = use.annotations.defaultValue, let text = node.text, !node.isNull, !property.isRequired {
            // `0x1F` is 31 for an integer, and it is the text itself for a string.
            let number = type.unwrapped == .scalar(.string) ? nil : node.int.map { String($0) }
            documentation.add("The server's default is `\(number ?? text)`.")
        }
        var result = Property(
            name: name, key: property.partKey ?? property.key, type: type, isRequired: property.isRequired,
            defaultValue: property.isRequired ? value : nil, isIndirect: property.isIndirect, part: property.part,
            documentation: documentation, deprecation: Deprecation(use.annotations.isDeprecated))
        result.extensions = VendorExtension.list(use.annotations.extensions)
        result.isTag = property.isTag
        result.initialValue = property.initialTag.flatMap { tag in
            let node = Node(.scalar(Scalar(tag, isPlain: false)), at: property.location)
            guard case .fit(let value) = DefaultConverter(planner: planner, assembler: self).fit(node, to: use.type)
            else {
                return nil
            }
            return value
        }
        return result
    }

    /// Returns the value that the initialiser and the decoder use for a missing required member: the default of the
    /// document, or the only value of the type.
    private func defaultValue(of property: PlannedProperty) -> DefaultValue? {
        guard let node = property.use.annotations.defaultValue else {
            return property.isRequired && !property.use.isNullable ? onlyValue(of: property.use.type) : nil
        }
        if node.isNull {
            if !property.use.isNullable {
                diagnostics.warning(
                    .nullDefault,
                    "the default of '\(property.key)' is null, which is not allowed; it is ignored", at: node.location)
            }
            return nil
        }
        let fitted = DefaultConverter(planner: planner, assembler: self).fit(node, to: property.use.type)
        if case .unfit = fitted {
            diagnostics.warning(
                .unfitDefault, "the default of '\(property.key)' does not match its type; it is ignored",
                at: node.location)
        }
        if case .fit(let value) = fitted { return value }
        return nil
    }

    private func onlyValue(of type: TypeReference) -> DefaultValue? {
        guard case .named(let id) = type, case .enumeration(let shape) = planner[id].body, shape.values.count == 1,
            let text = shape.values[0].node.text, let name = caseName(of: text, in: id)
        else { return nil }
        return .enumerationCase(name)
    }
}
