internal import APIModel

extension Emission {
    /// Returns the case of `Response`.
    func caseView(_ response: Response, path: String) -> ResponseCaseView {
        let headers = response.headers.map { headers in
            headers.isShared ? speller.topLevel(headers.name.text) : "\(path).\(headers.name)"
        }
        var comment = CommentLines.lines(response.documentation)
        if comment.isEmpty { comment = ["\(SwiftIdentifier.capitalised(Self.words(response.status)))."] }
        if response.isAlternative, let body = response.body {
            comment += [.empty] + CommentLines.wrap("As \(CommentLines.code(body.contentType)).", isOwn: true)
        }
        if !response.links.isEmpty { comment += [.empty, "What it leads to:"] + response.links.flatMap(Self.lines) }
        return ResponseCaseView(
            documentation: comment, name: SwiftIdentifier.escaped(response.name.text),
            hasStatus: response.hasStatus,
            body: response.body.map { speller.spell($0.type) } ?? speller.standard("NoBody"),
            headers: headers ?? speller.standard("NoHeaders"), extensions: ExtensionView.list(response.extensions))
    }

    /// Returns the lines for a link, for example "- `reviews`: `listReviews` with `id` = `$response.body#/id`."
    private static func lines(_ link: ResponseLink) -> [CommentLine] {
        let code = CommentLines.code
        var values = link.parameters.map { "\(code($0.key)) = \(code($0.expression))" }
        if let body = link.requestBody { values.append("the body \(code(body))") }
        var text = "- \(code(link.key)): \(code(link.method?.text ?? link.operation))"
        if !values.isEmpty { text += " with \(values.joined(separator: ", "))" }
        if let server = link.server { text += " at \(code(server))" }
        let summary = link.documentation.summary
        return CommentLines.wrap(text + "." + (summary.isEmpty ? "" : " " + summary), isOwn: true)
    }

    /// Returns the view for the coding of a response.
    func replyView(_ response: Response, among responses: [Response]) -> ReplyView {
        var label: String
        var status = "status"
        switch response.status {
        case .exact(let code):
            label = "case \(code)"
            status = String(code)
        case .range(let digit): label = "case \(digit)00..<\(digit + 1)00"
        case .default: label = response.isAlternative ? "case _" : "default"
        }
        if response.isAlternative, let body = response.body {
            let others = responses.filter { $0.status == response.status && $0.name != response.name }
                .flatMap { $0.body.map { [$0.contentType] + $0.furtherContentTypes } ?? [] }
                .filter { body.contentType.hasSuffix("*") && Self.isWithin($0, body.contentType) }
            let besides = others.isEmpty ? "" : ", besides: \(others.map(SwiftLiteral.string).list)"
            label += " where reply.has(\(SwiftLiteral.string(body.contentType))\(besides))"
        }
        let effects: String? =
            if response.body != nil { "try await" } else if response.headers != nil { "try" } else { nil }
        let arguments = { [speller] (isReading: Bool) -> [String] in
            guard let body = response.body else { return [] }
            return body.coding.arguments(contentType: body.contentType, speller, isReading: isReading)
        }
        return ReplyView(
            label: label, member: SwiftIdentifier.member(response.name.text), hasStatus: response.hasStatus,
            effects: effects, coding: response.body.map(\.coding.methodName) ?? "empty", status: status,
            readArguments: arguments(true).joined(separator: ", "),
            writeOptions: arguments(false).map { ", \($0)" }.joined())
    }

    /// Returns true if a media type is in a range of media types, but is not the range itself.
    private static func isWithin(_ type: String, _ range: String) -> Bool {
        let type = type.prefix { $0 != ";" }.lowercased()
        let range = range.lowercased()
        return type != range && (range == "*/*" || type.hasPrefix(range.dropLast()))
    }

    /// Returns the result type of the convenience method if successful responses have different bodies.
    func successView(_ operation: Operation) -> SuccessView? {
        guard case .choice(let indices) = operation.success else { return nil }
        let cases = indices.map { index in
            let response = operation.responses[index]
            return SuccessCaseView(
                documentation: CommentLines.lines(response.documentation),
                name: SwiftIdentifier.escaped(response.name.text),
                body: response.body.map { speller.spell($0.type) })
        }
        return SuccessView(access: access, conformances: conformances, cases: cases)
    }

    static func words(_ status: Response.Status) -> String {
        switch status {
        case .exact(let code): "status \(code)"
        case .range(let digit): "status \(digit)XX"
        case .default: "any other status"
        }
    }

    // MARK: Headers

    func headerView(_ headers: ResponseHeaders, comment: String) -> HeaderFieldsView {
        let taken = Set(headers.fields.map(\.name.text))
        let locals = LocalNames(headers.fields.map(\.name.text), besides: ["headers"])
        var properties: [PropertyView] = []
        var parameters: [ParameterView] = []
        var assignments: [AssignmentView] = []
        var fields: [WireFieldView] = []
        for (index, field) in headers.fields.enumerated() {
            let names = MemberNames(
                field.name.text, isDeprecated: field.deprecation != nil, box: nil, besides: taken)
            let type = speller.spell(field.type)
            let explode = field.explode ? ", explode: true" : ""
            properties.append(
                propertyView(
                    names, type: field.type, documentation: CommentLines.lines(field.documentation), field.deprecation))
            let value = field.type.isOptional ? " = nil" : ""
            parameters.append(ParameterView(declaration: "\(names.name): \(type)\(value)"))
            assignments.append(assignment(names))
            fields.append(
                wireField(names, key: field.key, type: field.type, options: explode, local: locals[index]))
        }
        let hashable = options.hashable ? ", \(speller.standard("Hashable"))" : ""
        return HeaderFieldsView(
            documentation: [CommentLine(comment)], access: access, name: headers.name.text,
            conformances: speller.standard("ResponseHeaders") + hashable, properties: properties,
            initialiser: InitialiserView(
                access: access, deprecation: nil, parameters: parameters.markingLast, assignments: assignments),
            coding: HeaderCodingView(access: access, fieldViews: fields))
    }

    func wireField(
        _ names: MemberNames, key: String, type: TypeReference, options: String, local: String
    ) -> WireFieldView {
        WireFieldView(
            reader: type.isOptional ? "optional" : "required", writer: "field", key: SwiftLiteral.string(key),
            type: speller.spell(type.unwrapped), readOptions: options, writeOptions: options, local: local,
            target: names.target, value: names.value(besides: ["headers"]), isDemanded: !type.isOptional)
    }
}

extension Response {
    /// True if the response is for several statuses.
    var hasStatus: Bool {
        if case .exact = status { false } else { true }
    }
}
