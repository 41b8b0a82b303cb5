internal import APIModel
internal import OpenAPIDocument
internal import SourceTree
import StableText

/// Plans the responses of operations.
final class ResponsePlanner {
    private let context: PlanningContext
    private let bodies: BodyPlanner
    private let alternatives: MediaTypeAlternatives
    private let mediaTypes: UnusedMediaTypes
    private let links: LinkPlanner
    private let headers: ResponseHeaderPlanner
    /// The headers of response components by the pointer of the response. They are named last.
    private(set) var sharedHeaders = [Pointer: SharedHeaders]()

    init(context: PlanningContext, bodies: BodyPlanner, mediaTypes: UnusedMediaTypes, links: LinkPlanner) {
        self.context = context
        self.bodies = bodies
        self.mediaTypes = mediaTypes
        self.links = links
        alternatives = mediaTypes.alternatives
        headers = ResponseHeaderPlanner(context: context)
    }

    /// Returns the responses in the order in which their statuses are looked up.
    ///
    /// - Parameter sharedHeaders: Gets the statuses whose headers belong to a component, with the pointer of it.
    func plan(
        of located: LocatedOperation, sharedHeaders: inout [ModelResponse.Status: Pointer]
    ) -> [ModelResponse] {
        var result: [ModelResponse] = []
        var seen: Set<ModelResponse.Status> = []
        for entry in located.operation.responses {
            guard let status = ModelResponse.Status(key: entry.key),
                let response = context.references.response(entry.response),
                seen.insert(status).inserted
            else { continue }
            let content = status.possibleContent(of: response, method: located.method)
            if content.isEmpty, let first = response.content.first { reportImpossible(first, status, key: entry.key) }
            let media = ChosenMediaType(
                from: content, wanted: status.isSuccess ? located.variant : nil, with: context.references)
            let planned = plan(response, media, status: status, reference: entry.response.reference, located: located)
            if let reference = entry.response.reference, let headers = planned.headers {
                self.sharedHeaders[reference.target] = SharedHeaders(key: context.name(of: reference), headers: headers)
                sharedHeaders[status] = reference.target
            }
            result.append(planned)
            guard let media else { continue }
            var kept = planned.body?.furtherContentTypes ?? []
            if !located.origin.isReceived {
                for other in alternativeResponses(
                    to: planned, of: media, in: content,
                    naming: { context.naming(for: entry.response.reference, suffix: $0, else: $0, in: located) })
                {
                    if let body = other.body { kept.append(body.contentType) }
                    result.append(other)
                }
            }
            if located.variant == nil { mediaTypes.report(media, kept, among: content, of: located, status) }
        }
        return result.ordered { $0.status.order < $1.status.order }
    }

    private func plan(
        _ response: OpenAPIDocument.Response, _ media: ChosenMediaType?, status: ModelResponse.Status,
        reference: Reference?, located: LocatedOperation
    ) -> ModelResponse {
        let name = status.caseName
        let naming = context.naming(for: reference, suffix: "body", else: "\(name)_body", in: located)
        context.use(response.location)
        let body = media.map { media in
            let plan = bodies.plan(of: media, in: naming)
            // A response is sent by the other side: the users of the API answer a webhook.
            context.addRoot(plan.type, isSentByUsers: !located.origin.isSentByUsers)
            return ResponseBody(
                contentType: media.contentType,
                furtherContentTypes: alternatives.furtherContentTypes(of: media, in: response.content),
                coding: plan.coding, type: plan.type)
        }
        var result = ModelResponse(
            status: status, name: MemberName(name),
            documentation: Documentation(summary: response.summary, description: response.description), body: body,
            headers: headers.plan(of: response, named: name, located: located),
            links: located.variant != nil ? [] : links.plan(of: response))
        result.extensions = VendorExtension.list(response.extensions)
        return result
    }

    /// Returns a copy of the response for each alternative body.
    private func alternativeResponses(
        to response: ModelResponse, of chosen: ChosenMediaType, in content: [MediaTypeEntry],
        naming: (String) -> NamingContext
    ) -> [ModelResponse] {
        var result: [ModelResponse] = []
        for media in alternatives.alternatives(to: chosen, in: content) {
            let word = MediaTypeName(media.entry.type).word
            guard let name = SwiftSpelling.member("\(response.name) \(word)"), name != response.name.text,
                !result.contains(where: { $0.name.text == name })
            else { continue }
            let plan = bodies.plan(of: media, in: naming("\(response.name)_\(word)_body"))
            context.addRoot(plan.type, isSentByUsers: false)
            var alternative = response
            alternative.name = MemberName(name)
            alternative.body = ResponseBody(contentType: media.entry.type, coding: plan.coding, type: plan.type)
            alternative.isAlternative = true
            alternative.links = []
            result.append(alternative)
        }
        return result
    }

    private func reportImpossible(_ entry: MediaTypeEntry, _ status: ModelResponse.Status, key: String) {
        let response = status.allowsContent ? "to HEAD" : "with the status \(key)"
        context.diagnostics.warning(
            .impossibleContent, "a response \(response) has no content; the described content is left out",
            at: entry.location)
    }
}
