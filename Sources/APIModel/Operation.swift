public import OpenAPIVocabulary

/// The operations that share a tag.
public struct OperationGroup: Sendable {
    /// For example `Customers+Operations`.
    public var file: FileName
    /// The tag's own words.
    public var title: String
    public var documentation: Documentation
    /// The tag's `x-…` fields.
    public var extensions: [VendorExtension] = []
    /// The protocol that a server implements for this group, for example `CustomersHandler`.
    public var handler: TypeName
    public var operations: [Operation]
    /// Those that a server implements.
    public var served: [Operation] { operations.filter { !$0.isClientOnly } }

    public init(file: FileName, title: String, documentation: Documentation, handler: TypeName, operations: [Operation])
    {
        self.file = file
        self.title = title
        self.documentation = documentation
        self.handler = handler
        self.operations = operations
    }
}

/// One operation, planned once for the client and the server.
public struct Operation: Sendable {
    /// The document's `operationId`, or what stands for it: `get/customers/{id}`.
    public var id: String
    /// The namespace's name, `FindCustomer` in `Operations.FindCustomer`.
    public var name: TypeName
    /// Whether a top-level `typealias FindCustomer` is free to exist.
    public var hasTopLevelAlias: Bool
    /// `findCustomer`, the method on client and handler.
    public var method: MemberName
    /// In capitals, `GET`.
    public var httpMethod: String
    /// The path template with the names of `parameters`, `/customers/{external_customer_id}`.
    public var path: String
    /// A literal query that the document writes into the path, `beta=true`.
    public var literalQuery: String?
    /// What requests have beside method and path, where other operations share those.
    public var conditions: [RouteCondition] = []
    public var documentation: Documentation
    public var deprecation: Deprecation?
    public var parameters: [Parameter]
    public var body: RequestBody?
    public var responses: [Response]
    /// Media types for `Accept`, in order of preference.
    public var accept: [String]
    /// Alternatives, each the schemes that must all be used. Empty: none.
    public var security: [[String]]
    /// Where it is served, the first unless the caller says otherwise; empty where that is the API's server.
    public var servers: [Server]
    public var success: Success
    public var pagination: Pagination?
    /// Whether servers do not know it: a second way to call an operation, whose answer is a stream.
    public var isClientOnly: Bool
    /// Types that this operation alone declares, inside its namespace.
    public var nested: [Declaration]
    /// Whether the API sends the request and its users answer it: a webhook or a callback.
    public var isReceived: Bool
    /// The document's `x-…` fields.
    public var extensions: [VendorExtension] = []

    public init(
        id: String, name: TypeName, hasTopLevelAlias: Bool, method: MemberName, httpMethod: String, path: String,
        literalQuery: String? = nil, documentation: Documentation = .init(), deprecation: Deprecation? = nil,
        parameters: [Parameter], body: RequestBody?, responses: [Response], accept: [String], security: [[String]],
        servers: [Server] = [], success: Success, pagination: Pagination? = nil, isClientOnly: Bool = false,
        nested: [Declaration] = [],
        isReceived: Bool = false
    ) {
        self.id = id
        self.name = name
        self.hasTopLevelAlias = hasTopLevelAlias
        self.method = method
        self.httpMethod = httpMethod
        self.path = path
        self.literalQuery = literalQuery
        self.documentation = documentation
        self.deprecation = deprecation
        self.parameters = parameters
        self.body = body
        self.responses = responses
        self.accept = accept
        self.security = security
        self.servers = servers
        self.success = success
        self.pagination = pagination
        self.isClientOnly = isClientOnly
        self.nested = nested
        self.isReceived = isReceived
    }
}

/// A header field or query item that tells the requests of an operation from those of others on the same path.
public struct RouteCondition: Sendable, Hashable, Comparable {
    public enum Place: String, Sendable, Hashable { case header, query }

    public var place: Place
    /// The name; of a header field in small letters.
    public var key: String
    /// The only value that it may have; nil where any will do.
    public var value: String?

