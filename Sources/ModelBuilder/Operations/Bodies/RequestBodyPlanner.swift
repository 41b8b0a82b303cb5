internal import APIModel
internal import OpenAPIDocument

/// Plans the bodies of requests.
struct RequestBodyPlanner {
    let context: PlanningContext
    let bodies: BodyPlanner
    let mediaTypes: UnusedMediaTypes

    /// Returns the body of a request, whose name differs from those of the parameters.
    func plan(of located: LocatedOperation, besides parameters: [ModelParameter]) -> ModelRequestBody? {
        guard let written = located.operation.requestBody, let body = context.references.requestBody(written),
            let media = ChosenMediaType(from: body.content, with: context.references)
        else { return nil }
        context.use(body.location)
        mediaTypes.report(media, among: body.content)
        let naming = context.naming(for: written.reference, suffix: "body", else: "body", in: located)
        let plan = bodies.plan(of: media, in: naming)
        context.addRoot(plan.type, isSentByUsers: located.origin.isSentByUsers)
        let name = parameters.contains { $0.name.text == "body" } ? "requestBody" : "body"
        return ModelRequestBody(
            name: MemberName(name), contentType: media.contentType, coding: plan.coding, type: plan.type,
            isRequired: body.isRequired, documentation: Documentation(summary: nil, description: body.description))
    }
}
