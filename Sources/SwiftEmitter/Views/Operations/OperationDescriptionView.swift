struct OperationDescriptionView: TemplateView {
    let access: String
    let id: StringLiteral
    let method: HTTPMethodName
    let pathTemplate: StringLiteral
    let tags: [StringLiteral]
    let security: [SecurityAlternativeView]
    let query: StringLiteral?
    let conditions: [RouteConditionView]
    let server: ServerView?
    let declaresIdempotencyKey: Bool

    static let summary = "The facts about an operation that the runtime needs in addition to its types."
    static let fields: ViewFields<OperationDescriptionView> = [
        .access { $0.access },
        .literal("id", "The `operationId` of the document, as a literal.") { $0.id },
        .literal("method", "The HTTP method, as a literal.") { $0.method.literal },
        .optionalText("methodConstant", "The constant of HTTPTypes for the method, after a dot.") {
            $0.method.constant
        },
        .literal("pathTemplate", "The path with its variables in braces, as a literal.") { $0.pathTemplate },
        .flag("hasTags", "True if the operation has tags.") { !$0.tags.isEmpty },
        .literals("tags", "The tags of the operation, as literals.") { $0.tags },
        .flag("hasSecurity", "True if the operation uses security schemes.") { !$0.security.isEmpty },
        .views("security", "The alternatives, one of which is used.") { $0.security },
        .optionalLiteral("query", "The query that the path contains in the document, as a literal.") { $0.query },
        .flag("hasConditions", "True if other operations have the same method and path.") { !$0.conditions.isEmpty },
        .views("conditions", "The conditions on requests that distinguish the operation from those.") {
            $0.conditions
        },
        .optionalView("server", "The first server, if the operation has servers of its own.") { $0.server },
        .flag("declaresIdempotencyKey", "True if the operation has the header parameter `Idempotency-Key`.") {
            $0.declaresIdempotencyKey
        },
    ]
}
