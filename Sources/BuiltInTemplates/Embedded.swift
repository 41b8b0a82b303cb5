// Written by Templates/embed.sh from the files in Templates. Do not edit.

extension EmbeddedTemplates {
    package static let all: [EmbeddedTemplate] = [
        EmbeddedTemplate(
            name: "alias",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: AliasView }}
                {{>documentation}}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{access}}typealias {{name}} = {{type}}

                """#),
        EmbeddedTemplate(
            name: "api-handler",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: HandlerView }}
                {{#isComposed}}
                /// What a server of {{title}} implements: every operation, composed of one protocol for each tag.
                {{access}}nonisolated protocol {{name}}: {{refined}} {}
                {{/isComposed}}

                nonisolated extension {{name}} {
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
                try await self.{{name}}(request)
                }
                {{/operations}}
                }
                }

                """#),
        EmbeddedTemplate(
            name: "client-method",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: MethodView }}
                {{>documentation}}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{access}}func {{name}}({{#parameters}}{{declaration}}{{^isLast}}, {{/isLast}}{{/parameters}}) async throws({{path}}.Failure){{#result}} -> {{.}}{{/result}} {
                {{#returnsResponse}}
                try await {{send}}({{path}}.Request({{#arguments}}{{label}}{{value}}{{^isLast}}, {{/isLast}}{{/arguments}}){{#server}}, at: {{.}}{{/server}})
                {{/returnsResponse}}
                {{^returnsResponse}}
                let {{response}} = try await {{send}}({{path}}.Request({{#arguments}}{{label}}{{value}}{{^isLast}}, {{/isLast}}{{/arguments}}){{#server}}, at: {{.}}{{/server}})
                switch {{response}} {
                {{#outcomes}}
                case {{pattern}}: return{{#result}} {{.}}{{/result}}
                {{/outcomes}}
                default: throw .response({{response}})
                }
                {{/returnsResponse}}
                }

                """#),
        EmbeddedTemplate(
            name: "client-methods",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: ClientMethodsView }}
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
                {{! view: ExchangeView }}
                nonisolated extension {{path}}.Request: ClientRequest {
                {{access}}func encode(to request: inout RequestWriter) {
                {{#parameters}}
                request.{{writer}}({{key}}, {{value}}{{writeOptions}})
                {{/parameters}}
                {{#body}}
                request.{{writer}}({{value}}{{writeOptions}})
                {{/body}}
                {{#accept}}
                request.accept({{.}})
                {{/accept}}
                }

                {{access}}static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> {{path}}.Response {
                switch reply.status {
                {{#responses}}
                {{label}}: return .{{member}}({{#hasStatus}}status: reply.status, {{/hasStatus}}{{#effects}}{{.}} {{/effects}}reply.{{coding}}({{readArguments}}))
                {{/responses}}
                {{^hasDefault}}
                default: return .undocumented(status: reply.status, headers: reply.headerFields, body: await reply.undocumentedBody())
                {{/hasDefault}}
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "client",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: ClientView }}
                {{>documentation}}
                {{access}}nonisolated struct {{name}}: Sendable {
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
                {{#hasCoders}}
                ///   - coders: What reads and writes bodies that are neither JSON nor forms, by their media types.
                {{/hasCoders}}
                {{access}}init(
                server: Server{{#serverDefault}} = {{.}}{{/serverDefault}},
                {{#hasCredentials}}
                credentials: Credentials = .init(),
                {{/hasCredentials}}
                transport: any ClientTransport,
                middlewares: [any ClientMiddleware] = []{{#hasCoders}},
                coders: BodyCoders = [:]{{/hasCoders}}
                ) {
                api = APIClient(
                baseURL: server.url,
                transport: transport,
                middlewares: middlewares{{#hasCredentials}},
                credentials: credentials{{/hasCredentials}}{{#hasOperationServers}},
                usesOperationServers: server.keepsOperationServers{{/hasOperationServers}}{{#hasCoders}},
                coders: coders{{/hasCoders}}
                )
                }

                /// Sends a request and returns the whole response, whatever its status.
                {{access}}func send<Request: ClientRequest>(
                _ request: Request
                ) async throws(ClientError<Request.Response>) -> Request.Response {
                try await api.send(request)
                }
                {{#hasOperationServers}}

                /// Sends a request to one of its operation's servers and returns the whole response, whatever its status. Without a
                /// server it is sent where the client sends it by itself.
                {{access}}func send<Request: ClientRequest & ServedRequest>(
                _ request: Request, at server: Request.Server?
                ) async throws(ClientError<Request.Response>) -> Request.Response {
                try await api.send(request, at: server)
                }
                {{/hasOperationServers}}

                /// Where the API is.
                {{access}}nonisolated struct Server: Sendable, Hashable {
                /// The base of every path.
                {{access}}let url: URL

                {{^hasOperationServers}}
                /// A server that the document does not name.
                {{access}}init(url: URL) {
                self.url = url
                }
                {{/hasOperationServers}}
                {{#hasOperationServers}}
                /// Whether operations to which the document gives servers of their own are called there.
                {{access}}let keepsOperationServers: Bool

                /// A server that the document does not name.
                ///
                /// - Parameters:
                ///   - url: The base of every path.
                ///   - keepingOperationServers: Whether operations that have servers of their own in the document are called there
                ///     nevertheless. Unless set they are called here, so that a mock or a proxy sees every request.
                {{access}}init(url: URL, keepingOperationServers: Bool = false) {
                self.url = url
                keepsOperationServers = keepingOperationServers
                }
                {{/hasOperationServers}}
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

                {{access}}init({{#credentialParameters}}{{declaration}}{{^isLast}}, {{/isLast}}{{/credentialParameters}}) {
                {{#credentials}}
                {{target}} = {{name}}
                {{/credentials}}
                }

                {{access}}func credential(for scheme: String) -> (any RequestCredential)? {
                switch scheme {
                {{#credentials}}
                case {{key}}: {{value}}{{#place}}?.placed(in: .{{kind}}({{key}})){{/place}}
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
                {{access}}nonisolated enum {{name}}: {{rawType}}, {{conformance}} {
                {{#cases}}
                {{>documentation}}
                case {{name}} = {{rawValue}}
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
                {{access}}nonisolated enum {{name}}: {{conformance}} {
                {{#cases}}
                {{>documentation}}
                case {{name}}
                {{/cases}}
                /// A value that the document does not list.
                case unknown({{rawType}})

                {{access}}static let table = OpenEnumTable<{{name}}>([{{#cases}}.{{member}}{{^isLast}}, {{/isLast}}{{/cases}}])

                {{access}}var rawValue: {{rawType}} {
                switch self {
                {{#cases}}
                case .{{member}}: {{rawValue}}
                {{/cases}}
                case .unknown(let value): value
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "equality",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: EqualityView }}
                nonisolated extension {{path}}: MemberwiseHashable {
                {{access}}func visitMembers(with other: {{path}}, _ pairs: inout MemberPairs) {
                {{#members}}
                pairs.visit({{value}}, other.{{name}})
                {{/members}}
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
                {{! view: HandlerView }}
                {{>documentation}}
                {{access}}nonisolated protocol {{name}}: Sendable {
                {{#operations}}
                {{>documentation}}
                func {{name}}(_ request: {{path}}.Request) async throws -> {{path}}.Response

                {{/operations}}
                }

                """#),
        EmbeddedTemplate(
            name: "header-coding",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: HeaderCodingView }}
                {{access}}init?(from headers: inout HeaderReader) {
                {{#fields}}
                let {{local}} = headers.{{reader}}({{key}}, {{type}}.self{{readOptions}})
                {{/fields}}
                guard headers.isValid{{#demanded}}, let {{.}}{{/demanded}} else { return nil }
                {{#fields}}
                {{target}} = {{local}}
                {{/fields}}
                }

                {{access}}func encode(to headers: inout HeaderWriter) {
                {{#fields}}
                headers.{{writer}}({{key}}, {{value}}{{writeOptions}})
                {{/fields}}
                }

                """#),
        EmbeddedTemplate(
            name: "header-fields",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: HeaderFieldsView }}
                {{>documentation}}
                {{access}}nonisolated struct {{name}}: {{conformances}} {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}

                {{#coding}}
                {{>header-coding}}
                {{/coding}}
                }

                """#),
        EmbeddedTemplate(
            name: "initialiser",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: InitialiserView }}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{^parameters}}
                {{access}}init() {}
                {{/parameters}}
                {{#hasParameters}}
                {{access}}init({{#parameters}}{{declaration}}{{^isLast}}, {{/isLast}}{{/parameters}}) {
                {{#assignments}}
                {{target}} = {{value}}
                {{/assignments}}
                }
                {{/hasParameters}}

                """#),
        EmbeddedTemplate(
            name: "multipart",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: MultipartView }}
                nonisolated extension {{path}}: {{conformances}} {
                {{access}}func encode(to parts: inout MultipartWriter) {
                {{#isByPosition}}
                parts.writeByPosition()
                {{/isByPosition}}
                {{#members}}
                {{#isWritten}}
                parts.{{writer}}({{key}}, {{value}}{{writeOptions}})
                {{/isWritten}}
                {{/members}}
                {{#additional}}
                parts.{{writer}}({{value}}{{writeOptions}})
                {{/additional}}
                }

                {{access}}init?(from parts: inout MultipartReader) {
                {{#isByPosition}}
                parts.readByPosition()
                {{/isByPosition}}
                {{#members}}
                let {{local}} = parts.{{reader}}({{key}}{{readOptions}})
                {{/members}}
                {{#additional}}
                let {{local}} = parts.{{reader}}(besides: {{key}}{{readOptions}})
                {{/additional}}
                guard parts.isValid{{#demanded}}, let {{.}}{{/demanded}} else { return nil }
                {{#members}}
                {{target}} = {{local}}
                {{/members}}
                {{#additional}}
                {{target}} = {{local}}
                {{/additional}}
                }
                }

                """#),
        EmbeddedTemplate(
            name: "namespace",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationsView }}
                /// Everything of {{title}}.
                {{access}}nonisolated enum {{name}} {}

                """#),
        EmbeddedTemplate(
            name: "operation-description",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationDescriptionView }}
                {{access}}static let operation = OperationDescription(
                id: {{id}},
                method: {{httpMethod}},
                path: {{pathTemplate}}{{#security}},
                security: {{.}}{{/security}}{{#query}},
                query: {{.}}{{/query}}{{#conditions}},
                conditions: {{.}}{{/conditions}}{{#server}},
                server: {{.}}{{/server}}
                )

                """#),
        EmbeddedTemplate(
            name: "operation-servers",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationServersView }}
                /// Where the operation is served, unless the client was made with a server of its own for everything.
                {{access}}nonisolated struct Server: OperationServer {
                /// The base of the operation's path; a relative one starts from the client's server.
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
                {{access}}nonisolated struct Request: {{conformances}} {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}
                {{#deprecatedInitialiser}}

                {{>initialiser}}
                {{/deprecatedInitialiser}}
                }

                /// What comes back: one case for each documented status.
                {{access}}nonisolated indirect enum Response: {{conformances}} {
                {{#responses}}
                {{>documentation}}
                case {{name}}({{#hasStatus}}status: Int, {{/hasStatus}}Reply<{{body}}, {{headers}}>)
                {{/responses}}
                /// A status that the document does not name.
                case undocumented(status: Int, headers: HTTPFields, body: HTTPBody?)
                }

                /// What {{call}} throws.
                {{access}}typealias Failure = ClientError<Response>
                {{#success}}

                /// What the short method returns.
                {{access}}nonisolated indirect enum Success: {{conformances}} {
                {{#cases}}
                {{>documentation}}
                case {{name}}{{#body}}({{.}}){{/body}}
                {{/cases}}
                }
                {{/success}}
                {{#headers}}

                {{>header-fields}}
                {{/headers}}
                {{#operationServers}}

                {{>operation-servers}}
                {{/operationServers}}
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

                {{#description}}
                {{>operation-description}}
                {{/description}}
                }
                {{#operationServers}}

                nonisolated extension {{path}}.Request: ServedRequest {
                {{access}}typealias Server = {{path}}.Server
                }
                {{/operationServers}}

                """#),
        EmbeddedTemplate(
            name: "operations",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationsView }}
                /// One namespace for each operation of {{title}}, shared by client and server.
                {{access}}nonisolated enum {{name}} {}

                """#),
        EmbeddedTemplate(
            name: "page",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: PageView }}
                # {{title}}

                <!-- {{header}} -->

                {{#abstract}}
                {{.}}
                {{/abstract}}
                {{#hasOverview}}

                ## Overview

                {{/hasOverview}}
                {{#overview}}
                {{.}}
                {{/overview}}
                {{#hasTopics}}

                ## Topics
                {{/hasTopics}}
                {{#topics}}

                ### {{title}}

                {{#links}}
                - {{.}}
                {{/links}}
                {{/topics}}

                """#),
        EmbeddedTemplate(
            name: "pagination",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: PagesView }}
                {{>documentation}}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{access}}func {{name}}({{#parameters}}{{declaration}}{{^isLast}}, {{/isLast}}{{/parameters}}) -> Pages<{{element}}> {
                Pages { {{page}} in
                let {{body}} = try await {{method}}({{#arguments}}{{label}}{{value}}{{^isLast}}, {{/isLast}}{{/arguments}})
                return (items: {{items}}, next: {{next}})
                }
                }

                """#),
        EmbeddedTemplate(
            name: "part-headers",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: PartHeadersView }}
                nonisolated extension {{path}}: {{conformances}} {
                {{#coding}}
                {{>header-coding}}
                {{/coding}}
                }

                """#),
        EmbeddedTemplate(
            name: "property",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: PropertyView }}
                {{#storage}}
                private var {{name}}: {{type}}
                {{/storage}}
                {{>documentation}}
                {{#deprecation}}
                {{.}}
                {{/deprecation}}
                {{^isComputed}}
                {{access}}var {{name}}: {{type}}
                {{/isComputed}}
                {{#isComputed}}
                {{access}}var {{name}}: {{type}} {
                get { {{value}} }
                set { {{storageName}} = {{newValue}} }
                }
                {{/isComputed}}

                """#),
        EmbeddedTemplate(
            name: "scaffold",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: ScaffoldView }}
                /// A first version of a server of {{title}}: every operation answers 501. Written once; it is yours to change.
                struct {{name}}: {{handler}} {
                {{#operations}}
                func {{name}}(_ request: {{path}}.Request) async throws -> {{path}}.Response {
                .undocumented(status: 501, headers: [:], body: nil)
                }

                {{/operations}}
                }

                """#),
        EmbeddedTemplate(
            name: "server-request",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: ExchangeView }}
                nonisolated extension {{path}}.Request: ServerRequest {
                {{access}}init?(from request: inout RequestReader) {
                {{#parameters}}
                let {{local}} = request.{{reader}}({{key}}, {{type}}.self{{readOptions}})
                {{/parameters}}
                {{#body}}
                let {{local}} = request.{{reader}}({{readArguments}})
                {{/body}}
                guard request.isValid{{#demanded}}, let {{.}}{{/demanded}} else { return nil }
                {{#parameters}}
                {{target}} = {{local}}
                {{/parameters}}
                {{#body}}
                {{target}} = {{local}}
                {{/body}}
                }

                {{access}}static func encode(_ response: {{path}}.Response, to reply: inout ResponseWriter) {
                switch response {
                {{#responses}}
                case .{{member}}({{#hasStatus}}let status, {{/hasStatus}}let payload): reply.{{coding}}({{status}}, payload{{writeOptions}})
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
                {{access}}static let {{name}} = Server(url: ServerTemplate.expand({{url}}){{options}})
                {{/isConstant}}
                {{^isConstant}}
                {{access}}static func {{name}}({{#parameters}}{{declaration}}{{^isLast}}, {{/isLast}}{{/parameters}}) -> Server {
                {{^isRelative}}
                Server(url: ServerTemplate.expand({{url}}, [{{#values}}{{label}}{{value}}{{^isLast}}, {{/isLast}}{{/values}}]){{options}})
                {{/isRelative}}
                {{#isRelative}}
                Server(url: URL(string: ServerTemplate.expand({{url}}{{#hasValues}}, [{{#values}}{{label}}{{value}}{{^isLast}}, {{/isLast}}{{/values}}]{{/hasValues}}).absoluteString, relativeTo: {{base}})?.absoluteURL ?? {{base}}{{options}})
                {{/isRelative}}
                }
                {{/isConstant}}

                """#),
        EmbeddedTemplate(
            name: "shadow-aliases",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: ShadowAliasesView }}
                {{#aliases}}
                /// `{{target}}`, for places where another type of the same name is nearer.
                {{access}}typealias {{name}} = {{target}}

                {{/aliases}}

                """#),
        EmbeddedTemplate(
            name: "structure-json",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: StructureJSONView }}
                nonisolated extension {{path}}: {{conformances}} {
                private static let jsonFields = JSONFields({{#members}}{{key}}{{^isLast}}, {{/isLast}}{{/members}}{{#required}}, required: [{{.}}]{{/required}})

                {{access}}init?(from json: inout JSONReader) {
                {{#members}}
                {{#local}}
                var {{name}}: {{type}}
                {{/local}}
                {{#initial}}
                {{target}} = {{value}}
                {{/initial}}
                {{/members}}
                {{#additional}}
                {{target}} = [:]
                {{/additional}}
                var object = json.object(Self.jsonFields)
                while let field = json.next(&object) {
                switch field {
                {{#members}}
                case {{index}}: json.{{reader}}(&{{variable}})
                {{/members}}
                {{#additional}}
                default: {{target}}[json.name(object)] = json.value({{valueType}}.self)
                {{/additional}}
                {{^additional}}
                default: json.skip(object)
                {{/additional}}
                }
                }
                guard json.end(object){{#demanded}}, let {{.}}{{/demanded}} else { return nil }
                {{#members}}
                {{#local}}
                {{target}} = {{name}}
                {{/local}}
                {{/members}}
                }

                {{access}}func encode(to json: inout JSONWriter) {
                json.beginObject()
                {{#members}}
                {{^isTag}}
                json.{{writer}}({{key}}, {{value}})
                {{/isTag}}
                {{/members}}
                {{#additional}}
                json.members({{value}}, besides: Self.jsonFields)
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
                {{! view: UnionJSONView }}
                nonisolated extension {{path}}: {{conformances}} {
                {{#tags}}
                private static let jsonTags = JSONTags({{key}}{{#values}}, [{{.}}]{{/values}})

                {{/tags}}
                {{#hasSeveral}}
                private static let jsonBranches = JSONBranches<{{path}}>(
                {{#branches}}
                JSONBranch({{wrap}}, [{{members}}]{{#isOpen}}, isOpen: true{{/isOpen}}){{^isLast}},{{/isLast}}
                {{/branches}}
                )

                {{/hasSeveral}}
                {{access}}init?(from json: inout JSONReader) {
                var choice: {{path}}?
                switch json.kind {
                {{#kinds}}
                case {{pattern}}:
                {{#rule}}
                {{>union-rule}}
                {{/rule}}
                {{/kinds}}
                default:
                json.readCase(&choice, {{path}}.unknown)
                }
                guard let choice else { return nil }
                self = choice
                }

                {{access}}func encode(to json: inout JSONWriter) {
                switch self {
                {{#cases}}
                {{#isWrittenAsItIs}}
                case .{{member}}(let value): value.encode(to: &json)
                {{/isWrittenAsItIs}}
                {{#writtenTag}}
                case .{{member}}(let value): json.tagged({{key}}, {{value}}, value)
                {{/writtenTag}}
                {{/cases}}
                {{#hasSeveral}}
                case .several(let values): json.merged(values)
                {{/hasSeveral}}
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
                {{#read}}
                json.readCase(&choice, {{path}}.{{member}}{{#otherwise}}, otherwise: {{.}}{{/otherwise}})
                {{/read}}
                {{#everyMatch}}
                json.readEveryMatch(&choice, Self.jsonBranches, several: {{.}}.several, unknown: {{.}}.unknown)
                {{/everyMatch}}
                {{#choice}}
                {{#isByTag}}
                switch json.tag(Self.jsonTags) {
                {{/isByTag}}
                {{#isByFirstElement}}
                switch json.firstElementKind {
                {{/isByFirstElement}}
                {{#isByBestMatch}}
                switch json.bestMatch([{{#types}}{{value}}.self{{^isLast}}, {{/isLast}}{{/types}}]) {
                {{/isByBestMatch}}
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
                {{/choice}}

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
                {{#several}}
                /// An object that fits more than one of the above, each of which holds members that the others lack.
                case several([{{.}}])
                {{/several}}
                /// A value that fits none of the above.
                case unknown(JSONValue)
                {{#nested}}

                {{.}}
                {{/nested}}
                }

                """#),
        EmbeddedTemplate(
            name: "webhook-handler",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: WebhookHandlerView }}
                /// What a receiver of the webhooks of {{title}} implements.
                {{access}}nonisolated protocol {{name}}: Sendable {
                {{#webhooks}}
                {{>documentation}}
                func {{name}}(_ request: {{path}}.Request) async throws -> {{path}}.Response

                {{/webhooks}}
                }

                nonisolated extension {{name}} {
                /// Registers one route that receives every webhook.
                ///
                {{#recognition}}
                /// {{.}}
                {{/recognition}}
                ///
                /// - Parameters:
                ///   - transport: What the route is registered on.
                ///   - method: The method by which webhooks are sent.
                ///   - path: Where they are sent, behind the configuration's prefix.
                ///   - naming: Names the webhook of a request as the document does, or nil to leave it to the body.
                ///   - middlewares: Run around every webhook, the first outermost: the place to check signatures and credentials.
                ///   - configuration: Path prefix, limits, and what is answered to a request that cannot be read.
                /// - Throws: What the transport throws, for example where the route exists already.
                {{access}}func registerWebhooks(
                on transport: any ServerTransport,
                method: HTTPRequest.Method = {{method}},
                at path: String,
                naming: WebhookRoute.Naming? = nil,
                middlewares: [any ServerMiddleware] = [],
                configuration: ServerConfiguration = .init()
                ) throws {
                var route = WebhookRoute({{#tag}}tag: {{.}}{{/tag}})
                {{#webhooks}}
                route.add({{path}}.Request.self, named: {{key}}{{#tags}}, tags: [{{.}}]{{/tags}}{{#body}}, body: {{.}}.self{{/body}}) { request in
                try await self.{{name}}(request)
                }
                {{/webhooks}}
                try route.register(
                on: transport,
                method: method,
                at: path,
                naming: naming,
                middlewares: middlewares,
                configuration: configuration
                )
                }
                }

                """#),
        EmbeddedTemplate(
            name: "webhooks",
            text: #"""
                {{%CONTENT_TYPE:TEXT}}
                {{! view: OperationsView }}
                /// One namespace for each webhook of {{title}}, and for each callback of its operations.
                {{access}}nonisolated enum {{name}} {}

                """#),
    ]
}
