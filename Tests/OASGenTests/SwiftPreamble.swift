/// The code that the Swift blocks of a heading presuppose: imports, values and types of the reader.
struct SwiftPreamble {
    var imports: [String] = []
    /// The parameters of the function that encloses statements.
    var values = ""
    /// The result type of that function.
    var result = "Void"
    /// Declarations of the reader before the block. The methods that `elided` selects replace `…`.
    var declarations = ""
    /// The generated module and the namespace of the handlers' methods that replace `…`.
    var elided: (module: String, namespace: String)?
    /// True if the previous block of the page belongs to this block.
    var continues = false

    /// Returns the preamble of a block.
    static func of(_ snippet: Snippet) -> SwiftPreamble {
        table.first { isFor(snippet, $0) }?.preamble ?? SwiftPreamble()
    }

    /// Returns the entries of the table that no block uses.
    static func unused(in snippets: [Snippet]) -> [String] {
        table.filter { entry in !snippets.contains { isFor($0, entry) } }.map { "\($0.page): \($0.heading) \($0.mark)" }
    }

    private static func isFor(_ snippet: Snippet, _ entry: Entry) -> Bool {
        snippet.page.split(separator: "/").last == Substring(entry.page) && snippet.language == "swift"
            && (entry.heading.isEmpty || entry.heading == snippet.heading)
            && (entry.mark.isEmpty || snippet.text.contains(entry.mark))
    }

    /// A page, a heading and a text that distinguishes blocks of one heading. The first matching entry applies.
    private typealias Entry = (page: String, heading: String, mark: String, preamble: SwiftPreamble)

    private static let table: [Entry] = [
        ("README.md", "swift-oasgen", "", lago),
        ("CallingAnAPI.md", "", "let lago =", lago),
        ("CallingAnAPI.md", "", "MyXMLCoder", coder),
        ("CallingAnAPI.md", "Call From a Server", "", .init(imports: tour, values: "mock: URL")),
        ("CallingAnAPI.md", "", "readReport", .init(imports: tour, values: client, result: "ReadReport.Response")),
        (
            "CallingAnAPI.md", "", "tour.",
            .init(imports: tour, values: client + ", plate: UploadPlate.Form, mock: URL")
        ),
        ("CallingAnAPI.md", "", "lago.", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("SettingOptions.md", "", "let lago =", lago),
        ("SettingOptions.md", "", "RetryPolicy", .init(imports: ["HTTPTypes", "OASRuntime"])),
        ("SettingOptions.md", "", "lago", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        (
            "UnderstandingFailures.md", "", "ClientMiddleware",
            .init(imports: ["Foundation", "HTTPTypes", "OASRuntime"])
        ),
        ("UnderstandingFailures.md", "", "lago", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("SendingCredentials.md", "", "tour.with", .init(imports: tour, values: client)),
        ("SendingCredentials.md", "", "", .init(imports: tour)),
        ("ServingAnAPI.md", "", "HummingbirdTransport", billing),
        ("ServingAnAPI.md", "", "InMemoryTransport", inMemory),
        ("ReceivingWebhooks.md", "", "", receiver),
        ("VerifyingWebhooks.md", "Overview", "registerWebhooks", signedReceiver),
        ("VerifyingWebhooks.md", "", "", signed),
        ("configuration.md", "", "", .init(imports: ["OASRuntime"], declarations: money)),
        ("OASRuntime.md", "Overview", "", lago),
        (
            "transports.md", "Write a transport", "struct MyTransport",
            .init(imports: ["HTTPTypes", "OASRuntime"])
        ),
        ("transports.md", "Write a transport", "ServerSubject", conformance),
        (
            "TransportCase.swift", "", "",
            .init(
                imports: testing,
                declarations: "private let subject = ServerSubject(connecting: { InMemoryTransport() })")
        ),
        ("EventStream.swift", "", "", .init(imports: ["OASRuntime"], values: "stream: EventStream<String>")),
        ("CallOptions.swift", "", "", .init(imports: ["OASRuntime"], values: "api: APIClient")),
        ("RetryPolicy.swift", "", "", .init(imports: ["OASRuntime"], values: "api: APIClient")),
        ("APIClient.swift", "", "", .init(imports: ["OASRuntime"], values: "api: APIClient")),
        ("CallInfo.swift", "", "", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("GeneratedClient.swift", "", "", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("APIFailure.swift", "", "", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("PagingThroughLists.md", "", "lago", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("PagingThroughLists.md", "", "", .init(imports: ["OASRuntime"])),
        (
            "PageMark.swift", "", "",
            .init(imports: lago.imports, values: "lago: LagoCustomersClient", declarations: storage)
        ),
        ("GoingBeyondTheDocument.md", "", "", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("UndocumentedCall.swift", "", "", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("OAuth2Credential.swift", "", "", .init(imports: tour, values: "secret: String")),
        ("OAuth2SignIn.swift", "", "", .init(imports: tour, values: "browse: (URL) async throws -> URL")),
        ("Pages.swift", "", "", .init(imports: lago.imports, values: "lago: LagoCustomersClient")),
        ("MultipartBody.swift", "", "", .init(imports: ["OASRuntime"], values: "body: MultipartBody")),
    ]

    private static let tour = ["FeatureTour", "Foundation", "OASRuntime", "OASURLSession"]
    private static let testing = ["HTTPTypes", "OASRuntime", "OASTransportConformance", "Testing"]
    private static let client = "tour: FeatureTourClient"
    private static let lago = SwiftPreamble(imports: ["LagoCustomers", "OASRuntime", "OASURLSession"])

    private static let coder = SwiftPreamble(
        imports: tour, values: "transport: InMemoryTransport",
        declarations: """
            private struct MyXMLCoder: BodyCoder {
                func encode<Value: JSONEncodable>(_ value: Value, contentType: String) throws -> [UInt8] { [] }
                func decode<Value: JSONDecodable>(
                    _ type: Value.Type, from bytes: [UInt8], contentType: String
                ) throws -> Value { try JSON.decode(type, from: bytes) }
            }
            private struct Tour: FeatureTourHandler { … }
            """,
        elided: ("FeatureTour", ""))

    private static let billing = SwiftPreamble(
        imports: ["Hummingbird", "LagoCustomers", "OASHummingbird", "OASRuntime"],
        values: "router: Router<BasicRequestContext>",
        declarations: """
            private actor Store { subscript(id: String) -> Customer? { nil } }
            private let store = Store()
            """,
        elided: ("LagoCustomers", ""))

    private static let inMemory = SwiftPreamble(
        imports: lago.imports, declarations: "private struct Billing: LagoCustomersHandler { … }",
        elided: ("LagoCustomers", ""))

    private static let receiver = SwiftPreamble(
        imports: tour, values: "transport: InMemoryTransport, signatureCheck: any ServerMiddleware",
        elided: ("FeatureTour", "Webhooks."))

    private static let signedReceiver = SwiftPreamble(
        imports: tour, values: "transport: InMemoryTransport, receiver: some FeatureTourWebhookHandler")

    private static let signed = SwiftPreamble(
        imports: ["HTTPTypes", "OASRuntime", "OASWebhooks"], values: "bytes: [UInt8], request: HTTPRequest")

    private static let money = """
        private struct Money: Hashable, Sendable { var cents: Int }
        """

    private static let storage = """
        private let saved = "3"
        private func save(_ items: [some Sendable], resumingAt mark: String?) {}
        """

    private static let conformance = SwiftPreamble(
        imports: testing,
        declarations: """
            private func withServer(_ transport: any ServerTransport, _ body: (Int) async throws -> Void) async throws {}
            """,
        continues: true)
}
