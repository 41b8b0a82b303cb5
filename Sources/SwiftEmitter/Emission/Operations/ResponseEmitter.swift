internal import APIModel

/// Makes the views of responses.
struct ResponseEmitter {
    let context: EmissionContext

    /// Returns the case of `Response`.
    func caseView(_ response: Response, path: String) -> ResponseCaseView {
        let headers = response.headers.map { headers in
            headers.isShared ? context.speller.topLevel(headers.name.text) : "\(path).\(headers.name)"
        }
        var comment = CommentLines.lines(response.documentation)
        if comment.isEmpty { comment = ["\(SwiftIdentifier.capitalised(response.status.words))."] }
        if response.isAlternative, let body = response.body {
            comment += [.empty] + CommentLines.wrap("As \(CommentLines.code(body.contentType)).", isOwn: true)
        }
        if !response.links.isEmpty { comment += [.empty, "What it leads to:"] + response.links.flatMap(Self.lines) }
        return ResponseCaseView(
            documentation: comment, name: SwiftIdentifier.escaped(response.name.text),
            hasStatus: response.hasStatus, body: context.view(response.body?.type ?? .scalar(.none)),
            headers: headers ?? context.speller.standard("NoHeaders"),
            extensions: ExtensionView.list(response.extensions))
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
    func codingView(_ response: Response, among responses: [Response]) -> ResponseCodingView {
        let body = response.body
        let chosen = response.isAlternative ? body?.contentType : nil
        let others = chosen.map { chosen in
            responses.filter { $0.status == response.status && $0.name != response.name }
                .flatMap { $0.body.map { [$0.contentType] + $0.furtherContentTypes } ?? [] }
                .filter { chosen.hasSuffix("*") && Self.isWithin($0, chosen) }
        }
        return ResponseCodingView(
            member: SwiftIdentifier.member(response.name.text), status: response.status,
            chosenContentType: chosen.map { StringLiteral($0) }, isAlternative: response.isAlternative,
            otherContentTypes: (others ?? []).map { StringLiteral($0) }, coding: body?.coding,
            contentType: body.flatMap { $0.coding.contentTypeArgument($0.contentType) },
            hasHeaders: response.headers != nil)
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
                body: response.body.map { context.view($0.type) })
        }
        return SuccessView(access: context.access, isHashable: context.options.hashable, cases: cases)
    }
}

extension Response {
    /// True if the response is for several statuses.
    var hasStatus: Bool {
        if case .exact = status { false } else { true }
    }
}

extension Response.Status {
    /// The words for the status in a sentence.
    var words: String {
        switch self {
        case .exact(let code): "status \(code)"
        case .range(let digit): "status \(digit)XX"
        case .default: "any other status"
        }
    }
}
