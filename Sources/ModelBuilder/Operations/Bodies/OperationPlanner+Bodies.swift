internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText

extension OperationPlanner {
    func requestBody(of located: LocatedOperation, besides parameters: [ModelParameter]) -> ModelRequestBody? {
        guard let written = located.operation.requestBody, let body = references.requestBody(written),
            let media = ChosenMediaType(from: body.content, with: references)
        else { return nil }
        used.insert(body.location)
        report(media, among: body.content)
        let context = context(for: written.reference, suffix: "body", else: "body", in: located)
        let plan = bodyPlan(of: media, in: context)
        addRoot(plan.type, isSentByUsers: located.origin.isSentByUsers)
        let name = parameters.contains { $0.name.text == "body" } ? "requestBody" : "body"
        return ModelRequestBody(
            name: MemberName(name), contentType: media.contentType, coding: plan.coding, type: plan.type,
            isRequired: body.isRequired, documentation: Documentation(summary: nil, description: body.description))
    }

    func planResponses(
        of located: LocatedOperation, sharedHeaders: inout [ModelResponse.Status: Pointer]
    ) -> [ModelResponse] {
        var result: [ModelResponse] = []
        var seen: Set<ModelResponse.Status> = []
        for entry in located.operation.responses {
            guard let status = ModelResponse.Status(key: entry.key), let response = references.response(entry.response),
                seen.insert(status).inserted
            else { continue }
            let content = possibleContent(of: response, status, method: located.method)
            if content.isEmpty, let first = response.content.first { reportImpossible(first, status, key: entry.key) }
            let media = ChosenMediaType(
                from: content, wanted: status.isSuccess ? located.variant : nil, with: references)
            let planned = plan(response, media, status: status, reference: entry.response.reference, located: located)
            if let reference = entry.response.reference, let headers = planned.headers {
                share(headers, of: reference)
                sharedHeaders[status] = reference.target
            }
            result.append(planned)
            guard let media else { continue }
            var kept = planned.body?.furtherContentTypes ?? []
            if !located.origin.isReceived {
                for other in alternativeResponses(
                    to: planned, of: media, in: content,
                    context: { context(for: entry.response.reference, suffix: $0, else: $0, in: located) })
                {
                    if let body = other.body { kept.append(body.contentType) }
                    result.append(other)
                }
            }
            if located.variant == nil { report(media, kept, among: content, of: located, status) }
        }
        return result.ordered { $0.status.order < $1.status.order }
    }

    /// Returns the content that a response can have. Responses to `HEAD` and responses with certain statuses end with
    /// their header fields (RFC 9110, sections 6.4.1 and 9.3.2): clients do not wait for content, and servers must not
    /// send any.
    func possibleContent(
        of response: OpenAPIDocument.Response, _ status: ModelResponse.Status, method: String
    ) -> [MediaTypeEntry] {
        method == "head" || !status.allowsContent ? [] : response.content
    }

    private func reportImpossible(_ entry: MediaTypeEntry, _ status: ModelResponse.Status, key: String) {
        let response = status.allowsContent ? "to HEAD" : "with the status \(key)"
        diagnostics.warning(
            .impossibleContent, "a response \(response) has no content; the described content is left out",
            at: entry.location)
    }

    private func plan(
        _ response: OpenAPIDocument.Response, _ media: ChosenMediaType?, status: ModelResponse.Status,
        reference: Reference?, located: LocatedOperation
    ) -> ModelResponse {
        let name = status.caseName
        let context = context(for: reference, suffix: "body", else: "\(name)_body", in: located)
        used.insert(response.location)
        let body = media.map { media in
            let plan = bodyPlan(of: media, in: context)
            // A response is sent by the other side: the users of the API answer a webhook.
            addRoot(plan.type, isSentByUsers: !located.origin.isSentByUsers)
            return ResponseBody(
                contentType: media.contentType,
                furtherContentTypes: furtherContentTypes(of: media, in: response.content),
                coding: plan.coding, type: plan.type)
        }
        var result = ModelResponse(
            status: status, name: MemberName(name),
            documentation: Documentation(summary: response.summary, description: response.description), body: body,
            headers: headers(of: response, named: name, located: located),
            links: located.variant != nil ? [] : links(of: response))
        result.extensions = VendorExtension.list(response.extensions)
        return result
    }

