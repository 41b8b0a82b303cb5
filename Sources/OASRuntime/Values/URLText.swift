public import Foundation

/// A URI reference with its text: `format: uri`, for example the address of a website (RFC 3986, section 4.1).
///
/// The text goes over the wire as it is. `URL` is not enough for that: it percent-encodes what a URL may not hold, so that
/// `https://x.example/Zürich` would come back as another text. Two are equal where their texts are.
public struct URLText: Hashable, Sendable {
    /// The text as it is written.
    public let text: String

    /// The text of a URL, without resolving it.
    public init(_ url: URL) { text = url.relativeString }

    /// A text, which is not checked.
    public init(_ text: String) { self.text = text }

    /// The URL; nil for a text that is none. Characters that a URL may not hold are percent-encoded.
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
