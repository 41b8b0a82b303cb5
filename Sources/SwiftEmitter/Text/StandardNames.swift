/// The names of Swift, Foundation, HTTPTypes and the runtime that generated code uses.
///
/// If an API has a type with one of these names, generated code uses a qualified name, for example `OASRuntime.Reply`
/// instead of `Reply`.
enum StandardNames {
    /// The module of each name.
    static let modules: [String: String] = {
        var modules = [String: String]()
        for name in swift { modules[name] = "Swift" }
        for name in foundation { modules[name] = "Foundation" }
        for name in httpTypes { modules[name] = "HTTPTypes" }
        for name in runtime { modules[name] = "OASRuntime" }
        return modules
    }()

    /// Returns the qualified name, for example `OASRuntime.Reply`.
    static func qualified(_ name: String) -> String { modules[name].map { "\($0).\(name)" } ?? name }

    private static let swift = [
        "String", "Bool", "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
        "Double", "Float", "Sendable", "Hashable", "Hasher", "Codable",
    ]

    private static let foundation = ["Decimal", "Date", "UUID", "URL", "Data"]

    private static let httpTypes = ["HTTPFields", "HTTPRequest"]

    private static let runtime = [
        "APIClient", "APIKeyCredential", "BasicCredential", "BearerCredential", "BodyCoders", "CalendarDate",
        "ClientError",
        "ClientMiddleware", "ClientRequest", "ClientTransport", "ClosedIntegerEnum", "ClosedStringEnum",
        "CredentialSource", "DecimalText", "EventStream", "FormField", "GeneratedClient", "HTTPBody", "HeaderReader",
        "HeaderWriter",
        "Indirect", "JSONDecodable", "JSONEncodable", "JSONFields", "JSONLines", "JSONObject", "JSONReader", "JSONTags",
        "JSONValue",
        "JSONWriter", "MemberPairs", "MemberwiseHashable", "OAuth2AuthorizationCodeFlow", "OAuth2ClientCredentialsFlow",
        "OAuth2Credential", "OAuth2Endpoints", "OAuth2PasswordFlow", "OAuth2ScopeProtocol",
        "MultipartBody", "MultipartDecodable", "MultipartEncodable", "MultipartFile", "MultipartReader",
        "MultipartWriter", "NoBody", "NoCredentials", "NoHeaders", "OpenEnum", "OpenEnumTable",
        "OperationDescription", "OperationRequest", "OperationServer", "Pages", "Presence", "Reply",
        "RequestCredential", "RequestReader",
        "RequestWriter", "ResponseDecodingError", "ResponseHeaders", "ResponseReader", "ResponseWriter",
        "RouteRegistrar", "ServedRequest", "ServerConfiguration", "ServerMiddleware", "ServerRequest", "ServerTemplate",
        "ServerTransport", "URLText", "WebhookRoute",
    ]
}