    private func headers(
        of response: OpenAPIDocument.Response, named name: String, located: LocatedOperation
    ) -> ModelResponseHeaders? {
        // `Content-Type` is described by the media types (OpenAPI 3.1, Response Object, `headers`).
        let headers = response.headers.filter { header in
            guard header.name.lowercased() == "content-type" else { return true }
            diagnostics.warning(
                .unsupportedField,
                "the header '\(header.name)' has no effect: the media types of 'content' determine it",
                at: header.location)
            _ = usedHeader(header.object)
            return false
        }
        guard !headers.isEmpty else { return nil }
        var table = NameTable<Int>()
        table.assign(
            headers.enumerated().map { index, header in
                let member = SwiftSpelling.member(header.name.lowercased()) ?? "header"
                let given = references.header(header.object).flatMap { header in
                    types.overrides.name(at: header.location, header.extensions, of: .property)
                }
                return NameRequest(
                    id: index, key: header.name, tieBreak: String(index),
                    candidates: [ReservedNames.escapedProperty(member)], given: given)
            })
        types.overrides.report(table.refused)
        let fields = headers.enumerated().compactMap { index, entry -> HeaderField? in
            guard let header = usedHeader(entry.object) else { return nil }
            return plan(
                header, key: entry.name, name: MemberName(table.names[index] ?? "header"),
                reference: entry.object.reference, located: located)
        }
        let typeName = (SwiftSpelling.type(name) ?? "") + "Headers"
        return fields.isEmpty ? nil : ModelResponseHeaders(name: TypeName(typeName), fields: fields)
    }

    /// Returns the header itself or the header that a reference resolves to, and records its use.
    func usedHeader(_ referenceable: Referenceable<Header>) -> Header? {
        let header = references.header(referenceable)
        if let header { used.insert(header.location) }
        return header
    }

    private func plan(
        _ header: Header, key: String, name: MemberName, reference: Reference?, located: LocatedOperation
    ) -> HeaderField {
        let schema = header.schema ?? header.content.first?.media.schema
        let context = context(for: reference, suffix: "header", else: key.lowercased(), in: located)
        let use = types.use(of: schema.map { SchemaConjunction($0) }, in: context)
        addRoot(use.type, isSentByUsers: false)
        return HeaderField(
            name: name, key: key, type: header.isRequired ? use.presentType : use.optionalType,
            isRequired: header.isRequired && !use.isNullable,
            explode: header.explode == true && !types.isScalar(use.type),
            documentation: Documentation(summary: nil, description: header.description),
            deprecation: Deprecation(header.isDeprecated))
    }
}

extension ModelResponse.Status {
    /// Parses `200`, `4XX` or `default`. The result is `nil` for any other key, which the document reader reports.
    init?(key: String) {
        if key == "default" {
            self = .default
        } else if let code = integerValue(of: key), (100...599).contains(code) {
            self = .exact(code)
        } else if key.count == 3, key.uppercased().hasSuffix("XX"), let digit = key.first?.wholeNumberValue,
            (1...5).contains(digit)
        {
            self = .range(digit)
        } else {
            return nil
        }
    }

    /// False for 1XX, 204, 205 and 304 (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
    var allowsContent: Bool {
        switch self {
        case .exact(let code): code >= 200 && code != 204 && code != 205 && code != 304
        case .range(let digit): digit > 1
        case .default: true
        }
    }

    var caseName: String {
        switch self {
        case .exact(let code): StatusNames.name(of: code)
        case .range(let digit): StatusNames.name(ofClass: digit)
        case .default: "default"
        }
    }

    var isSuccess: Bool {
        switch self {
        case .exact(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .default: false
        }
    }

    /// The order in which statuses are looked up: exact codes first, then ranges, then `default`.
    var order: Int {
        switch self {
        case .exact(let code): code
        case .range(let digit): 1000 + digit
        case .default: 2000
        }
    }
}
