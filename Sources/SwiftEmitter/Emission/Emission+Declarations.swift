internal import APIModel

extension Emission {
    /// The declaration with everything nested, then the coding of each of its types, which stands at the top level.
    func blocks(for declaration: Declaration, path: TypePath) -> [String] {
        var codings: [String] = []
        let text = render(declaration, path: path, codings: &codings)
        return [text] + codings
    }

    private func render(_ declaration: Declaration, path: TypePath, codings: inout [String]) -> String {
        let nested = declaration.nested.map { inner -> String in
            render(inner, path: path.appending(inner.head.name), codings: &codings)
        }
        speller.enter(path)
        switch declaration {
        case .structure(let structure):
            let view = structureView(structure, path: path, nested: nested)
            codings.insert(render(view, "structure-json"), at: 0)
            return render(view, "structure")
        case .enumeration(let enumeration):
            return render(enumerationView(enumeration), enumeration.isOpen ? "enumeration" : "closed-enumeration")
        case .union(let union):
            let view = unionView(union, path: path, nested: nested)
            codings.insert(render(view, "union-json"), at: 0)
            return render(view, "union")
        case .alias(let alias):
            let view = AliasView(
                documentation: documentation(alias.head.documentation, alias.head.deprecation), access: access,
                name: alias.head.name.text, type: speller.spell(alias.target))
            return render(view, "alias")
        }
    }

    /// The comment of a thing that cannot carry `@available(deprecated)`, because generated code uses it too.
    func documentation(_ documentation: Documentation, _ deprecation: Deprecation?) -> [String] {
        let note = deprecation.map {
            $0.message.isEmpty ? "- Warning: Deprecated." : "- Warning: Deprecated. \($0.message)"
        }
        return CommentLines.lines(documentation, notes: note.map { [$0] } ?? [])
    }

    var conformances: String { options.hashable ? "Sendable, Hashable" : "Sendable" }
    var jsonConformances: String {
        options.codable ? "JSONDecodable, JSONEncodable, Codable" : "JSONDecodable, JSONEncodable"
    }

    // MARK: Structures

    private func structureView(_ structure: Structure, path: TypePath, nested: [String]) -> StructureView {
        let properties = structure.properties.enumerated().map { index, property in
            propertyView(property, index: index)
        }
        let additional = structure.additionalProperties.map(additionalView)
        var arguments = zip(structure.properties, properties).map { property, view in
            let value = initialValue(property).map { " = \($0)" } ?? ""
            return ArgumentView(assigning: view, defaultingTo: value)
        }
        if let additional {
            arguments.append(ArgumentView(assigning: additional, defaultingTo: " = [:]"))
        }
        let required = structure.properties.indices.filter {
            structure.properties[$0].isRequired && structure.properties[$0].defaultValue == nil
        }
        return StructureView(
            documentation: documentation(structure.head.documentation, structure.head.deprecation), access: access,
            name: structure.head.name.text, path: path.description, conformances: conformances,
            jsonConformances: jsonConformances, properties: properties, additional: additional,
            initialiser: InitialiserView(access: access, parameters: arguments.markingLast), nested: nested,
            fieldsName: "jsonFields", requiredIndices: required.map(String.init).joined(separator: ", "))
    }

    private func propertyView(_ property: Property, index: Int) -> PropertyView {
        let base = speller.spell(property.type.unwrapped)
        var view = PropertyView(
            named: property.name, type: speller.spell(property.type), avoiding: Locals.coding, access: access)
        view.documentation = CommentLines.lines(property.documentation)
        view.keyLiteral = SwiftLiteral.string(property.key)
        view.index = index
        if let deprecation = property.deprecation {
            view.hideStorage(of: property.name)
            view.deprecation = Self.attribute(deprecation)
        }
        if property.isIndirect { view.box(property.name) }
        let value = property.defaultValue.map { " = \(text($0))" } ?? ""
        switch property.type {
        case .presence:
            view.localType = "\(view.type) = .absent"
            view.read = "json.presence(\(base).self)"
            view.write = "presenceMember"
        case .optional:
            view.localType = view.type + (property.isRequired ? value : "")
            view.read = "json.optional(\(base).self)"
            view.write = property.isRequired ? "nullableMember" : "optionalMember"
        default:
            view.localType = view.type + "?" + value
            view.read = readCall(property.type)
            view.write = "member"
            view.isDemanded = true
        }
        return view
    }

    private func additionalView(_ additional: AdditionalProperties) -> PropertyView {
        var view = PropertyView(
            named: additional.name, type: speller.spell(.dictionary(additional.value)), avoiding: Locals.coding,
            access: access)
        view.valueType = speller.spell(additional.value)
        return view
    }

    /// The initialiser's default: a required member has the document's, an optional one none to give.
    private func initialValue(_ property: Property) -> String? {
        if let value = property.defaultValue { return text(value) }
        switch property.type {
        case .presence: return ".absent"
        case .optional: return property.isRequired ? nil : "nil"
        default: return nil
        }
    }

    /// The quickest call that reads a type.
    func readCall(_ type: TypeReference) -> String {
        switch type {
        case .scalar(.string): return "json.string()"
        case .scalar(.boolean): return "json.bool()"
        case .scalar(.integer): return "json.int()"
        case .scalar(.int32): return "json.int32()"
        case .scalar(.int64): return "json.int64()"
        case .scalar(.double): return "json.double()"
        case .scalar(.float): return "json.float()"
        case .array(let element): return "json.array(\(speller.spell(element)).self)"
        case .dictionary(let value): return "json.dictionary(\(speller.spell(value)).self)"
        default: return "json.value(\(speller.spell(type)).self)"
        }
    }

    func text(_ value: DefaultValue) -> String {
        switch value {
        case .string(let text): SwiftLiteral.string(text)
        case .integer(let number): String(number)
        case .number(let text): text
        case .boolean(let flag): String(flag)
        case .enumerationCase(let name): "." + SwiftLiteral.member(name.text)
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map(text).joined(separator: ", "))]"
        }
    }

    static func attribute(_ deprecation: Deprecation) -> String {
        guard !deprecation.message.isEmpty else { return "@available(*, deprecated)" }
        return "@available(*, deprecated, message: \(SwiftLiteral.string(deprecation.message)))"
    }

    // MARK: Enumerations

    func enumerationView(_ enumeration: Enumeration) -> EnumerationView {
        let isString = enumeration.rawKind == .string
        let cases = enumeration.cases.map { item in
            let literal =
                switch item.rawValue {
                case .string(let raw): SwiftLiteral.string(raw)
                case .integer(let raw): String(raw)
                }
            return EnumerationCaseView(
                documentation: CommentLines.lines(item.documentation), name: SwiftLiteral.identifier(item.name.text),
                member: SwiftLiteral.member(item.name.text), rawLiteral: literal)
        }
        let kind = enumeration.isOpen ? "Open" : "Closed"
        return EnumerationView(
            documentation: documentation(enumeration.head.documentation, enumeration.head.deprecation), access: access,
            name: enumeration.head.name.text, conformances: "\(kind)\(isString ? "String" : "Integer")Enum",
            rawType: isString ? "String" : "Int", cases: cases)
    }
}

/// Names of variables in generated functions.
enum Locals {
    /// What the functions that code JSON name themselves.
    static let coding: Set<String> = ["json", "object", "field"]
    static let request: Set<String> = ["request"]
    static let headers: Set<String> = ["headers"]

    static func name(_ name: String, avoiding taken: Set<String>) -> String {
        taken.contains(name) ? name + "_" : SwiftLiteral.identifier(name)
    }
}
