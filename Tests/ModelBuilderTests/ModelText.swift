import APIModel

/// The text of a model in lines that resemble Swift, for the golden files.
struct ModelText {
    let model: APIModel
    private var lines: [String] = []

    init(_ model: APIModel) {
        self.model = model
    }

    static func text(of model: APIModel) -> String {
        var writer = ModelText(model)
        writer.write()
        return writer.lines.joined(separator: "\n")
    }

    private mutating func write() {
        for server in model.servers { write(server, indent: "") }
        for scheme in model.securitySchemes { lines.append("credential \(scheme.name): \(scheme.kind)") }
        for declaration in model.declarations { write(declaration, indent: "") }
        for group in model.groups {
            lines.append("group '\(group.title)' \(group.handler) \(group.file)")
            for operation in group.operations { write(operation) }
        }
        if let webhooks = model.webhooks { write(webhooks) }
    }

    private mutating func write(_ server: Server, indent: String) {
        let variables = server.variables.map { variable in
            let cases = variable.cases.map(\.name.text).joined(separator: "|")
            return "\(variable.name) = \(variable.defaultValue)" + (cases.isEmpty ? "" : " of \(cases)")
        }
        lines.append("\(indent)server \(server.name) \(server.url) \(variables)")
    }

    private mutating func write(_ webhooks: WebhookSet) {
        lines.append("webhooks \(webhooks.name) \(webhooks.handler) \(webhooks.file)")
        for webhook in webhooks.webhooks {
            let tag = webhooks.tag.map { " where \($0) is \(webhook.tagValues.joined(separator: "|"))" } ?? ""
            lines.append("  '\(webhook.key)'\(tag)")
            write(webhook.operation)
        }
        for callback in webhooks.callbacks {
            lines.append("  callback '\(callback.expression)'")
            write(callback.operation)
        }
    }

    // MARK: Declarations

    private mutating func write(_ declaration: Declaration, indent: String) {
        let deprecated = declaration.head.deprecation == nil ? "" : "deprecated "
        let name = deprecated + "\(declaration.head.name)"
        switch declaration {
        case .structure(let value):
            lines.append("\(indent)struct \(name)")
            for property in value.properties { lines.append(indent + "    " + text(property)) }
            if let additional = value.additionalProperties {
                lines.append(
                    "\(indent)    \(additional.name): [String: \(text(additional.value))] …"
                        + (additional.part.map { " \($0.coding) parts" } ?? ""))
            }
        case .enumeration(let value):
            let cases = value.cases.map { item in
                switch item.rawValue {
                case .string(let raw): raw == item.name.text ? raw : "\(item.name) = '\(raw)'"
                case .integer(let raw): "\(item.name) = \(raw)"
                }
            }
            lines.append("\(indent)enum \(name): \(value.rawKind) { \(cases.joined(separator: ", ")) }")
        case .union(let value):
            lines.append("\(indent)\(value.isIndirect ? "indirect " : "")union \(name)")
            for item in value.cases {
                let tag = item.writtenTag.map { " writes \($0.key)=\($0.value)" } ?? ""
                lines.append("\(indent)    case \(item.name)(\(text(item.type)))\(tag)")
            }
            for choice in value.choices {
                lines.append("\(indent)    \(choice.kind) → \(text(choice.rule, in: value))")
            }
        case .alias(let value):
            lines.append("\(indent)alias \(name) = \(text(value.target))")
        }
        for nested in declaration.nested { write(nested, indent: indent + "    ") }
    }

    private func text(_ property: Property) -> String {
        let key = property.key == property.name.text ? "" : " '\(property.key)'"
        let marks =
            (property.isRequired ? " required" : "") + (property.isIndirect ? " boxed" : "")
            + (property.part.map { " \($0.coding)\($0.isRepeated ? " parts" : " part")" } ?? "")
            + (property.part?.contentType.map { " \($0)" } ?? "")
            + (property.part?.field.map { " \(text($0))" } ?? "")
            + (property.deprecation == nil ? "" : " deprecated")
        let value = property.defaultValue.map { " = \(text($0))" } ?? ""
        return "\(property.name)\(key): \(text(property.type))\(value)\(marks)"
    }

