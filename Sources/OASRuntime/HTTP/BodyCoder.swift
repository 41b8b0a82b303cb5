/// A coder that encodes and decodes bodies of a media type that the runtime does not support, for example XML.
///
/// Generated types conform to `Codable` unless the configuration omits that conformance. A coder that needs `Codable`
/// can test a value with `value as? any Encodable`. Other coders can convert values with `JSON.encode(_:)` and
/// `JSON.decode(_:from:)`.
public protocol BodyCoder: Sendable {
    /// Returns the bytes of a value. An error that it throws becomes the reason why the body cannot be written.
    func encode<Value: JSONEncodable>(_ value: Value, contentType: String) throws -> [UInt8]
    /// Returns the value that bytes encode. An error that it throws becomes the reason why the body cannot be read.
    func decode<Value: JSONDecodable>(_ type: Value.Type, from bytes: [UInt8], contentType: String) throws -> Value
}

/// Coders by media type, without parameters: `["application/xml": MyXMLCoder()]`.
///
/// A media type with a suffix, such as `application/atom+xml`, falls back on the coder of its suffix, `application/xml`
/// (RFC 6839).
public struct BodyCoders: Sendable, ExpressibleByDictionaryLiteral {
    private let coders: [ByteText: any BodyCoder]

    /// Creates a table of coders by media type.
    public init(dictionaryLiteral elements: (String, any BodyCoder)...) {
        var coders: [ByteText: any BodyCoder] = [:]
        for (contentType, coder) in elements { coders[ByteText(HeaderParameters(contentType).value)] = coder }
        self.coders = coders
    }

    func encode(_ value: some JSONEncodable, contentType: String) throws(BodyCodingError) -> [UInt8] {
        let coder = try coder(for: contentType)
        do {
            return try coder.encode(value, contentType: contentType)
        } catch {
            throw BodyCodingError(contentType: contentType, reason: "\(error)")
        }
    }

    func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], contentType: String
    ) throws(BodyCodingError) -> Value {
        let coder = try coder(for: contentType)
        do {
            return try coder.decode(type, from: bytes, contentType: contentType)
        } catch {
            throw BodyCodingError(contentType: contentType, reason: "\(error)")
        }
    }

    private func coder(for contentType: String) throws(BodyCodingError) -> any BodyCoder {
        let name = HeaderParameters(contentType).value
        if let coder = coders[ByteText(name)] { return coder }
        if let plus = name.utf8.lastIndex(of: Byte.plus),
            let coder = coders[ByteText("application/\(name[name.utf8.index(after: plus)...])")]
        {
            return coder
        }
        throw BodyCodingError(contentType: contentType, reason: "there is no coder for it", isMissing: true)
    }
}

/// An error for a body that a coder cannot encode or decode.
public struct BodyCodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The media type of the body.
    public let contentType: String
    /// The reason, in the coder's words.
    public let reason: String
    /// A Boolean value that indicates whether there is no coder for the media type.
    public let isMissing: Bool

    /// Creates an error, for example in a test.
    public init(contentType: String, reason: String, isMissing: Bool = false) {
        self.contentType = contentType
        self.reason = reason
        self.isMissing = isMissing
    }

    /// A description such as `body of type application/xml: there is no coder for it`.
    public var description: String { "body of type \(contentType): \(reason)" }
}
