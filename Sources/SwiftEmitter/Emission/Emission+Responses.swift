internal import APIModel

extension Emission {
    func responseView(_ response: Response, path: String) -> ResponseView {
        let name = SwiftLiteral.identifier(response.name.text)
        let headers = response.headers.map { $0.isShared ? $0.name.text : "\(path).\($0.name)" } ?? "NoHeaders"
        let body = response.body.map { speller.spell($0.type) } ?? "NoBody"
        let reply = "Reply<\(body), \(headers)>"
        var view = ResponseView(
            documentation: CommentLines.lines(response.documentation, notes: []), name: name, payload: reply)
        let read = Self.read(response)
        let write = Self.write(response)
        switch response.status {
        case .exact(let code):
            view.pattern = String(code)
            view.decode = ".\(name)(\(read))"
            view.bindings = "let payload"
            view.encode = write(String(code))
            if view.documentation.isEmpty { view.documentation = ["Status \(code)."] }
        case .range(let digit):
            view.pattern = "\(digit)00..<\(digit + 1)00"
            addStatus(to: &view, reply: reply, read: read, write: write)
        case .default:
            view.isNotDefault = false
            addStatus(to: &view, reply: reply, read: read, write: write)
        }
        view.decode = "return " + view.decode
        return view
    }

    private func addStatus(to view: inout ResponseView, reply: String, read: String, write: (String) -> String) {
        view.payload = "status: Int, " + reply
        view.decode = ".\(view.name)(status: reply.status, \(read))"
        view.bindings = "let status, let payload"
        view.encode = write("status")
    }

    private static func read(_ response: Response) -> String {
        guard let body = response.body else {
            return response.headers == nil ? "reply.empty()" : "try reply.empty()"
        }
        return "try await reply.\(name(body.coding))()"
    }

    private static func write(_ response: Response) -> (String) -> String {
        guard let body = response.body else { return { "empty(\($0), payload)" } }
        let coding = name(body.coding)
        let type =
            body.coding == .json && body.contentType == "application/json"
            ? "" : ", contentType: \(SwiftLiteral.string(body.contentType))"
        return { "\(coding)(\($0), payload\(type))" }
    }

    /// What becomes of a status that no exact case or range takes.
    func fallback(_ operation: Operation) -> String {
        if let response = operation.responses.first(where: { $0.status == .default }) {
            let name = SwiftLiteral.identifier(response.name.text)
            return "return .\(name)(status: reply.status, \(Self.read(response)))"
        }
        return "return .undocumented(status: reply.status, headers: reply.headerFields, body: reply.body)"
    }

    static func words(_ status: Response.Status) -> String {
        switch status {
        case .exact(let code): "status \(code)"
        case .range(let digit): "a status of \(digit)XX"
        case .default: "any other status"
        }
    }

    // MARK: Headers

    func headerView(_ headers: ResponseHeaders, of owner: String) -> HeaderFieldsView {
        let properties = headers.fields.map { field in
            let explode = field.explode ? ", explode: true" : ""
            let base = speller.spell(field.type.unwrapped)
            var view = PropertyView(
                named: field.name, type: speller.spell(field.type), avoiding: Locals.headers, access: access)
            view.documentation = documentation(field.documentation, field.deprecation)
            view.keyLiteral = SwiftLiteral.string(field.key)
            view.isDemanded = field.isRequired && !field.type.isOptional
            view.read = "\(view.isDemanded ? "required" : "optional")(\(view.keyLiteral), \(base).self\(explode))"
            view.options = explode
            return view
        }
        let arguments = properties.map { ArgumentView(assigning: $0, defaultingTo: $0.isDemanded ? "" : " = nil") }
        return HeaderFieldsView(
            access: access, name: headers.name.text, owner: owner, properties: properties,
            initialiser: InitialiserView(access: access, parameters: arguments.markingLast))
    }
}
