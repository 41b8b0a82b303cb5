/// The formats and encodings of strings that have a type of their own (OpenAPI Format Registry; JSON Schema 2020-12,
/// Validation, sections 7.3 and 8.3).
package enum TextFormat {
    case dateTime, date, uuid, url, base64, decimal
}

extension ScalarShape {
    /// The format of a string, or `nil` for plain text and for scalars of other types.
    package var textFormat: TextFormat? {
        guard type == .string else { return nil }
        switch format {
        case "date-time": return .dateTime
        case "date": return .date
        case "uuid": return .uuid
        case "uri", "url", "iri": return .url
        case "byte": return .base64
        case "decimal": return .decimal
        default: return contentEncoding == "base64" ? .base64 : nil
        }
    }

    /// True for a string that is plain text.
    package var isPlainText: Bool { type == .string && textFormat == nil }
}
