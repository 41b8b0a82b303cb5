internal import APIModel

extension ModelOutline {
    mutating func declaration(_ declaration: Declaration, level: Int) {
        let head = declaration.head
        let file = head.file.map { "(\($0))" } ?? ""
        let deprecated = deprecated(head.deprecation)
        switch declaration {
        case .structure(let structure):
            add(level, "struct \(head.name)", deprecated, file)
            extensions(head.extensions, level: level + 1)
            for property in structure.properties { self.property(property, level: level + 1) }
            if let additional = structure.additionalProperties {
                add(level + 1, "\(additional.name): \(spelling(.dictionary(additional.value)))", "all other members")
            }
        case .enumeration(let enumeration):
            let raw = enumeration.rawKind == .string ? "String" : "Int"
            add(level, "enum \(head.name): \(raw)", enumeration.isOpen ? "open" : "closed", deprecated, file)
            extensions(head.extensions, level: level + 1)
            for item in enumeration.cases { add(level + 1, "case \(item.name)\(rawValue(of: item))") }
        case .union(let union):
            add(level, "\(union.isIndirect ? "indirect " : "")union \(head.name)", deprecated, file)
            extensions(head.extensions, level: level + 1)
            for item in union.cases {
                let tag = item.writtenTag.map { "writes '\($0.key)': \"\($0.value)\"" } ?? ""
                add(level + 1, "case \(item.name)(\(spelling(item.type)))", tag)
            }
            for choice in union.choices { add(level + 1, "\(choice.kind.rawValue) → \(text(choice.rule, of: union))") }
        case .alias(let alias):
            add(level, "typealias \(head.name) = \(spelling(alias.target))", deprecated, file)
            extensions(head.extensions, level: level + 1)
        }
        for nested in declaration.nested { self.declaration(nested, level: level + 1) }
    }

    func deprecated(_ deprecation: Deprecation?) -> String {
        deprecation == nil ? "" : "deprecated"
    }

    /// Returns ` = value`, or an empty text if there is no value.
    func assigned(_ value: DefaultValue?) -> String {
        value.map { " = \(ModelDescription.spelling($0))" } ?? ""
    }

    private mutating func property(_ property: Property, level: Int) {
        add(
            level,
            "\(property.name): \(spelling(property.type))\(assigned(property.defaultValue ?? property.initialValue))",
            written(property.key, as: property.name), property.isRequired ? "required" : "",
            property.isIndirect ? "indirect" : "", property.isTag ? "written by unions only" : "",
            deprecated(property.deprecation))
        extensions(property.extensions, level: level + 1)
    }

    private func rawValue(of item: EnumerationCase) -> String {
        switch item.rawValue {
        case .string(let text): text == item.name.text ? "" : " = \"\(text)\""
        case .integer(let number): " = \(number)"
        }
    }

    private func text(_ rule: UnionChoice.Rule, of union: Union) -> String {
        func name(_ index: Int) -> String { ".\(union.cases[index].name)" }
        switch rule {
        case .only(let index):
            return name(index)
        case .tag(let key, let cases, let otherwise, let absent):
            let values = cases.map { tagged in
                let values = tagged.values.map { "\"\($0)\"" }.joined(separator: ", ")
                let cases = tagged.caseIndices.map(name)
                return "\(values): \(cases.count > 1 ? "the best match of " : "")\(cases.joined(separator: ", "))"
            }
            return "by '\(key)' { \(values.joined(separator: "; ")) } "
                + "else \(text(otherwise, of: union)), absent \(text(absent, of: union))"
        case .element(let elements, let empty):
            let kinds = elements.map { "\($0.kind.rawValue): \(name($0.caseIndex))" }
            return "by the first element { \(kinds.joined(separator: "; ")) }, empty \(name(empty))"
        case .bestMatch(let indices):
            return "the best match of \(indices.map(name).joined(separator: ", "))"
        case .everyMatch(let cases):
            return
                "all matches of \(cases.map { name($0.caseIndex) }.joined(separator: ", ")), .several if one is not enough"
        case .firstMatch(let indices):
            return "the first match of \(indices.map(name).joined(separator: ", "))"
        case .unknown:
            return ".unknown"
        }
    }
}
