/// Which templates write what, and the view that each of them renders. The other templates are parts of these.
struct TemplatePrograms: Sendable {
    let alias: TemplateProgram<AliasView>
    let apiHandler: TemplateProgram<HandlerView>
    let client: TemplateProgram<ClientView>
    let clientMethod: TemplateProgram<MethodView>
    let clientMethods: TemplateProgram<ClientMethodsView>
    let clientRequest: TemplateProgram<ExchangeView>
    let closedEnumeration: TemplateProgram<EnumerationView>
    let enumeration: TemplateProgram<EnumerationView>
    let equality: TemplateProgram<EqualityView>
    let file: TemplateProgram<FileView>
    let headerFields: TemplateProgram<HeaderFieldsView>
    let handler: TemplateProgram<HandlerView>
    let operation: TemplateProgram<OperationView>
    let operations: TemplateProgram<OperationsView>
    let pagination: TemplateProgram<PagesView>
    let scaffold: TemplateProgram<ScaffoldView>
    let serverRequest: TemplateProgram<ExchangeView>
    let shadowAliases: TemplateProgram<ShadowAliasesView>
    let structure: TemplateProgram<StructureView>
    let structureJSON: TemplateProgram<StructureJSONView>
    let union: TemplateProgram<UnionView>
    let unionJSON: TemplateProgram<UnionJSONView>

    init(_ compiler: TemplateCompiler) throws(TemplateError) {
        alias = try compiler.program(named: "alias")
        apiHandler = try compiler.program(named: "api-handler")
        client = try compiler.program(named: "client")
        clientMethod = try compiler.program(named: "client-method")
        clientMethods = try compiler.program(named: "client-methods")
        clientRequest = try compiler.program(named: "client-request")
        closedEnumeration = try compiler.program(named: "closed-enumeration")
        enumeration = try compiler.program(named: "enumeration")
        equality = try compiler.program(named: "equality")
        file = try compiler.program(named: "file")
        headerFields = try compiler.program(named: "header-fields")
        handler = try compiler.program(named: "handler")
        operation = try compiler.program(named: "operation")
        operations = try compiler.program(named: "operations")
        pagination = try compiler.program(named: "pagination")
        scaffold = try compiler.program(named: "scaffold")
        serverRequest = try compiler.program(named: "server-request")
        shadowAliases = try compiler.program(named: "shadow-aliases")
        structure = try compiler.program(named: "structure")
        structureJSON = try compiler.program(named: "structure-json")
        union = try compiler.program(named: "union")
        unionJSON = try compiler.program(named: "union-json")
    }
}
