public struct Response: Sendable {
    public enum Status: Sendable, Hashable {
        /// For example `404`.
        case exact(Int)
        /// For example `4` for `4XX`.
        case range(Int)
        case `default`
    }

    public var status: Status
    /// The case's name, `notFound`.
    public var name: MemberName
    public var documentation: Documentation
    /// Whether it is the response before it with a body of another media type, which must be asked for.
    public var isAlternative: Bool
    /// Nil where the response has no body.
    public var body: ResponseBody?
    /// Nil where the response documents no headers.
    public var headers: ResponseHeaders?
    public var links: [ResponseLink]
    /// The document's `x-…` fields.
    public var extensions: [VendorExtension] = []

    public init(
        status: Status, name: MemberName, documentation: Documentation = .init(), body: ResponseBody?,
        headers: ResponseHeaders?, links: [ResponseLink] = [], isAlternative: Bool = false
    ) {
        self.status = status
        self.name = name
        self.documentation = documentation
        self.body = body
        self.headers = headers
        self.links = links
        self.isAlternative = isAlternative
    }
}

public struct ResponseBody: Sendable {
    public var contentType: String
    /// Further media types whose bodies are passed on alike: `image/jpeg` beside `image/png`.
    public var furtherContentTypes: [String]
    public var coding: BodyCoding
    public var type: TypeReference

    public init(contentType: String, furtherContentTypes: [String] = [], coding: BodyCoding, type: TypeReference) {
        self.contentType = contentType
        self.furtherContentTypes = furtherContentTypes
        self.coding = coding
        self.type = type
    }
}

extension ResponseBody {
    /// The media types that a client asks for. Of a range such as `image/*` that is the range, not the type that stands for
    /// it where nobody says which one it is.
    public var readContentTypes: [String] {
        guard let range = furtherContentTypes.first, range.hasSuffix("/*"), range != "*/*",
            !contentType.hasPrefix(range.dropLast())
        else { return [contentType] + furtherContentTypes }
        return furtherContentTypes
    }
}

/// The typed headers of a response: a struct in the operation's namespace, or at the top level where operations share the
/// response.
public struct ResponseHeaders: Sendable {
    public var name: TypeName
    public var fields: [HeaderField]
    /// The file that declares shared headers; nil for headers of one operation alone.
    public var file: FileName?

    public init(name: TypeName, fields: [HeaderField], file: FileName? = nil) {
        self.name = name
        self.fields = fields
        self.file = file
    }

    public var isShared: Bool { file != nil }
}

public struct HeaderField: Sendable {
    public var name: MemberName
    public var key: String
    public var type: TypeReference
    public var isRequired: Bool
    public var explode: Bool
    public var documentation: Documentation
    public var deprecation: Deprecation?

    public init(
        name: MemberName, key: String, type: TypeReference, isRequired: Bool, explode: Bool = false,
        documentation: Documentation = .init(), deprecation: Deprecation? = nil
    ) {
        self.name = name
        self.key = key
        self.type = type
        self.isRequired = isRequired
        self.explode = explode
        self.documentation = documentation
        self.deprecation = deprecation
    }
}
