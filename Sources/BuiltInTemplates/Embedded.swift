// Written by Templates/embed.sh from the files in Templates. Do not edit.

extension EmbeddedTemplates {
    package static let all: [EmbeddedTemplate] = [
        EmbeddedTemplate(
            name: "alias",
            text: #"""
                {{! view: AliasView }}
                {{>documentation}}
                {{access}}typealias {{name}} = {{type}}

                """#),
        EmbeddedTemplate(
            name: "api-handler",
            text: #"""
                {{! view: APIHandlerView }}
                {{#isComposed}}
                /// The requirements of a server of {{title}}: all operations, composed of one protocol for each tag.
                {{access}}nonisolated protocol {{name}}: {{#protocols}}{{.}}{{^isLast}}, {{/isLast}}{{/protocols}}{{^protocols}}Sendable{{/protocols}} {}
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
            name: "argument",
            text: #"""
                {{! view: ArgumentView }}
                {{#label}}{{.}}: {{/label}}{{value}}

                """#),
        EmbeddedTemplate(
            name: "body-reader",
            text: #"""
                {{! view: RequestBodyView }}
                {{^isOptional}}{{coding}}{{/isOptional}}{{#isOptional}}optional{{#isJSON}}JSON{{/isJSON}}{{#isText}}Text{{/isText}}{{#isScalar}}Scalar{{/isScalar}}{{#isBinary}}Binary{{/isBinary}}{{#isCoded}}Coded{{/isCoded}}{{#isForm}}Form{{/isForm}}{{#isMultipart}}Multipart{{/isMultipart}}{{#isParts}}Parts{{/isParts}}{{#isEvents}}Events{{/isEvents}}{{#isJSONLines}}JSONLines{{/isJSONLines}}{{/isOptional}}

                """#),
        EmbeddedTemplate(
            name: "client-method",
            text: #"""
                {{! view: ClientMethodView }}
                {{>documentation}}
                {{#deprecation}}
                {{>deprecation}}
                {{/deprecation}}
                {{access}}func {{name}}({{#parameters}}{{>parameter}}{{^isLast}}, {{/isLast}}{{/parameters}}) async throws({{path}}.Failure){{#result}} -> {{.}}{{/result}} {
                {{^returnsResponse}}let {{response}} = {{/returnsResponse}}try await {{#hidesSend}}self.{{/hidesSend}}send({{path}}.Request({{#arguments}}{{>argument}}{{^isLast}}, {{/isLast}}{{/arguments}}){{#server}}, at: {{.}}{{/server}})
                {{^returnsResponse}}
                switch {{response}} {
                {{#outcomes}}
                case .{{member}}{{>outcome-pattern}}: return{{>outcome-result}}
                {{/outcomes}}
                {{#returnsUndocumented}}
                case .undocumented(200..<300, _, _): return
                {{/returnsUndocumented}}
                default: throw .response({{response}})
                }
                {{/returnsResponse}}
                }

                """#),
        EmbeddedTemplate(
            name: "client-methods",
            text: #"""
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
                {{! view: ClientRequestView }}
                nonisolated extension {{path}}.Request: ClientRequest {
                {{access}}func encode(to request: inout RequestWriter) {
                {{#parameters}}
                request.{{location}}({{key}}, {{value}}{{>parameter-options}}{{#allowsReserved}}, allowReserved: true{{/allowsReserved}})
                {{/parameters}}
                {{#body}}
                request.{{coding}}({{value}}{{#hasFields}}, {{>form-fields}}{{/hasFields}}{{#hasContentType}}, contentType: {{contentType}}{{/hasContentType}})
                {{/body}}
                {{#hasAccept}}
                request.accept({{#accept}}{{.}}{{^isLast}}, {{/isLast}}{{/accept}})
                {{/hasAccept}}
                }

                {{access}}static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> {{path}}.Response {
                switch reply.status {
                {{#responses}}
                {{>response-label}}: return .{{member}}({{^isExact}}status: reply.status, {{/isExact}}{{#hasBody}}try await reply.{{coding}}({{#hasFields}}{{>form-fields}}{{/hasFields}}{{#readsContentType}}contentType: {{contentType}}{{/readsContentType}}){{/hasBody}}{{^hasBody}}{{#hasHeaders}}try {{/hasHeaders}}reply.empty(){{/hasBody}})
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
                {{! view: ClientView }}
                {{>documentation}}
                {{access}}nonisolated struct {{name}}: GeneratedClient {
                /// Sends requests, with the credentials, middlewares and options of this client.
                {{access}}var api: APIClient
                {{#hasDefaultSecurity}}

                /// The security schemes of most operations, for calls that the document does not describe.
                {{access}}static let defaultSecurity: [[String]] = [{{#defaultSecurity}}[{{#schemes}}{{.}}{{^isLast}}, {{/isLast}}{{/schemes}}]{{^isLast}}, {{/isLast}}{{/defaultSecurity}}]
                {{/hasDefaultSecurity}}

                /// Creates a client.
                ///
                /// - Parameters:
                ///   - server: The server of the API.
                {{#hasCredentials}}
                ///   - credentials: The credentials of the caller. An operation uses those that it requires.
                {{/hasCredentials}}
                ///   - transport: The transport of requests, for example `URLSessionTransport()`.
                ///   - middlewares: The middlewares that wrap every operation, the outermost first.
                {{#hasCoders}}
                ///   - coders: The coders of bodies that are neither JSON nor forms, by media type.
                {{/hasCoders}}
                {{access}}init(
                server: Server{{#defaultServer}} = .{{member}}{{^isConstant}}(){{/isConstant}}{{/defaultServer}},
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

                /// Returns the same client with another server.
                {{access}}func with(server: Server) -> {{name}} {
                var client = self
                client.api.baseURL = server.url
                {{#hasOperationServers}}
                client.api.usesOperationServers = server.keepsOperationServers
                {{/hasOperationServers}}
                return client
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

                /// The server of the API.
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
                /// True if operations with servers of their own in the document are sent there.
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

                /// The credentials of the caller. Leave out those that you do not have.
                {{access}}nonisolated struct Credentials: CredentialSource {
                {{#credentials}}
                {{>documentation}}
                {{access}}var {{name}}: {{>credential-type}}?
                {{/credentials}}

                {{access}}init({{#credentials}}{{name}}: {{>credential-type}}? = nil{{^isLast}}, {{/isLast}}{{/credentials}}) {
                {{#credentials}}
                self.{{member}} = {{name}}
                {{/credentials}}
                }

                {{access}}func credential(for scheme: String) -> (any RequestCredential)? {
                switch scheme {
                {{#credentials}}
                case {{key}}: {{value}}{{#isAPIKey}}?.placed(in: .{{location}}({{locationKey}})){{/isAPIKey}}
                {{/credentials}}
                default: nil
                }
                }
                {{#credentials}}
                {{#scopes}}

                {{>oauth2-scopes}}
                {{/scopes}}
                {{/credentials}}
                }
                {{/hasCredentials}}
                }

                """#),
        EmbeddedTemplate(
            name: "closed-enumeration",
            text: #"""
                {{! view: EnumerationView }}
                {{>documentation}}
                {{access}}nonisolated enum {{name}}: {{rawType}}, {{#isString}}ClosedStringEnum{{/isString}}{{^isString}}ClosedIntegerEnum{{/isString}} {
                {{#cases}}
                {{>documentation}}
                case {{name}} = {{rawValue}}
                {{/cases}}
                }

                """#),
        EmbeddedTemplate(
            name: "credential-type",
            text: #"""
                {{! view: CredentialView }}
                {{#isBearer}}BearerCredential{{/isBearer}}{{#scopes}}OAuth2Credential<{{name}}>{{/scopes}}{{#isBasic}}BasicCredential{{/isBasic}}{{#isAPIKey}}APIKeyCredential{{/isAPIKey}}

                """#),
        EmbeddedTemplate(
            name: "deprecation",
            text: #"""
                {{! view: DeprecationView }}
                @available(*, deprecated{{#message}}, message: {{.}}{{/message}})

                """#),
        EmbeddedTemplate(
            name: "documentation",
            text: #"""
                {{! view: DocumentationView }}
                {{#documentation}}
                /// {{.}}
                {{/documentation}}

                """#),
        EmbeddedTemplate(
            name: "enumeration",
            text: #"""
                {{! view: EnumerationView }}
                {{>documentation}}
                {{access}}nonisolated enum {{name}}: OpenEnum {
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
                {{! view: EqualityView }}
                nonisolated extension {{path}}: MemberwiseHashable {
                {{access}}func visitMembers(with other: {{path}}, _ pairs: inout MemberPairs) {
                {{#members}}
                pairs.visit({{value}}, other.{{member}})
                {{/members}}
                }
                }

                """#),
        EmbeddedTemplate(
            name: "file",
            text: #"""
                {{! view: FileView }}
                {{#header}}
                // {{.}}
                {{/header}}

                {{#imports}}
                {{access}}import {{module}}
                {{/imports}}
                {{#blocks}}

                {{.}}
                {{/blocks}}

                """#),
        EmbeddedTemplate(
            name: "form-fields",
            text: #"""
                {{! view: FormFieldsView }}
                [{{#fields}}{{key}}: {{#isJSON}}.json{{/isJSON}}{{^isJSON}}FormField(style: .{{style}}, explode: {{explode}}{{#allowsReserved}}, allowReserved: true{{/allowsReserved}}){{/isJSON}}{{^isLast}}, {{/isLast}}{{/fields}}]

                """#),
        EmbeddedTemplate(
            name: "handler",
            text: #"""
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
                {{! view: HeaderCodingView }}
                {{access}}init?(from headers: inout HeaderReader) {
                {{#fields}}
                let {{local}} = headers.{{#isOptional}}optional{{/isOptional}}{{^isOptional}}required{{/isOptional}}({{key}}, {{type}}.self{{#isExploded}}, explode: true{{/isExploded}})
                {{/fields}}
                guard headers.isValid{{#requiredLocals}}, let {{.}}{{/requiredLocals}} else { return nil }
                {{#fields}}
                self.{{storedMember}} = {{local}}
                {{/fields}}
                }

                {{access}}func encode(to headers: inout HeaderWriter) {
                {{#fields}}
                headers.field({{key}}, {{value}}{{#isExploded}}, explode: true{{/isExploded}})
                {{/fields}}
                }

                """#),
        EmbeddedTemplate(
            name: "header-fields",
            text: #"""
                {{! view: HeaderFieldsView }}
                {{>documentation}}
                {{access}}nonisolated struct {{name}}: ResponseHeaders{{#isHashable}}, Hashable{{/isHashable}} {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}

                {{#coding}}
                {{>header-coding}}
                {{/coding}}
                {{#hasStorage}}

                {{#storage}}
                private var {{name}}: {{type}}
                {{/storage}}
                {{/hasStorage}}
                }

                """#),
        EmbeddedTemplate(
            name: "initialiser",
            text: #"""
                {{! view: InitialiserView }}
                {{#deprecation}}
                {{>deprecation}}
                {{/deprecation}}
                {{^properties}}
                {{access}}init() {}
                {{/properties}}
                {{#hasProperties}}
                {{access}}init({{#properties}}{{name}}: {{type}}{{#defaultValue}} = {{.}}{{/defaultValue}}{{^isLast}}, {{/isLast}}{{/properties}}) {
                {{#properties}}
                self.{{storedMember}} = {{#isBoxed}}{{#isPresence}}Presence(boxing: {{name}}){{/isPresence}}{{^isPresence}}Indirect({{name}}){{/isPresence}}{{/isBoxed}}{{^isBoxed}}{{name}}{{/isBoxed}}
                {{/properties}}
                }
                {{/hasProperties}}

                """#),
        EmbeddedTemplate(
            name: "member-step",
            text: #"""
                {{! view: MemberStepView }}
                {{#isChained}}?{{/isChained}}.{{member}}{{#isPresence}}.value{{/isPresence}}

                """#),
        EmbeddedTemplate(
            name: "multipart",
            text: #"""
                {{! view: MultipartView }}
                nonisolated extension {{path}}: MultipartEncodable, MultipartDecodable {
                {{access}}func encode(to parts: inout MultipartWriter) {
                {{#isByPosition}}
                parts.writeByPosition()
                {{/isByPosition}}
                {{#members}}
                {{^isHeaders}}
                parts.{{>part-writer}}({{key}}, {{value}}{{>part-style}}{{#isJSON}}, as: .json{{/isJSON}}{{#contentType}}, contentType: {{.}}{{/contentType}}{{#headers}}, headers: {{.}}{{/headers}})
                {{/isHeaders}}
                {{/members}}
                {{#additional}}
                parts.{{#isFile}}otherFiles{{/isFile}}{{^isFile}}others{{/isFile}}({{value}}{{#isJSON}}, as: .json{{/isJSON}})
                {{/additional}}
                }

                {{access}}init?(from parts: inout MultipartReader) {
                {{#isByPosition}}
                parts.readByPosition()
                {{/isByPosition}}
                {{#members}}
                let {{local}} = parts.{{>part-reader}}({{key}}{{^isFile}}, {{type}}.self{{/isFile}}{{>part-style}}{{#isJSON}}, as: .json{{/isJSON}})
                {{/members}}
                {{#additional}}
                let {{local}} = parts.{{#isFile}}otherFiles{{/isFile}}{{^isFile}}others{{/isFile}}(besides: [{{#keys}}{{.}}{{^isLast}}, {{/isLast}}{{/keys}}]{{^isFile}}, {{type}}.self{{/isFile}}{{#isJSON}}, as: .json{{/isJSON}})
                {{/additional}}
                guard parts.isValid{{#requiredLocals}}, let {{.}}{{/requiredLocals}} else { return nil }
                {{#members}}
                self.{{storedMember}} = {{local}}
                {{/members}}
                {{#additional}}
                self.{{member}} = {{local}}
                {{/additional}}
                }
                }

                """#),
        EmbeddedTemplate(
            name: "namespace",
            text: #"""
                {{! view: NamespaceView }}
                /// Everything of {{title}}.
                {{access}}nonisolated enum {{name}} {}

                """#),
        EmbeddedTemplate(
            name: "oauth2-scopes",
            text: #"""
                {{! view: OAuth2ScopesView }}
                /// The scopes of {{title}}.
                {{access}}nonisolated struct {{name}}: OAuth2ScopeProtocol{{#flows}}, {{conformance}}{{/flows}} {
                {{access}}let rawValue: String

                {{access}}init(rawValue: String) {
                self.rawValue = rawValue
                }

                {{access}}static let oAuth2Endpoints = OAuth2Endpoints({{#flows}}{{name}}: .init({{#urls}}{{name}}: {{url}}{{^isLast}}, {{/isLast}}{{/urls}}){{^isLast}}, {{/isLast}}{{/flows}})
                {{#scopes}}

                {{>documentation}}
                {{access}}static let {{name}} = {{type}}(rawValue: {{key}})
                {{/scopes}}
                }

                """#),
        EmbeddedTemplate(
            name: "operation-description",
            text: #"""
                {{! view: OperationDescriptionView }}
                {{access}}static let operation = OperationDescription(
                id: {{id}},
                method: {{#methodConstant}}.{{.}}{{/methodConstant}}{{^methodConstant}}.init(rawValue: {{method}}) ?? .get{{/methodConstant}},
                path: {{pathTemplate}}{{#hasTags}},
                tags: [{{#tags}}{{.}}{{^isLast}}, {{/isLast}}{{/tags}}]{{/hasTags}}{{#hasSecurity}},
                security: [{{#security}}[{{#schemes}}{{.}}{{^isLast}}, {{/isLast}}{{/schemes}}]{{^isLast}}, {{/isLast}}{{/security}}]{{/hasSecurity}}{{#query}},
                query: {{.}}{{/query}}{{#hasConditions}},
                conditions: [{{#conditions}}.{{location}}({{key}}{{#value}}, {{.}}{{/value}}){{^isLast}}, {{/isLast}}{{/conditions}}]{{/hasConditions}}{{#server}},
                server: {{type}}.{{member}}{{^isConstant}}(){{/isConstant}}.url{{/server}}{{#declaresIdempotencyKey}},
                declaresIdempotencyKey: true{{/declaresIdempotencyKey}}
                )

                """#),
        EmbeddedTemplate(
            name: "operation-servers",
            text: #"""
                {{! view: OperationServersView }}
                /// The servers of the operation, unless the client was created with a server for all operations.
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
                {{! view: OperationView }}
                nonisolated extension {{operations}} {
                {{>documentation}}
                {{access}}nonisolated enum {{name}} {
                /// The parameters and the body of a request.
                {{access}}nonisolated struct Request: Sendable{{#isHashable}}, Hashable{{/isHashable}} {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}
                {{#deprecatedInitialiser}}

                {{>initialiser}}
                {{/deprecatedInitialiser}}
                {{#hasStorage}}

                {{#storage}}
                private var {{name}}: {{type}}
                {{/storage}}
                {{/hasStorage}}
                }

                /// The response: one case for each documented status.
                {{access}}nonisolated indirect enum Response: Sendable{{#isHashable}}, Hashable{{/isHashable}} {
                {{#responses}}
                {{>documentation}}
                case {{name}}({{#hasStatus}}status: Int, {{/hasStatus}}Reply<{{body}}, {{headers}}>)
                {{/responses}}
                /// A status that the document does not name.
                case undocumented(status: Int, headers: HTTPFields, body: HTTPBody?)
                }

                /// The error that {{#isReceived}}sending it{{/isReceived}}{{^isReceived}}the convenience method{{/isReceived}} throws.
                {{access}}typealias Failure = ClientError<Response>
                {{#success}}

                /// The result of the convenience method.
                {{access}}nonisolated indirect enum Success: Sendable{{#isHashable}}, Hashable{{/isHashable}} {
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
                {{! view: NamespaceView }}
                /// One namespace for each operation of {{title}}, shared by client and server.
                {{access}}nonisolated enum {{name}} {}

                """#),
        EmbeddedTemplate(
            name: "outcome-pattern",
            text: #"""
                {{! view: OutcomeView }}
                {{#isDefault}}(200..<300, {{#readsBody}}let {{reply}}{{/readsBody}}{{^readsBody}}_{{/readsBody}}){{/isDefault}}{{^isDefault}}{{#readsBody}}({{#isRange}}_, {{/isRange}}let {{reply}}){{/readsBody}}{{/isDefault}}

                """#),
        EmbeddedTemplate(
            name: "outcome-result",
            text: #"""
                {{! view: OutcomeView }}
                {{#returnsCase}} .{{member}}{{#readsBody}}({{reply}}.body){{/readsBody}}{{/returnsCase}}{{^returnsCase}}{{#readsBody}} {{reply}}.body{{/readsBody}}{{/returnsCase}}{{#returnsNil}} nil{{/returnsNil}}

                """#),
        EmbeddedTemplate(
            name: "page",
            text: #"""
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
                {{! view: PaginationView }}
                {{>documentation}}
                {{#deprecation}}
                {{>deprecation}}
                {{/deprecation}}
                {{access}}func {{name}}({{#parameters}}{{>parameter}}{{^isLast}}, {{/isLast}}{{/parameters}}) -> Pages<{{element}}, {{body}}> {
                Pages({{path}}.Request({{#arguments}}{{>argument}}{{^isLast}}, {{/isLast}}{{/arguments}}){{#server}}, at: {{.}}{{/server}}, from: {{client}}, by: {{style}}{{#start}}, startingAt: {{.}}{{/start}}) { {{response}} in
                switch {{response}} {
                {{#outcomes}}
                case .{{member}}{{>outcome-pattern}}: return {{#returnsNil}}.empty{{/returnsNil}}{{^returnsNil}}.{{#isLinked}}linkedPage{{/isLinked}}{{^isLinked}}page{{/isLinked}}(of: {{reply}}{{#hasEmptyResponses}}.optional{{/hasEmptyResponses}}, items: {{reply}}.body{{#items}}{{>member-step}}{{/items}}{{#facts}}, {{label}}: {{reply}}.body{{#steps}}{{>member-step}}{{/steps}}{{/facts}}){{/returnsNil}}
                {{/outcomes}}
                default: return nil
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "parameter-options",
            text: #"""
                {{! view: RequestParameterView }}
                {{#hasFields}}, {{>form-fields}}{{/hasFields}}{{#style}}, style: .{{.}}{{/style}}{{#explode}}, explode: {{.}}{{/explode}}

                """#),
        EmbeddedTemplate(
            name: "parameter-reader",
            text: #"""
                {{! view: RequestParameterView }}
                {{^isOptional}}{{location}}{{/isOptional}}{{#isOptional}}optional{{#isPath}}Path{{/isPath}}{{#isQuery}}Query{{/isQuery}}{{#isQuerystring}}Querystring{{/isQuerystring}}{{#isHeader}}Header{{/isHeader}}{{#isCookie}}Cookie{{/isCookie}}{{/isOptional}}

                """#),
        EmbeddedTemplate(
            name: "parameter",
            text: #"""
                {{! view: ParameterView }}
                {{#isUnlabelled}}_ {{/isUnlabelled}}{{name}}: {{type}}{{^isRequired}} = nil{{/isRequired}}

                """#),
        EmbeddedTemplate(
            name: "part-headers",
            text: #"""
                {{! view: PartHeadersView }}
                nonisolated extension {{path}}: ResponseHeaders {
                {{#coding}}
                {{>header-coding}}
                {{/coding}}
                }

                """#),
        EmbeddedTemplate(
            name: "part-reader",
            text: #"""
                {{! view: PartView }}
                {{#isHeaders}}headers{{/isHeaders}}{{#isOptional}}{{#isStyled}}optionalStyled{{/isStyled}}{{#isFile}}optionalFile{{/isFile}}{{#isValue}}optionalValue{{/isValue}}{{#isParts}}optionalParts{{/isParts}}{{^isParts}}{{#isRepeated}}s{{/isRepeated}}{{/isParts}}{{/isOptional}}{{^isOptional}}{{>part-writer}}{{/isOptional}}

                """#),
        EmbeddedTemplate(
            name: "part-style",
            text: #"""
                {{! view: PartView }}
                {{#isStyled}}, FormField(style: .{{style}}, explode: {{explode}}){{/isStyled}}

                """#),
        EmbeddedTemplate(
            name: "part-writer",
            text: #"""
                {{! view: PartView }}
                {{#isStyled}}styled{{/isStyled}}{{#isFile}}file{{/isFile}}{{#isValue}}value{{/isValue}}{{#isParts}}parts{{/isParts}}{{^isParts}}{{#isRepeated}}s{{/isRepeated}}{{/isParts}}

                """#),
        EmbeddedTemplate(
            name: "property",
            text: #"""
                {{! view: PropertyView }}
                {{>documentation}}
                {{#deprecation}}
                {{>deprecation}}
                {{/deprecation}}
                {{^isComputed}}
                {{access}}var {{name}}: {{type}}
                {{/isComputed}}
                {{#isComputed}}
                {{access}}var {{name}}: {{type}} {
                get { {{storedMember}}{{#isBoxed}}{{#isPresence}}.unboxed(){{/isPresence}}{{^isPresence}}{{#isOptional}}?{{/isOptional}}.value{{/isPresence}}{{/isBoxed}} }
                set { {{storedMember}} = {{#isBoxed}}{{#isPresence}}Presence(boxing: newValue){{/isPresence}}{{^isPresence}}Indirect(newValue){{/isPresence}}{{/isBoxed}}{{^isBoxed}}newValue{{/isBoxed}} }
                }
                {{/isComputed}}

                """#),
        EmbeddedTemplate(
            name: "response-label",
            text: #"""
                {{! view: ResponseCodingView }}
                {{#isExact}}case {{status}}{{/isExact}}{{#isRange}}case {{firstStatus}}..<{{endStatus}}{{/isRange}}{{#isDefault}}{{#isAlternative}}case _{{/isAlternative}}{{^isAlternative}}default{{/isAlternative}}{{/isDefault}}{{#isChosenByContentType}} where reply.has({{chosenContentType}}{{#hasOtherContentTypes}}, besides: {{#otherContentTypes}}{{.}}{{^isLast}}, {{/isLast}}{{/otherContentTypes}}{{/hasOtherContentTypes}}){{/isChosenByContentType}}

                """#),
        EmbeddedTemplate(
            name: "scaffold",
            text: #"""
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
                {{! view: ServerRequestView }}
                nonisolated extension {{path}}.Request: ServerRequest {
                {{access}}init?(from request: inout RequestReader) {
                {{#parameters}}
                let {{local}} = request.{{>parameter-reader}}({{key}}, {{type}}.self{{>parameter-options}})
                {{/parameters}}
                {{#body}}
                let {{local}} = request.{{>body-reader}}({{#hasReadType}}{{readType}}.self{{/hasReadType}}{{#hasFields}}{{#hasReadType}}, {{/hasReadType}}{{>form-fields}}{{/hasFields}}{{#readsContentType}}{{#hasReadType}}, {{/hasReadType}}contentType: {{contentType}}{{/readsContentType}})
                {{/body}}
                guard request.isValid{{#requiredLocals}}, let {{.}}{{/requiredLocals}} else { return nil }
                {{#parameters}}
                self.{{storedMember}} = {{local}}
                {{/parameters}}
                {{#body}}
                self.{{storedMember}} = {{local}}
                {{/body}}
                }

                {{access}}static func encode(_ response: {{path}}.Response, to reply: inout ResponseWriter) {
                switch response {
                {{#responses}}
                case .{{member}}({{^isExact}}let status, {{/isExact}}let payload): reply.{{coding}}{{^hasBody}}empty{{/hasBody}}({{status}}{{^isExact}}status{{/isExact}}, payload{{#hasFields}}, {{>form-fields}}{{/hasFields}}{{#hasContentType}}, contentType: {{contentType}}{{/hasContentType}})
                {{/responses}}
                case .undocumented(let status, let headers, let body): reply.raw(status, headers: headers, body: body)
                }
                }
                }

                """#),
        EmbeddedTemplate(
            name: "server-variable",
            text: #"""
                {{! view: ServerVariableView }}
                {{label}}: {{type}} = {{#isEnumeration}}{{#hasDefaultCase}}.{{defaultCase}}{{/hasDefaultCase}}{{^hasDefaultCase}}.unknown({{defaultValue}}){{/hasDefaultCase}}{{/isEnumeration}}{{^isEnumeration}}{{defaultValue}}{{/isEnumeration}}

                """#),
        EmbeddedTemplate(
            name: "server",
            text: #"""
                {{! view: ServerView }}
                {{>documentation}}
                {{#isConstant}}
                {{access}}static let {{name}} = Server(url: ServerTemplate.expand({{url}}){{#keepsOperationServers}}, keepingOperationServers: true{{/keepsOperationServers}})
                {{/isConstant}}
                {{^isConstant}}
                {{access}}static func {{name}}({{#isRelative}}{{base}}: URL{{#hasVariables}}, {{/hasVariables}}{{/isRelative}}{{#variables}}{{>server-variable}}{{^isLast}}, {{/isLast}}{{/variables}}) -> Server {
                {{^isRelative}}
                Server(url: ServerTemplate.expand({{url}}, [{{#variables}}{{key}}: {{name}}{{#isEnumeration}}.rawValue{{/isEnumeration}}{{^isLast}}, {{/isLast}}{{/variables}}]){{#keepsOperationServers}}, keepingOperationServers: true{{/keepsOperationServers}})
                {{/isRelative}}
                {{#isRelative}}
                Server(url: URL(string: ServerTemplate.expand({{url}}{{#hasVariables}}, [{{#variables}}{{key}}: {{name}}{{#isEnumeration}}.rawValue{{/isEnumeration}}{{^isLast}}, {{/isLast}}{{/variables}}]{{/hasVariables}}).absoluteString, relativeTo: {{base}})?.absoluteURL ?? {{base}}{{#keepsOperationServers}}, keepingOperationServers: true{{/keepsOperationServers}})
                {{/isRelative}}
                }
                {{/isConstant}}

                """#),
        EmbeddedTemplate(
            name: "shadow-aliases",
            text: #"""
                {{! view: ShadowAliasesView }}
                {{#aliases}}
                /// `{{target}}`, for places where another type of the same name is nearer.
                {{access}}typealias {{name}} = {{target}}

                {{/aliases}}

                """#),
        EmbeddedTemplate(
            name: "structure-json",
            text: #"""
                {{! view: StructureJSONView }}
                nonisolated extension {{path}}: JSONDecodable, JSONEncodable{{#isCodable}}, Codable{{/isCodable}} {
                private static let jsonFields = JSONFields({{#members}}{{key}}{{^isLast}}, {{/isLast}}{{/members}}{{#hasRequiredMembers}}, required: [{{#requiredMembers}}{{index}}{{^isLast}}, {{/isLast}}{{/requiredMembers}}]{{/hasRequiredMembers}})

                {{access}}init?(from json: inout JSONReader) {
                {{#members}}
                {{#hasLocal}}
                var {{local}}: {{storedType}}?
                {{/hasLocal}}
                {{#hasDefault}}
                self.{{storedMember}} = {{defaultValue}}
                {{/hasDefault}}
                {{^hasDefault}}
                {{#isPresence}}
                self.{{storedMember}} = .absent
                {{/isPresence}}
                {{/hasDefault}}
                {{/members}}
                {{#additional}}
                self.{{member}} = [:]
                {{/additional}}
                var object = json.object(Self.jsonFields)
                while let field = json.next(&object) {
                switch field {
                {{#members}}
                case {{index}}: json.read{{#isTag}}Tag{{/isTag}}{{^isTag}}{{#isPresence}}Presence{{/isPresence}}{{#isOptional}}Optional{{/isOptional}}{{#isPlain}}{{#hasDefault}}Defaulted{{/hasDefault}}{{/isPlain}}{{/isTag}}(&{{#hasLocal}}{{local}}{{/hasLocal}}{{^hasLocal}}self.{{storedMember}}{{/hasLocal}}){{#isRenamed}}  // {{key}}{{/isRenamed}}
                {{/members}}
                {{#additional}}
                default: self.{{member}}[json.name(object)] = json.value({{valueType}}.self)
                {{/additional}}
                {{^additional}}
                default: json.skip(object)
                {{/additional}}
                }
                }
                guard json.end(object){{#localMembers}}, let {{local}}{{/localMembers}} else { return nil }
                {{#localMembers}}
                self.{{storedMember}} = {{local}}
                {{/localMembers}}
                }

                {{access}}func encode(to json: inout JSONWriter) {
                json.beginObject()
                {{#members}}
                {{^isTag}}
                json.{{#isPresence}}presenceMember{{/isPresence}}{{#isOptional}}{{#isRequired}}nullableMember{{/isRequired}}{{^isRequired}}optionalMember{{/isRequired}}{{/isOptional}}{{#isPlain}}member{{/isPlain}}({{key}}, {{value}})
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
                {{! view: StructureView }}
                {{>documentation}}
                {{access}}nonisolated struct {{name}}: Sendable{{#isHashable}}, Hashable{{/isHashable}} {
                {{#properties}}
                {{>property}}
                {{/properties}}

                {{#initialiser}}
                {{>initialiser}}
                {{/initialiser}}
                {{#hasStorage}}

                {{#storage}}
                private var {{name}}: {{type}}
                {{/storage}}
                {{/hasStorage}}
                {{#nested}}

                {{.}}
                {{/nested}}
                }

                """#),
        EmbeddedTemplate(
            name: "union-branch",
            text: #"""
                {{! view: UnionBranchView }}
                case {{#kind}}.{{.}}{{/kind}}{{#isInteger}}.number(integer: true){{/isInteger}}{{#isFraction}}.number(integer: false){{/isFraction}}{{#index}}{{.}}{{/index}}{{#isAbsent}}nil{{/isAbsent}}:
                {{#rule}}
                {{>union-rule}}
                {{/rule}}

                """#),
        EmbeddedTemplate(
            name: "union-json",
            text: #"""
                {{! view: UnionJSONView }}
                nonisolated extension {{path}}: JSONDecodable, JSONEncodable{{#isCodable}}, Codable{{/isCodable}} {
                {{#tags}}
                private static let jsonTags = JSONTags({{key}}{{#branches}}, [{{#values}}{{.}}{{^isLast}}, {{/isLast}}{{/values}}]{{/branches}})

                {{/tags}}
                {{#hasSeveral}}
                private static let jsonBranches = JSONBranches<{{path}}>(
                {{#branches}}
                JSONBranch({{path}}.{{member}}, [{{#keys}}{{.}}{{^isLast}}, {{/isLast}}{{/keys}}]{{#isOpen}}, isOpen: true{{/isOpen}}){{^isLast}},{{/isLast}}
                {{/branches}}
                )

                {{/hasSeveral}}
                {{access}}init?(from json: inout JSONReader) {
                var choice: {{path}}?
                switch json.kind {
                {{#kinds}}
                {{>union-branch}}
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
                {{^writtenTag}}
                case .{{member}}(let value): value.encode(to: &json)
                {{/writtenTag}}
                {{#writtenTag}}
                case .{{member}}(let value): json.tagged({{key}}, {{#property}}value.{{.}}{{/property}}{{^property}}{{value}}{{/property}}, value)
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
                {{! view: UnionRuleView }}
                {{#read}}
                json.readCase(&choice, {{path}}.{{member}}{{#hasOtherwise}}, otherwise: {{path}}.{{otherwise}}{{/hasOtherwise}})
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
                switch json.bestMatch([{{#types}}{{.}}.self{{^isLast}}, {{/isLast}}{{/types}}]) {
                {{/isByBestMatch}}
                {{#branches}}
                {{>union-branch}}
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
                {{! view: UnionView }}
                {{>documentation}}
                {{access}}nonisolated {{#isIndirect}}indirect {{/isIndirect}}enum {{name}}: Sendable{{#isHashable}}, Hashable{{/isHashable}} {
                {{#cases}}
                {{>documentation}}
                case {{name}}({{type}})
                {{/cases}}
                {{#hasSeveral}}
                /// An object that fits more than one of the above, each of which holds members that the others lack.
                case several([{{path}}])
                {{/hasSeveral}}
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
                {{! view: WebhookHandlerView }}
                /// The requirements of a receiver of the webhooks of {{title}}.
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
                method: HTTPRequest.Method = {{#methodConstant}}.{{.}}{{/methodConstant}}{{^methodConstant}}.init(rawValue: {{method}}) ?? .get{{/methodConstant}},
                at path: String,
                naming: WebhookRoute.Naming? = nil,
                middlewares: [any ServerMiddleware] = [],
                configuration: ServerConfiguration = .init()
                ) throws {
                var route = WebhookRoute({{#tag}}tag: {{.}}{{/tag}})
                {{#webhooks}}
                route.add({{path}}.Request.self, named: {{key}}{{#hasTags}}, tags: [{{#tags}}{{.}}{{^isLast}}, {{/isLast}}{{/tags}}]{{/hasTags}}{{#body}}, body: {{.}}.self{{/body}}) { request in
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
                {{! view: NamespaceView }}
                /// One namespace for each webhook of {{title}}, and for each callback of its operations.
                {{access}}nonisolated enum {{name}} {}

                """#),
    ]
}
