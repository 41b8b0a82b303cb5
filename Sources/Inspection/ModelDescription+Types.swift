internal import APIModel
internal import SafeText

extension ModelDescription {
    func json(_ declaration: Declaration) -> JSONText {
        var members = head(declaration)
        switch declaration {
        case .structure(let structure):
            members["kind"] = "structure"
            members["properties"] = .array(structure.properties.map(json))
            members["additionalProperties"] = optional(structure.additionalProperties) { additional in
                ["name": json(additional.name), "type": json(.dictionary(additional.value))]
            }
        case .enumeration(let enumeration):
            members["kind"] = "enumeration"
            members["rawType"] = enumeration.rawKind == .string ? "String" : "Int"
            members["cases"] = .array(enumeration.cases.map(json))
            members["isOpen"] = .boolean(enumeration.isOpen)
        case .union(let union):
            members["kind"] = "union"
            members["isIndirect"] = .boolean(union.isIndirect)
            members["cases"] = .array(union.cases.map(json))
            members["choices"] = .array(
                union.choices.map { choice in
                    ["kind": .string(choice.kind.rawValue), "rule": json(choice.rule, of: union)]
                })
        case .alias(let alias):
            members["kind"] = "alias"
            members["target"] = json(alias.target)
        }
        members["nested"] = .array(declaration.nested.map(json))
        return .object(members)
    }

    func json(_ item: EnumerationCase) -> JSONText {
        let rawValue: JSONText =
            switch item.rawValue {
            case .string(let text): .string(text)
            case .integer(let number): .integer(Int(number))
            }
        return ["name": json(item.name), "rawValue": rawValue, "documentation": json(item.documentation)]
    }

    private func head(_ declaration: Declaration) -> [String: JSONText] {
        let head = declaration.head
        return [
            "name": .string(head.name.text),
            "path": json(.named(head.id)),
            "file": optional(head.file) { .string($0.description) },
            "schema": optional(head.schemaPointer) { .string($0) },
            "documentation": json(head.documentation),
            "deprecated": json(head.deprecation),
            "extensions": json(head.extensions),
        ]
    }

    private func json(_ property: Property) -> JSONText {
        [
            "name": json(property.name),
            "key": .string(property.key),
            "type": json(property.type),
            "isRequired": .boolean(property.isRequired),
            "default": json(property.defaultValue),
            "isIndirect": .boolean(property.isIndirect),
            "isTag": .boolean(property.isTag),
            "initial": json(property.initialValue),
            "part": optional(property.part) { json($0) },
            "documentation": json(property.documentation),
            "deprecated": json(property.deprecation),
            "extensions": json(property.extensions),
        ]
    }

    private func json(_ part: Part) -> JSONText {
        [
            "coding": .string(part.coding.rawValue),
            "isRepeated": .boolean(part.isRepeated),
            "contentType": optional(part.contentType) { .string($0) },
            "style": optional(part.field) { field in
                guard case .style(let style, let explode, _) = field else { return .null }
                return ["style": .string(style.rawValue), "explode": .boolean(explode)]
            },
        ]
    }

    private func json(_ item: UnionCase) -> JSONText {
        [
            "name": json(item.name),
            "type": json(item.type),
            "documentation": json(item.documentation),
            "writtenTag": optional(item.writtenTag) { ["key": .string($0.key), "value": .string($0.value)] },
        ]
    }

    /// Returns a rule with the names of the cases instead of their numbers.
    private func json(_ rule: UnionChoice.Rule, of union: Union) -> JSONText {
        func name(_ index: Int) -> JSONText { json(union.cases[index].name) }
        switch rule {
        case .only(let index):
            return ["by": "kind", "case": name(index)]
        case .tag(let key, let cases, let otherwise, let absent):
            let tagged = cases.map { tagged -> JSONText in
                let names = tagged.caseIndices.map(name)
                let values = JSONText.array(tagged.values.map { .string($0) })
                return names.count == 1
                    ? ["case": names[0], "values": values] : ["cases": .array(names), "values": values]
            }
            return [
                "by": "tag", "key": .string(key), "cases": .array(tagged),
                "otherwise": json(otherwise, of: union), "absent": json(absent, of: union),
            ]
        case .element(let elements, let empty):
            let choices = elements.map { element -> JSONText in
                ["kind": .string(element.kind.rawValue), "case": name(element.caseIndex)]
            }
            return ["by": "element", "cases": .array(choices), "empty": name(empty)]
        case .bestMatch(let indices):
            return ["by": "bestMatch", "cases": .array(indices.map(name))]
        case .everyMatch(let cases):
            return ["by": "everyMatch", "cases": .array(cases.map { name($0.caseIndex) })]
        case .firstMatch(let indices):
            return ["by": "firstMatch", "cases": .array(indices.map(name))]
        case .unknown:
            return ["by": "unknown"]
        }
    }
}
