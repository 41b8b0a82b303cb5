package import OpenAPIVocabulary

/// The operations that share a tag.
package struct OperationGroup: Sendable {
    /// For example `Customers+Operations`.
    package var file: FileName
    /// The tag's own words.
    package var title: String
    package var documentation: Documentation
    /// The tag's `x-…` fields.
    package var extensions: [VendorExtension] = []
    /// The protocol that a server implements for this group, for example `CustomersHandler`.
    package var handler: TypeName
    package var operations: [Operation]
    /// Those that a server implements.
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

/// One operation, planned once for the client and the server.
package struct Operation: Sendable {
    /// The document's `operationId`, or what stands for it: `get/customers/{id}`.
    package var id: String
    /// The namespace's name, `FindCustomer` in `Operations.FindCustomer`.
    package var name: TypeName
    /// Whether a top-level `typealias FindCustomer` is free to exist.
    package var hasTopLevelAlias: Bool
    /// `findCustomer`, the method on client and handler.
    package var method: MemberName
    /// In capitals, `GET`.
    package var httpMethod: String
    /// The path template with the names of `parameters`, `/customers/{external_customer_id}`.
    package var path: String
    /// A literal query that the document writes into the path, `beta=true`.
    package var literalQuery: String?
    /// What requests have beside method and path, where other operations share those.
    package var conditions: [RouteCondition] = []
    package var documentation: Documentation
    package var deprecation: Deprecation?
    package var parameters: [Parameter]
    package var body: RequestBody?
    package var responses: [Response]
    /// Media types for `Accept`, in order of preference.
    package var accept: [String]
    /// Alternatives, each the schemes that must all be used. Empty: none.
    package var security: [[String]]
    /// Where it is served, the first unless the caller says otherwise; empty where that is the API's server.
    package var servers: [Server]
    package var success: Success
    package var pagination: Pagination?
    /// Whether servers do not know it: a second way to call an operation, whose answer is a stream.
    package var isClientOnly: Bool
    /// Types that this operation alone declares, inside its namespace.
    package var nested: [Declaration]
    /// Whether the API sends the request and its users answer it: a webhook or a callback.
    package var isReceived: Bool
    /// The document's `x-…` fields.
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

/// A header field or query item that tells the requests of an operation from those of others on the same path.
package struct RouteCondition: Sendable, Hashable, Comparable {
    package enum Place: String, Sendable, Hashable { case header, query }

    package var place: Place
    /// The name; of a header field in small letters.
    package var key: String
    /// The only value that it may have; nil where any will do.
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
    /// The property of `Request` and the label of the short method's parameter.
    package var name: MemberName
    /// The name on the wire, `countries[]`.
    package var key: String
    package var place: ParameterLocation
    package var style: ParameterStyle
    /// Nil where the value has neither elements nor members.
    package var explode: Bool?
    package var allowReserved: Bool
    /// A media type by which the value is written whole (`content`), for example `application/json`.
    package var contentType: String?
    /// The members of a form in `querystring` that are not written the default way.
    package var fields: [FormField]
    package var type: TypeReference
    package var isRequired: Bool
    package var defaultValue: DefaultValue?
    package var documentation: Documentation
    package var deprecation: Deprecation?
    /// The document's `x-…` fields.
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

/// How bytes become a value.
package enum BodyCoding: Sendable, Hashable {
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
package struct FormField: Sendable, Hashable {
    package enum Coding: Sendable, Hashable {
        case json
        case style(ParameterStyle, explode: Bool, allowReserved: Bool)
    }

    /// The member's name.
    package var key: String
    package var coding: Coding

    package init(key: String, coding: Coding) {
        self.key = key
        self.coding = coding
    }
}

package struct RequestBody: Sendable {
    /// `body`, unless a parameter has that name.
    package var name: MemberName
    package var contentType: String
    package var coding: BodyCoding
    package var type: TypeReference
    package var isRequired: Bool
    /// Whether the value is boxed, because it is large.
    package var isIndirect: Bool
    package var documentation: Documentation

    package init(
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
package enum Success: Sendable, Hashable {
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
