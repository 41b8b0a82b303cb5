package struct Response: Sendable {
    package enum Status: Sendable, Hashable {
        /// A status code, for example `404`.
        case exact(Int)
        /// A range of status codes by its first digit, for example `4` for `4XX`.
        case range(Int)
        case `default`
    }

    package var status: Status
    /// The name of the case, for example `notFound`.
    package var name: MemberName
    package var documentation: Documentation
    /// True for a further variant of another response with a body of a different media type. `Operation.accept` does
    /// not include that media type, so the client has to request it explicitly.
    package var isAlternative: Bool
    /// The body, or `nil` if the response has none.
    package var body: ResponseBody?
    /// The headers, or `nil` if the document declares none for the response.
    package var headers: ResponseHeaders?
    package var links: [ResponseLink]
    /// The `x-…` fields of the document.
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
    /// Further media types whose bodies are handled in the same way, for example `image/jpeg` in addition to
    /// `image/png`.
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
    /// The media types that a client requests.
    ///
    /// If the document declares a range such as `image/*`, this is the range instead of `contentType`, the type that is
    /// used for the range when no specific type is given.
    package var readContentTypes: [String] {
        guard let range = furtherContentTypes.first, range.hasSuffix("/*"), range != "*/*",
            !contentType.hasPrefix(range.dropLast())
        else { return [contentType] + furtherContentTypes }
        return furtherContentTypes
    }
}

/// The typed headers of a response. They are a structure in the namespace of the operation, or at the top level if
/// several operations share the response.
package struct ResponseHeaders: Sendable {
    package var name: TypeName
    package var fields: [HeaderField]
    /// The file that declares shared headers, or `nil` for the headers of a single operation.
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
