public import HTTPTypes

/// An error for a response that is not as the document describes it.
public struct ResponseDecodingError: Error, Sendable, CustomStringConvertible {
    /// The reasons why a response cannot be decoded.
    public enum Reason: Sendable {
        /// The body is not the documented JSON.
        case json(JSONError)
        /// The body has another media type.
        case contentType(expected: String, received: String)
        /// A documented header field is missing or has a wrong type.
        case header(ParameterError)
        /// The body could not be read: it is too long (``HTTPBody/TooLargeError``), it is not in the documented format
        /// (``FormError``, ``MultipartError``), its coder failed (``BodyCodingError``), or the connection was lost.
        case body(any Error)
    }

    /// The largest number of bytes of a body that an error keeps.
    public static let maximumPrefixBytes = 4096

    /// The largest number of bytes of a body that a description shows.
    private static let shownBytes = 100

    /// The facts about the call.
    public let call: CallInfo
    /// The first bytes of the body, at most ``maximumPrefixBytes``. The array is empty if the body was not read.
    public let bodyPrefix: [UInt8]
    /// The reason why the response cannot be decoded.
    public let reason: Reason
    /// The text of the body around the error, or its beginning. It is empty if the body was not read or is not text.
    public let excerpt: String

    /// Creates an error, for example in a test.
    ///
    /// - Parameters:
    ///   - call: The facts about the call, with its response.
    ///   - bytes: The body, as far as it was read.
    ///   - reason: The reason why the response cannot be decoded.
    public init(call: CallInfo, bytes: [UInt8], reason: Reason) {
        self.call = call
        bodyPrefix = Array(bytes.prefix(Self.maximumPrefixBytes))
        self.reason = reason
        excerpt = Self.excerpt(of: bytes, reason)
    }

    /// The status code of the response.
    public var status: Int { call.status ?? 0 }
    /// The header fields of the response.
    public var headerFields: HTTPFields { call.headers }

    /// A description such as `findCustomer, status 200, application/json: customer.email: expected a string, found a
    /// number (line 1, column 80), in '…"email":12,"name":"Ada"…'`.
    ///
    /// It shows at most 100 bytes of the body, with control characters escaped.
    public var description: String {
        var text = call.description
        if case .contentType = reason {} else if let type = headerFields[.contentType] { text += ", \(type.shown())" }
        text += ": \(reason)"
        return excerpt.isEmpty ? text : text + ", in '\(excerpt)'"
    }

    /// Returns the text around the error in JSON, and the beginning of any other text.
    private static func excerpt(of bytes: [UInt8], _ reason: Reason) -> String {
        var offset = 0
        switch reason {
        case .json(let error): offset = min(max(error.byteOffset, 0), bytes.count)
        case .header: return ""
        case .contentType, .body: break
        }
        var start = max(0, offset - shownBytes / 2)
        while start < bytes.count, start > 0, isContinuation(bytes[start]) { start += 1 }
        let end = min(start + shownBytes, bytes.count)
        var text = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars[...]
        // The last character may be cut.
        if end < bytes.count, text.last == "\u{FFFD}" { text.removeLast() }
        guard !text.isEmpty, !text.contains("\u{FFFD}"), !text.contains("\0") else { return "" }
        return (start > 0 ? "…" : "") + String(text).shown(upTo: 4 * shownBytes) + (end < bytes.count ? "…" : "")
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension ResponseDecodingError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .json(let error): error.description
        case .contentType(let expected, let received):
            "expected content of type \(expected), received \(received.shown())"
        case .header(let error): error.description
        case .body(let error): "the body could not be read: \(Redaction.description(of: error))"
        }
    }
}
