/// Names that cannot be used for elements of the document in Swift.
enum ReservedNames {
    /// The names that have another meaning in Swift: `X.Type`, `X.Protocol` and `Self`.
    static let unspeakable: Set<String> = ["Type", "Protocol", "Self"]

    /// The types of Swift and Foundation that most programs use.
    static let commonTypes: Set<String> = [
        "Array", "Calendar", "Character", "Collection", "Comparable", "Data", "Date", "Decimal", "Decoder",
        "Dictionary",
        "Double", "Duration", "Encoder", "Equatable", "Error", "Float", "Identifiable", "Locale", "Measurement",
        "Notification", "Process", "Range", "Result", "Sequence", "Set", "Task", "Thread", "TimeZone", "Timer", "UUID",
    ]

    /// The types of the standard library, Foundation and the runtime that the templates refer to without a module. A
    /// schema may have the name of another of their types, such as `Data` or `Date`, which the emitter qualifies where
    /// it is hidden.
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

    /// The names that a property cannot have: `x.self` and `X.init` have another meaning, and `hashValue` would
    /// implement a requirement of `Hashable`.
    static let properties: Set<String> = ["self", "init", "Self", "Type", "Protocol", "hashValue"]

    /// The names that a case cannot have, including those of static members that enumerations have.
    static let cases: Set<String> = [
        "self", "init", "Self", "Type", "Protocol", "unknown", "none", "some", "allCases", "table", "rawValue",
        "hashValue", "jsonTags", "jsonBranches",
    ]

    /// The names of members that a client or a handler has itself.
    static let methods: Set<String> = [
        "self", "init", "Self", "Type", "Protocol", "api", "send", "register",
        "registerWebhooks",
    ]

    /// Returns a type's name without a conflict: `Type` → `Kind`, as in Swift's own libraries.
    static func escapedType(_ name: String) -> String {
        guard types.contains(name) else { return name }
        return unspeakable.contains(name) ? "Kind" : name + "Schema"
    }

    static func escapedProperty(_ name: String) -> String { properties.contains(name) ? name + "Value" : name }
    static func escapedCase(_ name: String) -> String { cases.contains(name) ? name + "Value" : name }
    static func escapedMethod(_ name: String) -> String { methods.contains(name) ? name + "Operation" : name }
}
