/// A server of the document, `static let us` in the client's `Server`.
public struct Server: Sendable {
    public var name: MemberName
    /// The URL with its variables in braces.
    public var url: String
    public var documentation: Documentation
    public var variables: [ServerVariable]

    public init(name: MemberName, url: String, documentation: Documentation = .init(), variables: [ServerVariable] = [])
    {
        self.name = name
        self.url = url
        self.documentation = documentation
        self.variables = variables
    }
}

public struct ServerVariable: Sendable {
    /// The label of the server's function.
    public var name: MemberName
    /// As in the URL, without braces.
    public var key: String
    public var defaultValue: String
    /// The values allowed; empty for any. Emitted as an enum inside `Server`, named by `type`.
    public var type: TypeName?
    public var cases: [EnumerationCase]
    public var documentation: Documentation

    public init(
        name: MemberName, key: String, defaultValue: String, type: TypeName? = nil, cases: [EnumerationCase] = [],
        documentation: Documentation = .init()
    ) {
        self.name = name
        self.key = key
        self.defaultValue = defaultValue
        self.type = type
        self.cases = cases
        self.documentation = documentation
    }
}

/// A security scheme of the document, one member of the client's `Credentials`.
public struct SecurityScheme: Sendable {
    public enum Kind: Sendable, Hashable {
        /// `Authorization: Bearer …`; also OAuth 2 and OpenID Connect, whose tokens travel the same way.
        case bearer
        case basic
        case header(String)
        case query(String)
        case cookie(String)
        /// The transport's business: nothing to send.
        case transport
    }

    public var name: MemberName
    /// The scheme's name in the document.
    public var key: String
    public var kind: Kind
    public var documentation: Documentation

    public init(name: MemberName, key: String, kind: Kind, documentation: Documentation = .init()) {
        self.name = name
        self.key = key
        self.kind = kind
        self.documentation = documentation
    }
}
