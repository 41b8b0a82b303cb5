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
        let member = ["additionalProperties", "additionalMembers", "otherMembers"].first { !taken.contains($0) }
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
                "The value of `\(property.key)` that tells this from the other branches of a union; nil for a value that "
                    + "was read without it.")
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
            guard case .fit(let value) = DefaultFitter(planner: planner, assembler: self).fit(node, to: use.type) else {
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
        let fitted = DefaultFitter(planner: planner, assembler: self).fit(node, to: property.use.type)
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

/// Converts a default of the document to a default in Swift.
struct DefaultFitter {
    let planner: TypePlanner
    let assembler: Assembler

    enum Result {
        case fit(DefaultValue)
        /// The value matches its type, but Swift has no literal for it.
        case inexpressible
        case unfit
    }

    func fit(_ node: Node, to type: TypeReference) -> Result {
        switch type {
        case .scalar(let scalar): return fit(node, to: scalar)
        case .named(let id): return fit(node, to: id)
        case .array(let element): return fitArray(node, element: element)
        case .dictionary:
            guard let mapping = node.mapping else { return .unfit }
            return mapping.isEmpty ? .fit(.emptyDictionary) : .inexpressible
        case .optional(let inner), .presence(let inner): return fit(node, to: inner)
        case .stream, .custom: return .inexpressible
        }
    }

    private func fit(_ node: Node, to scalar: ScalarType) -> Result {
        switch scalar {
        case .string: return node.string.map { .fit(.string($0)) } ?? .unfit
        case .boolean: return node.bool.map { .fit(.boolean($0)) } ?? .unfit
        case .integer, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64:
            return fitInteger(node, scalar)
        case .double:
            guard let value = node.double, value.isFinite else { return .unfit }
            return .fit(.number("\(value)"))
        case .decimal:
            return node.int.map { .fit(.integer($0)) } ?? (node.scalar == nil ? .unfit : .inexpressible)
        case .decimalText, .dateTime, .date, .uuid, .url, .base64: return node.string == nil ? .unfit : .inexpressible
        case .json, .body, .file, .parts, .none: return .inexpressible
        }
    }

    /// Converts an integer. It may be written with an exponent or with a fraction of zero (JSON Schema 2020-12, section
    /// 6.1.1). An unsigned integer may be larger than the largest signed one.
    private func fitInteger(_ node: Node, _ scalar: ScalarType) -> Result {
        if let value = node.int { return fits(value, scalar) ? .fit(.integer(value)) : .unfit }
        if scalar == .uint64 || scalar == .uint, let text = node.text, UInt64(text) != nil {
            return .fit(.number(text))
        }
        guard let double = node.double, let value = Int64(exactly: double), fits(value, scalar) else { return .unfit }
        return .fit(.integer(value))
    }

    private func fits(_ value: Int64, _ scalar: ScalarType) -> Bool {
        switch scalar {
        case .int8: Int8(exactly: value) != nil
        case .int16: Int16(exactly: value) != nil
        case .int32: Int32(exactly: value) != nil
        case .uint8: UInt8(exactly: value) != nil
        case .uint16: UInt16(exactly: value) != nil
        case .uint32: UInt32(exactly: value) != nil
        case .uint, .uint64: value >= 0
        default: true
        }
    }

    private func fit(_ node: Node, to id: DeclarationID) -> Result {
        switch planner[id].body {
        case .alias(let target): return fit(node, to: target)
        case .enumeration:
            guard let text = node.text, let name = assembler.caseName(of: text, in: id) else { return .unfit }
            return .fit(.enumerationCase(name))
        case .structure: return node.mapping == nil ? .unfit : .inexpressible
        case .union, .pending: return .inexpressible
        }
    }

    private func fitArray(_ node: Node, element: TypeReference) -> Result {
        guard let items = node.sequence else { return .unfit }
        if items.isEmpty { return .fit(.emptyArray) }
        var values: [DefaultValue] = []
        for item in items {
            switch fit(item, to: element) {
            case .fit(let value): values.append(value)
            case .inexpressible: return .inexpressible
            case .unfit: return .unfit
            }
        }
        return .fit(.array(values))
    }
}
