// Written by Templates/embed.sh from the files in Templates. Do not edit.

extension EmbeddedTemplates {
    public static let all: [EmbeddedTemplate] = [
        EmbeddedTemplate(
            name: "alias",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: AliasView }}
                {{>documentation}}
                {{access}}typealias {{name}} = {{type}}

                """#),
        EmbeddedTemplate(
            name: "api-handler",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: APIView }}
                /// What a server of {{title}} implements: every operation, composed of one protocol for each tag.
                {{#isComposed}}
                {{access}}nonisolated protocol {{handler}}:
                {{#handlers}}
                    {{name}}{{^isLast}},{{/isLast}}
                {{/handlers}}
                {}
                {{/isComposed}}

                nonisolated extension {{handler}} {
                /// Registers the route of every operation.
                ///
                /// - Parameters:
                ///   - transport: What the routes are registered on.
                ///   - middlewares: Run around every operation, the first outermost.
                ///   - configuration: Path prefix, limits, and what is answered to a request that cannot be read.
                /// - Throws: What the transport throws, for example where a route exists already.
                {{access}}func register(
                on transport: any ServerTransport,
                middlewares: [any ServerMiddleware] = [],
                configuration: ServerConfiguration = .init()
                ) throws {
                let routes = RouteRegistrar(on: transport, middlewares: middlewares, configuration: configuration)
                {{#operations}}
                try routes.add({{path}}.Request.self) { request in
                try await {{method}}(request)
                }
                {{/operations}}
                }
                }

                """#),
        EmbeddedTemplate(
            name: "client-method",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationView }}
                {{>method-documentation}}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{#fitsOneLine}}
                {{access}}func {{method}}({{signature}}) async throws({{path}}.Failure){{returnArrow}} {
                {{/fitsOneLine}}
                {{^fitsOneLine}}
                {{access}}func {{method}}(
                {{#arguments}}
                {{declaration}}{{^isLast}},{{/isLast}}
                {{/arguments}}
                ) async throws({{path}}.Failure){{returnArrow}} {
                {{/fitsOneLine}}
                {{#requestFitsOneLine}}
                let request = {{path}}.Request({{requestArguments}})
                {{/requestFitsOneLine}}
                {{^requestFitsOneLine}}
                let request = {{path}}.Request(
                {{#requestParameters}}
                {{label}}: {{name}}{{^isLast}},{{/isLast}}
                {{/requestParameters}}
                )
                {{/requestFitsOneLine}}
                {{#returnsResponse}}
                return try await send(request)
                {{/returnsResponse}}
                {{^returnsResponse}}
                let response = try await send(request)
                switch response {
                {{#outcomes}}
                case {{pattern}}: {{statement}}
                {{/outcomes}}
                {{#throwsOthers}}
                default: throw .response(response)
                {{/throwsOthers}}
                }
                {{/returnsResponse}}
                }

                """#),
        EmbeddedTemplate(
            name: "client-methods",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: GroupView }}
                nonisolated extension {{client}} {
                {{#methods}}
                {{.}}

                {{/methods}}
                }

                """#),
        EmbeddedTemplate(
            name: "client-request",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationView }}
                nonisolated extension {{path}}.Request: ClientRequest {
                {{access}}func encode(to request: inout RequestWriter) {
                {{#parameters}}
                request.{{place}}({{keyLiteral}}, {{selfAccess}}{{options}})
                {{/parameters}}
                {{#body}}
                request.{{coding}}({{selfAccess}}, contentType: {{contentTypeLiteral}})
                {{/body}}
                {{#accept}}
                request.accept({{.}})
                {{/accept}}
                }

                {{access}}static func decode(
                _ reply: ResponseReader
                ) async throws(ResponseDecodingError) -> {{path}}.Response {
                switch reply.status {
                {{#responses}}
                {{#isNotDefault}}
                case {{pattern}}: {{decode}}
                {{/isNotDefault}}
                {{/responses}}
                {{#fallback}}
                default: {{.}}
                {{/fallback}}
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "client",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: APIView }}
                {{>documentation}}
                {{access}}nonisolated struct {{client}}: Sendable {
                /// Sends requests, with the credentials and middlewares of this client.
                {{access}}let api: APIClient

                /// Makes a client.
                ///
                /// - Parameters:
                ///   - server: Where the API is.
                {{#hasCredentials}}
                ///   - credentials: What the API knows the caller by. An operation uses the ones it asks for.
                {{/hasCredentials}}
                ///   - transport: What carries requests, for example `URLSessionTransport()`.
                ///   - middlewares: Run around every call, the first outermost.
                {{access}}init(
                server: Server{{serverDefault}},
                {{#hasCredentials}}
                credentials: Credentials = .init(),
                {{/hasCredentials}}
                transport: any ClientTransport,
                middlewares: [any ClientMiddleware] = []
                ) {
                api = APIClient(
                baseURL: server.url,
                transport: transport,
                middlewares: middlewares,
                credentials: {{credentialsValue}}
                )
                }

                /// Sends a request and returns the whole response, whatever its status.
                {{access}}func send<Request: ClientRequest>(
                _ request: Request
                ) async throws(ClientError<Request.Response>) -> Request.Response {
                try await api.send(request)
                }

                /// Where the API is.
                {{access}}nonisolated struct Server: Sendable, Hashable {
                /// The base of every path.
                {{access}}let url: URL

                /// A server that the document does not name.
                {{access}}init(url: URL) {
                self.url = url
                }
                {{#servers}}

                {{>server}}
                {{/servers}}
                {{#serverEnumerations}}

                {{.}}
                {{/serverEnumerations}}
                }
                {{#hasCredentials}}

                /// What the API knows the caller by. Leave out what you do not have.
                {{access}}nonisolated struct Credentials: CredentialSource {
                {{#credentials}}
                {{>documentation}}
                {{access}}var {{name}}: {{type}}?
                {{/credentials}}

                {{access}}init(
                {{#credentials}}
                {{name}}: {{type}}? = nil{{^isLast}},{{/isLast}}
                {{/credentials}}
                ) {
                {{#credentials}}
                self.{{name}} = {{name}}
                {{/credentials}}
                }

                {{access}}func credential(for scheme: String) -> (any RequestCredential)? {
                switch scheme {
                {{#credentials}}
                case {{keyLiteral}}: {{value}}
                {{/credentials}}
                default: nil
                }
                }
                }
                {{/hasCredentials}}
                }

                """#),
        EmbeddedTemplate(
            name: "closed-enumeration",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: EnumerationView }}
                {{>documentation}}
                {{access}}nonisolated enum {{name}}: {{rawType}}, {{conformances}} {
                {{#cases}}
                {{>documentation}}
                case {{name}} = {{rawLiteral}}
                {{/cases}}
                }

                """#),
        EmbeddedTemplate(
            name: "documentation",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: DocumentedView }}
                {{#documentation}}
                /// {{.}}
                {{/documentation}}

                """#),
        EmbeddedTemplate(
            name: "enumeration",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: EnumerationView }}
                {{>documentation}}
                {{access}}nonisolated enum {{name}}: {{conformances}} {
                {{#cases}}
                {{>documentation}}
                case {{name}}
                {{/cases}}
                /// A value that the document does not list.
                case unknown({{rawType}})

                {{#isSingle}}
                {{access}}static let allCases: [{{name}}] = [{{#cases}}.{{member}}{{/cases}}]
                {{/isSingle}}
                {{^isSingle}}
                {{access}}static let allCases: [{{name}}] = [
                {{#cases}}
                .{{member}},
                {{/cases}}
                ]
                {{/isSingle}}

                {{access}}static let table = OpenEnumTable<{{name}}>()

                {{access}}var rawValue: {{rawType}} {
                switch self {
                {{#cases}}
                case .{{member}}: {{rawLiteral}}
                {{/cases}}
                case .unknown(let value): value
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "file",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: FileView }}
                {{#header}}
                // {{.}}
                {{/header}}

                {{#imports}}
                {{.}}
                {{/imports}}

                {{#blocks}}
                {{.}}

                {{/blocks}}

                """#),
        EmbeddedTemplate(
            name: "handler",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: GroupView }}
                {{>documentation}}
                {{access}}nonisolated protocol {{handler}}: Sendable {
                {{#operations}}
                {{>documentation}}
                func {{method}}(
                _ request: {{path}}.Request
                ) async throws -> {{path}}.Response

                {{/operations}}
                }

                """#),
        EmbeddedTemplate(
            name: "header-fields",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: HeaderFieldsView }}
                /// The headers of {{owner}}.
                {{access}}nonisolated struct {{name}}: ResponseHeaders, Hashable {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}

                {{access}}init?(from headers: inout HeaderReader) {
                {{#properties}}
                let {{local}} = headers.{{read}}
                {{/properties}}
                guard headers.isValid{{#demanded}}, let {{local}}{{/demanded}} else { return nil }
                {{#properties}}
                self.{{storage}} = {{stored}}
                {{/properties}}
                }

                {{access}}func encode(to headers: inout HeaderWriter) {
                {{#properties}}
                headers.field({{keyLiteral}}, {{selfAccess}}{{options}})
                {{/properties}}
                }
                }

                """#),
        EmbeddedTemplate(
            name: "initialiser",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: InitialiserView }}
                {{#fitsOneLine}}
                {{access}}init({{signature}}) {
                {{/fitsOneLine}}
                {{^fitsOneLine}}
                {{access}}init(
                {{#parameters}}
                {{declaration}}{{^isLast}},{{/isLast}}
                {{/parameters}}
                ) {
                {{/fitsOneLine}}
                {{#parameters}}
                self.{{storage}} = {{stored}}
                {{/parameters}}
                }

                """#),
        EmbeddedTemplate(
            name: "method-documentation",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationView }}
                {{>documentation}}
                {{#callDocumentation}}
                /// {{.}}
                {{/callDocumentation}}

                """#),
        EmbeddedTemplate(
            name: "operation",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationView }}
                nonisolated extension {{operations}} {
                {{>documentation}}
                {{access}}nonisolated enum {{name}} {
                /// What a call sends.
                {{access}}nonisolated struct Request: {{requestConformances}} {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}
                }

                /// What comes back: one case for each documented status.
                {{access}}nonisolated enum Response: {{responseConformances}} {
                {{#responses}}
                {{>documentation}}
                case {{name}}({{payload}})
                {{/responses}}
                /// A status that the document does not name.
                case undocumented(status: Int, headers: HTTPFields, body: HTTPBody?)
                }

                /// What the short method throws.
                {{access}}typealias Failure = ClientError<{{path}}.Response>
                {{#success}}

                /// What the short method returns.
                {{access}}nonisolated enum Success: {{conformances}} {
                {{#cases}}
                {{>documentation}}
                case {{declaration}}
                {{/cases}}
                }
                {{/success}}
                {{#headers}}

                {{>header-fields}}
                {{/headers}}
                {{#nested}}

                {{.}}
                {{/nested}}
                }
                }
                {{#hasAlias}}

                {{access}}typealias {{name}} = {{path}}
                {{/hasAlias}}

                nonisolated extension {{path}}.Request: OperationRequest {
                {{access}}typealias Response = {{path}}.Response

                {{access}}static let operation = OperationDescription(
                id: {{idLiteral}},
                method: {{httpMethod}},
                path: {{pathLiteral}}{{#hasMore}},{{/hasMore}}
                {{#security}}
                security: {{.}}{{#queryLiteral}},{{/queryLiteral}}
                {{/security}}
                {{#queryLiteral}}
                query: {{.}}
                {{/queryLiteral}}
                )
                }

                """#),
        EmbeddedTemplate(
            name: "operations",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: APIView }}
                /// One namespace for each operation of {{title}}, shared by client and server.
                {{access}}nonisolated enum {{operationsName}} {}

                """#),
        EmbeddedTemplate(
            name: "pagination",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationView }}
                {{#pages}}
                /// Every element of every page, fetched as it is asked for: `{{method}}`, page by page.
                {{#fitsOneLine}}
                {{access}}func {{name}}({{signature}}) -> Pages<{{element}}> {
                {{/fitsOneLine}}
                {{^fitsOneLine}}
                {{access}}func {{name}}(
                {{#arguments}}
                {{declaration}}{{^isLast}},{{/isLast}}
                {{/arguments}}
                ) -> Pages<{{element}}> {
                {{/fitsOneLine}}
                Pages { page in
                let body = try await {{method}}(
                {{#requestParameters}}
                {{label}}: {{name}}{{^isLast}},{{/isLast}}
                {{/requestParameters}}
                )
                return (items: body.{{items}}, next: body.{{next}})
                }
                }
                {{/pages}}

                """#),
        EmbeddedTemplate(
            name: "property",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: PropertyView }}
                {{#isComputed}}
                private var {{storage}}: {{storageType}}

                {{>documentation}}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{access}}var {{name}}: {{type}} {
                get { {{getter}} }
                set { {{setter}} }
                }

                {{/isComputed}}
                {{^isComputed}}
                {{>documentation}}
                {{access}}var {{name}}: {{type}}
                {{/isComputed}}

                """#),
        EmbeddedTemplate(
            name: "scaffold",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: APIView }}
                /// A first version of a server of {{title}}: every operation answers 501. Written once; it is yours to change.
                struct {{scaffold}}: {{handler}} {
                {{#operations}}
                func {{method}}(
                _ request: {{path}}.Request
                ) async throws -> {{path}}.Response {
                .undocumented(status: 501, headers: [:], body: nil)
                }

                {{/operations}}
                }

                """#),
        EmbeddedTemplate(
            name: "server-request",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationView }}
                nonisolated extension {{path}}.Request: ServerRequest {
                {{access}}init?(from request: inout RequestReader) {
                {{#parameters}}
                let {{local}} = request.{{read}}
                {{/parameters}}
                {{#body}}
                let {{local}} = request.{{read}}
                {{/body}}
                {{#guardFitsOneLine}}
                guard request.isValid{{#demanded}}, let {{local}}{{/demanded}} else { return nil }
                {{/guardFitsOneLine}}
                {{^guardFitsOneLine}}
                guard
                    request.isValid,
                {{#demanded}}
                    let {{local}}{{^isLastDemanded}},{{/isLastDemanded}}
                {{/demanded}}
                else { return nil }
                {{/guardFitsOneLine}}
                {{#properties}}
                self.{{storage}} = {{stored}}
                {{/properties}}
                }

                {{access}}static func encode(
                _ response: {{path}}.Response,
                to reply: inout ResponseWriter
                ) {
                switch response {
                {{#responses}}
                case .{{name}}({{bindings}}): reply.{{encode}}
                {{/responses}}
                case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "server",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: ServerView }}
                {{>documentation}}
                {{#isConstant}}
                {{access}}static let {{name}} = Server(url: ServerTemplate.expand({{urlLiteral}}))
                {{/isConstant}}
                {{^isConstant}}
                {{access}}static func {{name}}({{signature}}) -> Server {
                Server(url: ServerTemplate.expand({{urlLiteral}}, [{{values}}]))
                }
                {{/isConstant}}

                """#),
        EmbeddedTemplate(
            name: "shadow-aliases",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: APIView }}
                {{#shadowAliases}}
                /// `{{target}}`, for places where another type of the same name is nearer.
                {{access}}typealias {{name}} = {{target}}

                {{/shadowAliases}}

                """#),
        EmbeddedTemplate(
            name: "structure-json",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: StructureView }}
                nonisolated extension {{path}}: {{jsonConformances}} {
                {{#hasFields}}
                private static let {{fieldsName}} = JSONFields(
                {{#properties}}
                {{keyLiteral}},
                {{/properties}}
                required: [{{requiredIndices}}]
                )

                {{/hasFields}}
                {{^hasFields}}
                private static let {{fieldsName}} = JSONFields()

                {{/hasFields}}
                {{access}}init?(from json: inout JSONReader) {
                {{#properties}}
                var {{local}}: {{localType}}
                {{/properties}}
                {{#additional}}
                var {{local}}: {{type}} = [:]
                {{/additional}}
                var object = json.object(Self.{{fieldsName}})
                while let field = json.next(&object) {
                switch field {
                {{#properties}}
                case {{index}}: {{local}} = {{read}}
                {{/properties}}
                {{#additional}}
                default: {{local}}[json.name(object)] = json.value({{valueType}}.self)
                {{/additional}}
                {{^additional}}
                default: json.skip(object)
                {{/additional}}
                }
                }
                {{#fitsOneLine}}
                guard json.end(object){{#demanded}}, let {{local}}{{/demanded}} else { return nil }
                {{/fitsOneLine}}
                {{^fitsOneLine}}
                guard
                    json.end(object),
                {{#demanded}}
                    let {{local}}{{^isLastDemanded}},{{/isLastDemanded}}
                {{/demanded}}
                else { return nil }
                {{/fitsOneLine}}
                {{#properties}}
                self.{{storage}} = {{stored}}
                {{/properties}}
                {{#additional}}
                self.{{storage}} = {{local}}
                {{/additional}}
                }

                {{access}}func encode(to json: inout JSONWriter) {
                json.beginObject()
                {{#properties}}
                json.{{write}}({{keyLiteral}}, {{selfAccess}})
                {{/properties}}
                {{#additional}}
                json.members({{selfAccess}})
                {{/additional}}
                json.endObject()
                }
                }

                """#),
        EmbeddedTemplate(
            name: "structure",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: StructureView }}
                {{>documentation}}
                {{access}}nonisolated struct {{name}}: {{conformances}} {
                {{#properties}}
                {{>property}}
                {{/properties}}
                {{#additional}}
                /// The members that the document does not name, by their names.
                {{access}}var {{name}}: {{type}}
                {{/additional}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}
                {{#nested}}

                {{.}}
                {{/nested}}
                }

                """#),
        EmbeddedTemplate(
            name: "union-json",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: UnionView }}
                nonisolated extension {{path}}: {{jsonConformances}} {
                {{access}}init?(from json: inout JSONReader) {
                switch json.kind {
                {{#choices}}
                case {{pattern}}:
                {{#rule}}
                {{>union-rule}}
                {{/rule}}
                {{/choices}}
                {{#needsDefault}}
                default:
                guard let value = json.value(JSONValue.self) else { return nil }
                self = .unknown(value)
                {{/needsDefault}}
                }
                }

                {{access}}func encode(to json: inout JSONWriter) {
                switch self {
                {{#cases}}
                case .{{name}}(let value): {{encode}}
                {{/cases}}
                case .unknown(let value): value.encode(to: &json)
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "union-rule",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: UnionRuleView }}
                {{#only}}
                guard let value = {{read}} else { return nil }
                self = .{{name}}(value)
                {{/only}}
                {{#unknown}}
                guard let value = json.value(JSONValue.self) else { return nil }
                self = .unknown(value)
                {{/unknown}}
                {{#tag}}
                switch json.tag({{keyLiteral}}) {
                {{#branches}}
                case {{pattern}}:
                {{#rule}}
                {{>union-rule}}
                {{/rule}}
                {{/branches}}
                default:
                {{#otherwise}}
                {{>union-rule}}
                {{/otherwise}}
                }
                {{/tag}}
                {{#match}}
                switch {{subject}} {
                {{#branches}}
                case {{pattern}}:
                {{#rule}}
                {{>union-rule}}
                {{/rule}}
                {{/branches}}
                default:
                {{#otherwise}}
                {{>union-rule}}
                {{/otherwise}}
                }
                {{/match}}

                """#),
        EmbeddedTemplate(
            name: "union",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: UnionView }}
                {{>documentation}}
                {{access}}nonisolated {{#isIndirect}}indirect {{/isIndirect}}enum {{name}}: {{conformances}} {
                {{#cases}}
                {{>documentation}}
                case {{name}}({{type}})
                {{/cases}}
                /// A value that fits none of the above.
                case unknown(JSONValue)
                {{#nested}}

                {{.}}
                {{/nested}}
                }

                """#),
    ]
}