    private func text(_ value: DefaultValue) -> String {
        switch value {
        case .string(let text): "'\(text)'"
        case .integer(let number): "\(number)"
        case .number(let text): text
        case .boolean(let flag): "\(flag)"
        case .enumerationCase(let name): ".\(name)"
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map(text).joined(separator: ", "))]"
        }
    }

    private func text(_ rule: UnionChoice.Rule, in union: Union) -> String {
        func name(_ index: Int) -> String { union.cases[index].name.text }
        switch rule {
        case .only(let index): return name(index)
        case .tag(let key, let cases, let otherwise, let absent):
            let list = cases.map {
                "\($0.values.joined(separator: "|")): \($0.caseIndices.map(name).joined(separator: "+"))"
            }
            return "\(key) [\(list.joined(separator: ", "))] else \(text(otherwise, in: union)), "
                + "absent \(text(absent, in: union))"
        case .element(let elements, let empty):
            return "element " + elements.map { "\($0.kind): \(name($0.caseIndex))" }.joined(separator: ", ")
                + ", empty \(name(empty))"
        case .bestMatch(let indices): return "best of " + indices.map(name).joined(separator: ", ")
        case .everyMatch(let cases):
            let members = cases.map {
                "\(name($0.caseIndex)) [\($0.members.joined(separator: " "))\($0.isOpen ? " …" : "")]"
            }
            return "every of " + members.joined(separator: ", ")
        case .firstMatch(let indices): return "first of " + indices.map(name).joined(separator: ", ")
        case .unknown: return "unknown"
        }
    }

    private func text(_ coding: BodyCoding) -> String {
        switch coding {
        case .json, .text, .scalar, .binary, .coded, .multipart, .parts: "\(coding)"
        case .stream(let kind): kind.rawValue
        case .form(let fields): (["form"] + fields.map { "\($0.key)=\(text($0.coding))" }).joined(separator: " ")
        }
    }

    private func text(_ coding: FormField.Coding) -> String {
        switch coding {
        case .json: "json"
        case .style(let style, let explode, let allowReserved):
            style.rawValue + (explode ? "*" : "") + (allowReserved ? "+" : "")
        }
    }

    func text(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): scalar.rawValue
        case .array(let element): "[\(text(element))]"
        case .dictionary(let value): "[String: \(text(value))]"
        case .optional(let wrapped): text(wrapped) + "?"
        case .presence(let wrapped): "Presence<\(text(wrapped))>"
        case .named(let id): model.typePaths[id]?.description ?? "?"
        case .stream(let kind, let element): "\(kind.rawValue) of \(text(element))"
        case .custom(let name): name
        }
    }

    // MARK: Operations

    private mutating func write(_ operation: Operation) {
        let query = operation.literalQuery.map { "?\($0)" } ?? ""
        let conditions = operation.conditions.map { " where \($0.place) \($0.key)\($0.value.map { "=\($0)" } ?? "")" }
        let deprecated =
            (operation.deprecation == nil ? "" : "deprecated ") + (operation.isClientOnly ? "client-only " : "")
        lines.append(
            "  \(deprecated)\(operation.method) \(operation.name) \(operation.httpMethod) \(operation.path)\(query)\(conditions.joined())"
                + (operation.hasTopLevelAlias ? "" : " (no alias)"))
        for parameter in operation.parameters {
            lines.append(
                "    \(parameter.place) \(parameter.name) '\(parameter.key)': \(text(parameter.type)) \(parameter.style)"
                    + (parameter.explode == true ? " explode" : "") + (parameter.contentType.map { " \($0)" } ?? "")
                    + parameter.fields.map { " \($0.key)=\(text($0.coding))" }.joined()
                    + (parameter.isRequired ? " required" : "")
                    + (parameter.deprecation == nil ? "" : " deprecated"))
        }
        if let body = operation.body {
            lines.append(
                "    \(body.name) \(body.contentType) \(text(body.coding)): \(text(body.type))"
                    + (body.isRequired ? " required" : "") + (body.isIndirect ? " boxed" : ""))
        }
        for response in operation.responses {
            let body = response.body.map { body in
                ([body.contentType] + body.furtherContentTypes).joined(separator: ", ")
                    + " \(text(body.coding)): \(text(body.type))"
            }
            let alternative = response.isAlternative ? " alternative" : ""
            lines.append("    → \(response.name) \(response.status)\(alternative) \(body ?? "empty")")
            for link in response.links {
                lines.append(
                    "        link \(link.key) → \(link.method?.text ?? "?") '\(link.operation)' "
                        + link.parameters.map { "\($0.key)=\($0.expression)" }.joined(separator: ", ")
                        + (link.requestBody.map { " body \($0)" } ?? "") + (link.server.map { " at \($0)" } ?? ""))
            }
            for field in response.headers?.fields ?? [] {
                lines.append("        \(field.name) '\(field.key)': \(text(field.type))")
            }
        }
        lines.append("    returns \(text(operation.success, of: operation))")
        if !operation.security.isEmpty { lines.append("    security \(operation.security)") }
        for server in operation.servers { write(server, indent: "    ") }
        if let pages = operation.pagination {
            let key = pages.parameter.map { " by '\($0.key)'" } ?? ""
            lines.append("    \(pages.method) of \(text(pages.element)), \(pages.style)\(key) (\(pages.source.name))")
            let members: [(String, PageMembers.Path?)] = [
                ("items", pages.members.items), ("next", pages.members.next), ("last item", pages.members.lastItem),
                ("has more", pages.members.hasMore), ("is last", pages.members.isLast), ("total", pages.members.total),
                ("page count", pages.members.pageCount),
            ]
            for case (let name, let path?) in members { lines.append("        \(name) \(path)") }
        }
        for nested in operation.nested { write(nested, indent: "    ") }
    }

    private func text(_ success: Success, of operation: Operation) -> String {
        func names(_ indices: [Int]) -> String {
            indices.map { operation.responses[$0].name.text }.joined(separator: ", ")
        }
        switch success {
        case .nothing(let indices): return "nothing after \(names(indices))"
        case .body(let type, let indices): return "\(text(type)) of \(names(indices))"
        case .optionalBody(let type, let bodies, let empty):
            return "\(text(type))? of \(names(bodies)); nil after \(names(empty))"
        case .choice(let indices): return "a choice of \(names(indices))"
        case .response: return "the whole response"
        case .nothingUndocumented: return "nothing after any 2xx"
        }
    }
}