    public init(place: Place, key: String, value: String?) {
        self.place = place
        self.key = key
        self.value = value
    }

    public static func < (first: RouteCondition, second: RouteCondition) -> Bool {
        (first.place.rawValue, first.key, first.value ?? "") < (second.place.rawValue, second.key, second.value ?? "")
    }
}

public struct Parameter: Sendable {
    /// The property of `Request` and the label of the short method's parameter.
    public var name: MemberName
    /// The name on the wire, `countries[]`.
    public var key: String
    public var place: ParameterLocation
    public var style: ParameterStyle
    /// Nil where the value has neither elements nor members.
    public var explode: Bool?
    public var allowReserved: Bool
    /// A media type by which the value is written whole (`content`), for example `application/json`.
    public var contentType: String?
    /// The members of a form in `querystring` that are not written the default way.
    public var fields: [FormField]
    public var type: TypeReference
    public var isRequired: Bool
    public var defaultValue: DefaultValue?
    public var documentation: Documentation
    public var deprecation: Deprecation?
    /// The document's `x-…` fields.
    public var extensions: [VendorExtension] = []

    public init(
        name: MemberName, key: String, place: ParameterLocation, style: ParameterStyle, explode: Bool?,
        allowReserved: Bool = false,
        contentType: String? = nil, fields: [FormField] = [], type: TypeReference, isRequired: Bool,
        defaultValue: DefaultValue? = nil,
        documentation: Documentation = .init(), deprecation: Deprecation? = nil
    ) {
        self.name = name
        self.key = key
        self.place = place
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
        self.contentType = contentType
        self.fields = fields
        self.type = type
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.documentation = documentation
        self.deprecation = deprecation
    }
}

/// How bytes become a value.
public enum BodyCoding: Sendable, Hashable {
    /// By the runtime's JSON reader and writer.
    case json
    /// As UTF-8 text.
    case text
    /// As the text of one value that is not text itself, such as a number or a date.
    case scalar
    /// As they are, streamed.
    case binary
    /// By a coder that the user of the generated code has for the media type.
    case coded
    /// As the fields of a form, `application/x-www-form-urlencoded`; those that are not written the default way.
    case form([FormField])
    /// As parts of their own types: a structure whose `coding` is `multipart`.
    case multipart
    /// As parts that the document does not describe.
    case parts
    /// One value after the other.
    case stream(StreamKind)
}

/// How a member of an object becomes a field of a form (OpenAPI, Encoding Object).
public struct FormField: Sendable, Hashable {
    public enum Coding: Sendable, Hashable {
        case json
        case style(ParameterStyle, explode: Bool, allowReserved: Bool)
    }

    /// The member's name.
    public var key: String
    public var coding: Coding

    public init(key: String, coding: Coding) {
        self.key = key
        self.coding = coding
    }
}

public struct RequestBody: Sendable {
    /// `body`, unless a parameter has that name.
    public var name: MemberName
    public var contentType: String
    public var coding: BodyCoding
    public var type: TypeReference
    public var isRequired: Bool
    /// Whether the value is boxed, because it is large.
    public var isIndirect: Bool
    public var documentation: Documentation

    public init(
        name: MemberName, contentType: String, coding: BodyCoding, type: TypeReference, isRequired: Bool,
        isIndirect: Bool = false, documentation: Documentation = .init()
    ) {
        self.name = name
        self.contentType = contentType
        self.coding = coding
        self.type = type
        self.isRequired = isRequired
        self.isIndirect = isIndirect
        self.documentation = documentation
    }
}

/// What the short method returns.
public enum Success: Sendable, Hashable {
    /// Nothing, after any of these responses.
    case nothing([Int])
    /// One body, of these responses.
    case body(TypeReference, [Int])
    /// One body of the first responses, nil for the others.
    case optionalBody(TypeReference, bodies: [Int], empty: [Int])
    /// `Operations.X.Success`, an enum with a case for each of these responses.
    case choice([Int])
    /// The whole `Response`.
    case response
    /// Nothing, after any status of 2xx: the document names none.
    case nothingUndocumented
}
