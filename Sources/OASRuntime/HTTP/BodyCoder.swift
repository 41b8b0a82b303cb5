/// Reads and writes bodies of a media type that the runtime knows nothing of, for example XML.
///
/// Types that are generated are `Codable`, unless the configuration leaves that out: a coder for `Codable` types finds out
/// by `value as? any Encodable`. Another can go by way of `JSON.encode(_:)` and `JSON.decode(_:from:)`.
public protocol BodyCoder: Sendable {
    /// The bytes of a value. What is thrown is told as the reason why the body cannot be written.
    func encode<Value: JSONEncodable>(_ value: Value, contentType: String) throws -> [UInt8]
    /// The value of bytes. What is thrown is told as the reason why the body cannot be read.
    func decode<Value: JSONDecodable>(_ type: Value.Type, from bytes: [UInt8], contentType: String) throws -> Value
}

/// Coders by media type, without parameters: `["application/xml": MyXMLCoder()]`.
///
/// A media type with a suffix, such as `application/atom+xml`, falls back on that of its suffix, `application/xml`
/// (RFC 6839).
public struct BodyCoders: Sendable, ExpressibleByDictionaryLiteral {
    private let coders: [ByteText: any BodyCoder]

    /// Coders by media type.
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

/// A body that a coder cannot read or write.
public struct BodyCodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The body's media type.
    public let contentType: String
    /// What is wrong, in the coder's words.
    public let reason: String
    /// Whether there is no coder for the media type.
    public let isMissing: Bool

    /// A fault found by hand, for example by a test.
    public init(contentType: String, reason: String, isMissing: Bool = false) {
        self.contentType = contentType
        self.reason = reason
        self.isMissing = isMissing
    }

    /// For example `body of type application/xml: there is no coder for it`.
    public var description: String { "body of type \(contentType): \(reason)" }
}
