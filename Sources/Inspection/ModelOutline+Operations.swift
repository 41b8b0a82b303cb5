internal import APIModel

extension ModelOutline {
    mutating func group(_ group: OperationGroup) {
        add(1, "\(group.title)", "\(group.handler)", "(\(group.file))")
        extensions(group.extensions, level: 2)
        for operation in group.operations { self.operation(operation) }
    }

    mutating func webhook(_ webhook: Webhook) {
        let values = webhook.tagValues.map { "'\($0)'" }.joined(separator: ", ")
        add(1, "'\(webhook.key)'", model.webhooks?.tag.map { "where '\($0)' is \(values)" } ?? "")
        operation(webhook.operation)
    }

    mutating func callback(_ callback: CallbackRequest) {
        add(1, callback.expression)
        operation(callback.operation)
    }

    private mutating func operation(_ operation: Operation) {
        let query = operation.literalQuery.map { "?\($0)" } ?? ""
        // The receiver of a request chooses its path.
        let place = operation.isReceived ? operation.httpMethod : "\(operation.httpMethod) \(operation.path)\(query)"
        add(2, "\(operation.method)(\(operation.name))", place, deprecated(operation.deprecation))
        for condition in operation.conditions {
            let value = condition.value.map { " = \"\($0)\"" } ?? ""
            add(3, "distinguished by \(condition.place.rawValue) '\(condition.key)'\(value)")
        }
        extensions(operation.extensions, level: 3)
        for parameter in operation.parameters { self.parameter(parameter) }
        if let body = operation.body {
            add(
                3, "body \(body.name): \(spelling(body.type))", body.contentType, coding(body.coding),
                body.isRequired ? "required" : "")
        }
        for response in operation.responses { self.response(response) }
        if !operation.isReceived { add(3, "returns \(text(operation.success, of: operation))") }
        if !operation.security.isEmpty {
            let alternatives = operation.security.map { $0.isEmpty ? "nothing" : $0.joined(separator: " and ") }
            add(3, "security \(alternatives.joined(separator: ", or "))")
        }
        for server in operation.servers { self.server(server, level: 3) }
        if let pages = operation.pagination {
            add(3, "pages \(pages.method): \(spelling(pages.element))", self.text(pages))
        }
        for nested in operation.nested { declaration(nested, level: 3) }
    }

    /// Returns what selects a page and which members say where the list continues, and the source of this knowledge.
    private func text(_ pages: Pagination) -> String {
        func path(_ names: PageMembers.Path) -> String { names.map(\.text).joined(separator: ".") }
        var parts: [String] = []
        let key = pages.parameter.map { "'\($0.key)'" } ?? ""
        switch pages.style {
        case .value: parts.append("\(key) is in the response")
        case .page: parts.append("\(key) counts pages from \(pages.start)")
        case .offset: parts.append("\(key) counts elements from \(pages.start)")
        case .url: parts.append("a URL is in the response")
        case .link: parts.append("a URL is in the header field 'Link'")
        }
        let items = pages.members.items
        parts.append(items.isEmpty ? "elements in the body itself" : "elements in '\(path(items))'")
        let members: [(String, PageMembers.Path?)] = [
            ("next in", pages.members.next), ("next in the last element's", pages.members.lastItem),
            ("more by", pages.members.hasMore), ("last by", pages.members.isLast), ("total in", pages.members.total),
            ("page count in", pages.members.pageCount),
        ]
        for case (let label, let names?) in members { parts.append("\(label) '\(path(names))'") }
        return parts.joined(separator: ", ") + " (\(pages.source.name))"
    }

    private mutating func parameter(_ parameter: Parameter) {
        let style =
            "\(parameter.place.rawValue), \(parameter.style.rawValue)\(parameter.explode == true ? ", explode" : "")"
        add(
            3, "\(parameter.name): \(spelling(parameter.type))\(assigned(parameter.defaultValue))",
            written(parameter.key, as: parameter.name), style, parameter.contentType ?? "",
            parameter.allowReserved ? "reserved characters allowed" : "", parameter.isRequired ? "required" : "",
            deprecated(parameter.deprecation))
        extensions(parameter.extensions, level: 4)
    }

    private mutating func response(_ response: Response) {
        let status = "\(ModelDescription.spelling(response.status)) .\(response.name)"
        let body = response.body.map { "\(spelling($0.type))  \($0.contentType)" } ?? "no body"
        add(3, status, body, response.body.map { coding($0.coding) } ?? "")
        extensions(response.extensions, level: 4)
        for link in response.links { self.link(link) }
        guard let headers = response.headers else { return }
        if headers.isShared { return add(4, "headers \(headers.name)") }
        for field in headers.fields { header(field, level: 4) }
    }

    private mutating func link(_ link: ResponseLink) {
        let values = link.parameters.map { "\($0.key) = \($0.expression)" }.joined(separator: ", ")
        add(
            4, "link \(link.key) → \(link.method?.text ?? link.operation)", values,
            link.requestBody.map { "body = \($0)" } ?? "", link.server.map { "at \($0)" } ?? "")
    }

    mutating func sharedHeaders(_ headers: ResponseHeaders) {
        add(1, "struct \(headers.name)", headers.file.map { "(\($0))" } ?? "")
        for field in headers.fields { header(field, level: 2) }
    }

    private mutating func header(_ field: HeaderField, level: Int) {
        add(
            level, "header \(field.name): \(spelling(field.type))", written(field.key, as: field.name),
            field.isRequired ? "required" : "", deprecated(field.deprecation))
    }

    /// Returns the coding of a body, or an empty text for JSON.
    private func coding(_ coding: BodyCoding) -> String {
        switch coding {
        case .json: ""
        case .text, .scalar: "as text"
        case .binary: "as bytes"
        case .coded: "by a coder"
        case .form: "as a form"
        case .multipart, .parts: "as parts"
        case .stream(.events): "as events"
        case .stream(.jsonLines): "as lines of JSON"
        }
    }

    private func text(_ success: Success, of operation: Operation) -> String {
        func names(_ indices: [Int]) -> String {
            indices.map { ".\(operation.responses[$0].name)" }.joined(separator: ", ")
        }
        switch success {
        case .nothing(let responses): return "nothing after \(names(responses))"
        case .body(let type, let responses): return "\(spelling(type)) of \(names(responses))"
        case .optionalBody(let type, let bodies, let empty):
            return "\(spelling(type))? of \(names(bodies)), nil after \(names(empty))"
        case .choice(let responses): return "one of \(names(responses))"
        case .response: return "the whole response"
        case .nothingUndocumented: return "nothing after any 2xx"
        }
    }
}
