package import OpenAPIVocabulary

/// The operations with the same tag.
package struct OperationGroup: Sendable {
    /// The file, for example `Customers+Operations`.
    package var file: FileName
    /// The tag as it is written in the document.
    package var title: String
    package var documentation: Documentation
    /// The `x-…` fields of the tag.
    package var extensions: [VendorExtension] = []
    /// The protocol that a server implements for this group, for example `CustomersHandler`.
    package var handler: TypeName
    package var operations: [Operation]
    /// The operations that a server implements.
    package var served: [Operation] { operations.filter { !$0.isClientOnly } }

    package init(
        file: FileName, title: String, documentation: Documentation, handler: TypeName, operations: [Operation]
    ) {
        self.file = file
        self.title = title
        self.documentation = documentation
        self.handler = handler
        self.operations = operations
    }
}

/// An operation, for both the client and the server.
package struct Operation: Sendable {
    /// The `operationId` in the document, or a replacement such as `get/customers/{id}`.
    package var id: String
    /// The name of the operation's namespace, for example `FindCustomer` in `Operations.FindCustomer`.
    package var name: TypeName
    /// True if the operation can have a top-level alias such as `typealias FindCustomer`.
    package var hasTopLevelAlias: Bool
    /// The method of the client and the handler, for example `findCustomer`.
    package var method: MemberName
    /// The HTTP method in capital letters, for example `GET`.
    package var httpMethod: String
    /// The path template with the names of `parameters`, for example `/customers/{external_customer_id}`.
    package var path: String
    /// The literal query that the path contains in the document, for example `beta=true`.
    package var literalQuery: String?
    /// The conditions on requests that distinguish the operation from others with the same method and path.
    package var conditions: [RouteCondition] = []
    package var documentation: Documentation
    package var deprecation: Deprecation?
    package var parameters: [Parameter]
    package var body: RequestBody?
    package var responses: [Response]
    /// The media types of the `Accept` header field, in order of preference.
    package var accept: [String]
    /// The tags of the document, in its order.
    package var tags: [String] = []
    /// The alternatives, each with the schemes that must all be used. An empty list means no security.
    package var security: [[String]]
    /// The servers of the operation, of which the first is the default, or an empty list if the operation uses the
    /// servers of the API.
    package var servers: [Server]
    package var success: Success
    package var pagination: Pagination?
    /// True for the second operation that an operation with two result types is split into. Only the client has it.
    package var isClientOnly: Bool
    /// The types that only this operation uses, which are declared in its namespace.
    package var nested: [Declaration]
    /// True if the API sends the request and its users respond: a webhook or a callback.
    package var isReceived: Bool
    /// The `x-…` fields of the document.
    package var extensions: [VendorExtension] = []

    package init(
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

/// A header field or query item that distinguishes requests of an operation from those of other operations with the
/// same method and path.
package struct RouteCondition: Sendable, Hashable, Comparable {
    package enum Place: String, Sendable, Hashable { case header, query }

    package var place: Place
    /// The name, which is in lower case for a header field.
    package var key: String
    /// The required value, or `nil` if any value is allowed.
    package var value: String?

    package init(place: Place, key: String, value: String?) {
        self.place = place
        self.key = key
        self.value = value
    }

    package static func < (first: RouteCondition, second: RouteCondition) -> Bool {
        (first.place.rawValue, first.key, first.value ?? "") < (second.place.rawValue, second.key, second.value ?? "")
    }
}

package struct Parameter: Sendable {
    /// The name of the property of `Request`, and of the parameter of the convenience method.
    package var name: MemberName
    /// The name on the wire, for example `countries[]`.
    package var key: String
    package var place: ParameterLocation
    package var style: ParameterStyle
    /// The `explode` field, or `nil` if the value has neither elements nor members.
    package var explode: Bool?
    package var allowReserved: Bool
    /// The media type in which the whole value is encoded (`content`), for example `application/json`.
    package var contentType: String?
    /// The members of a form in `querystring` that do not use the default encoding.
    package var fields: [FormField]
    package var type: TypeReference
    package var isRequired: Bool
    package var defaultValue: DefaultValue?
    package var documentation: Documentation
    package var deprecation: Deprecation?
    /// The `x-…` fields of the document.
    package var extensions: [VendorExtension] = []

    package init(
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

/// The result of the convenience method. Integers are positions in the operation's `responses`.
package enum Success: Sendable, Hashable {
    /// No value, after any of the responses.
    case nothing([Int])
    /// The body of the responses.
    case body(TypeReference, [Int])
    /// The body of the first responses, or `nil` for the others.
    case optionalBody(TypeReference, bodies: [Int], empty: [Int])
    /// `Operations.X.Success`, an enum with a case for each of the responses.
    case choice([Int])
    /// The whole `Response`.
    case response
    /// No value, after any 2xx status. The document declares no such response.
    case nothingUndocumented
}

extension Success {
    /// The type of the body, if there is one type. It is optional if some responses have no body.
    package var bodyType: TypeReference? {
        switch self {
        case .body(let type, _): type
        case .optionalBody(let type, _, _): type.asOptional
        case .nothing, .choice, .response, .nothingUndocumented: nil
        }
    }

    /// The responses that have this body, as positions in the operation's `responses`.
    package var bodyResponses: [Int] {
        switch self {
        case .body(_, let indices), .optionalBody(_, let indices, _): indices
        case .nothing, .choice, .response, .nothingUndocumented: []
        }
    }
}
