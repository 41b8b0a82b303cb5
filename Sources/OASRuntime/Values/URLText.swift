public import Foundation

/// A URI reference with its text: `format: uri`, for example the address of a website (RFC 3986, section 4.1).
///
/// The text is sent unchanged. `URL` percent-encodes characters that are not legal in a URL, so that
/// `https://x.example/Zürich` would be sent back as another text. Two values are equal if their texts are equal.
public struct URLText: Hashable, Sendable {
    /// The text as it is written.
    public let text: String

    /// Creates a reference from a URL, without resolving it.
    public init(_ url: URL) { text = url.relativeString }

    /// Creates a reference from text, which is not checked.
    public init(_ text: String) { self.text = text }

    /// The URL, or `nil` if the text is not one. Characters that are not legal in a URL are percent-encoded.
    public var url: URL? { URL(string: text) }
}

extension URLText: CustomStringConvertible, ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { text = value }

    public var description: String { text }
}

extension URLText: JSONDecodable, JSONEncodable, Codable {
    public init?(from json: inout JSONReader) {
        guard let text = json.string() else { return nil }
        self.text = text
    }

    public func encode(to json: inout JSONWriter) { json.string(text) }

    public init(from decoder: any Decoder) throws { text = try CodableBridge.decode(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try CodableBridge.encode(text, to: encoder) }
}
