/// The encoding of a property of a multipart body as one or several parts (RFC 7578; OpenAPI, Encoding Object).
package struct Part: Sendable, Hashable {
    package enum Coding: String, Sendable, Hashable {
        /// A scalar as text.
        case text
        /// JSON text.
        case json
        /// Streamed bytes.
        case file
        /// Nested parts. The property is a structure that is encoded as a multipart body.
        case parts
        /// No part. The property contains the header fields of the part that its key names.
        case headers
    }

    package var coding: Coding
    /// True if the property is an array with one part for each element.
    package var isRepeated: Bool
    /// The media type of the part in the document, or `nil` if it is the default of the coding.
    package var contentType: String?
    /// The encoding in parts with the names of form fields, if the document specifies a style.
    package var field: FormField.Coding?

    package init(coding: Coding, isRepeated: Bool, contentType: String? = nil, field: FormField.Coding? = nil) {
        self.coding = coding
        self.isRepeated = isRepeated
        self.contentType = contentType
        self.field = field
    }
}
