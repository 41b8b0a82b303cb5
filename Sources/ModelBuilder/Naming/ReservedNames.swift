/// Names that legal Swift cannot give to what a document calls so, each for the reason beside it.
enum ReservedNames {
    /// Swift reads `X.Type`, `X.Protocol` and `Self` as something else.
    static let unspeakable: Set<String> = ["Type", "Protocol", "Self"]

    /// Types of Swift and Foundation that most programs name.
    static let commonTypes: Set<String> = [
        "Array", "Calendar", "Character", "Collection", "Comparable", "Data", "Date", "Decimal", "Decoder",
        "Dictionary",
        "Double", "Duration", "Encoder", "Equatable", "Error", "Float", "Identifiable", "Locale", "Measurement",
        "Notification", "Process", "Range", "Result", "Sequence", "Set", "Task", "Thread", "TimeZone", "Timer", "UUID",
    ]

    /// Names that the templates use for what the standard library, Foundation and the runtime call so. Others of theirs,
    /// such as `Data` or `Date`, a schema can have: the emitter qualifies them where they are hidden.
    static let types: Set<String> = unspeakable.union([
        "Any", "AnyObject", "Bool", "Codable", "Decodable", "Encodable", "Hashable", "Int", "Never", "Optional",
        "Sendable",
        "String", "URL", "Void",
        "Swift", "Foundation", "HTTPTypes", "OASRuntime",
        "APIClient", "APIKeyCredential", "BasicCredential", "BearerCredential", "BodyCoders", "ClientError",
        "ClientMiddleware",
        "ClientRequest", "ClientTransport", "CredentialSource", "HTTPBody", "HTTPFields", "HeaderReader",
        "HeaderWriter",
        "Indirect", "JSONDecodable", "JSONEncodable", "JSONFields", "JSONObject", "JSONReader", "JSONValue",
        "JSONWriter",
        "NoBody",
        "NoCredentials", "NoHeaders", "OpenEnum", "OpenEnumTable", "OperationDescription",
        "OperationRequest", "OperationServer", "Pages", "Presence", "Reply", "RequestCredential", "RequestReader",
        "RequestWriter",
        "ResponseDecodingError", "ResponseHeaders", "ResponseReader", "ResponseWriter", "RouteRegistrar",
        "ServedRequest", "ServerConfiguration", "ServerMiddleware", "ServerRequest", "ServerTemplate",
        "ServerTransport",
        "WebhookRoute",
    ])

    /// `x.self` and `X.init` mean something else, and the others would stand where a protocol's requirement must.
    static let properties: Set<String> = ["self", "init", "Self", "Type", "Protocol", "hashValue"]

    /// Static members that enumerations have of their own, beside what no case may be called.
    static let cases: Set<String> = [
        "self", "init", "Self", "Type", "Protocol", "unknown", "none", "some", "allCases", "table", "rawValue",
        "hashValue", "jsonTags", "jsonBranches",
    ]

    /// Methods and properties that a client or handler has of its own.
    static let methods: Set<String> = [
        "self", "init", "Self", "Type", "Protocol", "api", "send", "register",
        "registerWebhooks",
    ]

    /// A type's name without the trap: `Type` → `Kind`, as Swift's own libraries do.
    static func escapedType(_ name: String) -> String {
        guard types.contains(name) else { return name }
        return unspeakable.contains(name) ? "Kind" : name + "Schema"
    }

    static func escapedProperty(_ name: String) -> String { properties.contains(name) ? name + "Value" : name }
    static func escapedCase(_ name: String) -> String { cases.contains(name) ? name + "Value" : name }
    static func escapedMethod(_ name: String) -> String { methods.contains(name) ? name + "Operation" : name }
}
