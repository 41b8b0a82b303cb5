/// How a property of a multipart body becomes a part, or several (RFC 7578; OpenAPI, Encoding Object).
package struct Part: Sendable, Hashable {
    package enum Coding: String, Sendable, Hashable {
        /// A scalar as its text.
        case text
        /// A JSON text.
        case json
        /// Bytes that are streamed.
        case file
        /// Parts of its own: the property is a structure that is coded as a multipart body.
        case parts
        /// None: the property has the header fields of the part that is named by its key.
        case headers
    }

    package var coding: Coding
    /// Whether the property is an array with a part for each element.
    package var isRepeated: Bool
    /// What the document says that the part's media type is, where that is not the coding's own.
    package var contentType: String?
    /// How the value becomes parts named as the fields of a form would be, where the document asks for a style.
    package var field: FormField.Coding?

    package init(coding: Coding, isRepeated: Bool, contentType: String? = nil, field: FormField.Coding? = nil) {
        self.coding = coding
        self.isRepeated = isRepeated
        self.contentType = contentType
        self.field = field
    }
}
