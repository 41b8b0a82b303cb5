package struct Response: Sendable {
    package enum Status: Sendable, Hashable {
        /// For example `404`.
        case exact(Int)
        /// For example `4` for `4XX`.
        case range(Int)
        case `default`
    }

    package var status: Status
    /// The case's name, `notFound`.
    package var name: MemberName
    package var documentation: Documentation
    /// Whether it is the response before it with a body of another media type, which must be asked for.
    package var isAlternative: Bool
    /// Nil where the response has no body.
    package var body: ResponseBody?
    /// Nil where the response documents no headers.
    package var headers: ResponseHeaders?
    package var links: [ResponseLink]
    /// The document's `x-…` fields.
    package var extensions: [VendorExtension] = []

    package init(
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

package struct ResponseBody: Sendable {
    package var contentType: String
    /// Further media types whose bodies are passed on alike: `image/jpeg` beside `image/png`.
    package var furtherContentTypes: [String]
    package var coding: BodyCoding
    package var type: TypeReference

    package init(contentType: String, furtherContentTypes: [String] = [], coding: BodyCoding, type: TypeReference) {
        self.contentType = contentType
        self.furtherContentTypes = furtherContentTypes
        self.coding = coding
        self.type = type
    }
}

extension ResponseBody {
    /// The media types that a client asks for. Of a range such as `image/*` that is the range, not the type that stands for
    /// it where nobody says which one it is.
    package var readContentTypes: [String] {
        guard let range = furtherContentTypes.first, range.hasSuffix("/*"), range != "*/*",
            !contentType.hasPrefix(range.dropLast())
        else { return [contentType] + furtherContentTypes }
        return furtherContentTypes
    }
}

/// The typed headers of a response: a struct in the operation's namespace, or at the top level where operations share the
/// response.
package struct ResponseHeaders: Sendable {
    package var name: TypeName
    package var fields: [HeaderField]
    /// The file that declares shared headers; nil for headers of one operation alone.
    package var file: FileName?

    package init(name: TypeName, fields: [HeaderField], file: FileName? = nil) {
        self.name = name
        self.fields = fields
        self.file = file
    }

    package var isShared: Bool { file != nil }
}

package struct HeaderField: Sendable {
    package var name: MemberName
    package var key: String
    package var type: TypeReference
    package var isRequired: Bool
    package var explode: Bool
    package var documentation: Documentation
    package var deprecation: Deprecation?

    package init(
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
