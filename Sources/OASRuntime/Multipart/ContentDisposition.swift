import HTTPTypes

/// The parameters of a part's `Content-Disposition` field (RFC 7578, section 4.2; WHATWG HTML, "Multipart form data").
struct ContentDisposition {
    let name: String?
    let filename: String?

    init(_ headerFields: HTTPFields) {
        let parameters = headerFields[.contentDisposition].map { HeaderParameters($0) }
        name = parameters?["name"].map(Self.unescaped)
        // RFC 7578 does not allow `filename*`, but some clients send it.
        filename =
            parameters?["filename*"].flatMap(Self.extended) ?? parameters?["filename"].map(Self.unescaped)
    }

    /// Returns the field for a part of a form. Quotes and line breaks are percent-encoded; all other text is UTF-8.
    static func formData(name: String, filename: String?) -> String {
        let file = filename.map { "; filename=\"\(escaped($0))\"" } ?? ""
        return "form-data; name=\"\(escaped(name))\"\(file)"
    }

    /// Returns the field for a part without a name (RFC 2183, section 2.2).
    static func attachment(filename: String) -> String { "attachment; filename=\"\(escaped(filename))\"" }

    private static func escaped(_ text: String) -> String {
        // Unicode scalars are compared, because a carriage return and a line feed form one `Character`.
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "%22"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static let escapes = [
        (digits: "22", byte: Byte.quote), (digits: "0D", byte: Byte.carriageReturn),
        (digits: "0A", byte: Byte.lineFeed),
    ]

    private static func unescaped(_ text: String) -> String {
        // Bytes are compared, because a digit and a combining character after it form one `Character`.
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var rest = Array(text.utf8)[...]
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            let known = byte == UInt8(ascii: "%") ? escapes.first { rest.starts(with: $0.digits.utf8) } : nil
            if known != nil { rest = rest.dropFirst(2) }
            bytes.append(known?.byte ?? byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decodes a text such as `UTF-8''na%C3%AFve.txt` (RFC 8187, section 3.2), in any known charset.
    private static func extended(_ text: String) -> String? {
        guard let (label, rest) = text[...].halves(at: UInt8(ascii: "'")),
            let (_, value) = rest.halves(at: UInt8(ascii: "'")), let charset = TextCharset(label: String(label))
        else { return nil }
        return try? PercentEncoding.decode(value, charset: charset)
    }
}
