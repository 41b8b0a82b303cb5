/// The templates that are rendered on their own, with their views. The other templates are partials.
struct TemplatePrograms: Sendable {
    let alias: Template<AliasView>
    let apiHandler: Template<APIHandlerView>
    let client: Template<ClientView>
    let clientMethod: Template<ClientMethodView>
    let clientMethods: Template<ClientMethodsView>
    let clientRequest: Template<ClientRequestView>
    let closedEnumeration: Template<EnumerationView>
    let enumeration: Template<EnumerationView>
    let equality: Template<EqualityView>
    let file: Template<FileView>
    let headerFields: Template<HeaderFieldsView>
    let handler: Template<HandlerView>
    let multipart: Template<MultipartView>
    let namespace: Template<NamespaceView>
    let partHeaders: Template<PartHeadersView>
    let operation: Template<OperationView>
    let operations: Template<NamespaceView>
    let page: Template<PageView>
    let pagination: Template<PaginationView>
    let scaffold: Template<ScaffoldView>
    let serverRequest: Template<ServerRequestView>
    let shadowAliases: Template<ShadowAliasesView>
    let structure: Template<StructureView>
    let structureJSON: Template<StructureJSONView>
    let union: Template<UnionView>
    let unionJSON: Template<UnionJSONView>
    let webhookHandler: Template<WebhookHandlerView>
    let webhooks: Template<NamespaceView>

    init(_ compiler: TemplateCompiler) throws(TemplateError) {
        alias = try compiler.template("alias")
        apiHandler = try compiler.template("api-handler")
        client = try compiler.template("client")
        clientMethod = try compiler.template("client-method")
        clientMethods = try compiler.template("client-methods")
        clientRequest = try compiler.template("client-request")
        closedEnumeration = try compiler.template("closed-enumeration")
        enumeration = try compiler.template("enumeration")
        equality = try compiler.template("equality")
        file = try compiler.template("file")
        headerFields = try compiler.template("header-fields")
        handler = try compiler.template("handler")
        multipart = try compiler.template("multipart")
        namespace = try compiler.template("namespace")
        partHeaders = try compiler.template("part-headers")
        operation = try compiler.template("operation")
        operations = try compiler.template("operations")
        page = try compiler.template("page")
        pagination = try compiler.template("pagination")
        scaffold = try compiler.template("scaffold")
        serverRequest = try compiler.template("server-request")
        shadowAliases = try compiler.template("shadow-aliases")
        structure = try compiler.template("structure")
        structureJSON = try compiler.template("structure-json")
        union = try compiler.template("union")
        unionJSON = try compiler.template("union-json")
        webhookHandler = try compiler.template("webhook-handler")
        webhooks = try compiler.template("webhooks")
    }
}
