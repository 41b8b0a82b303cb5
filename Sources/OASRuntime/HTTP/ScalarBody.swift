/// Functions for bodies that consist of one value: `42`, `true`, `2024-01-01T00:00:00Z`.
///
/// The media type decides on the format. A JSON type is decoded and encoded as JSON, so that a string is in quotes.
/// With any other type the body is the plain text of the value.
enum ScalarBody {
    /// Decodes a value. White space around a value that is not a string is ignored.
    static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], contentType: String?, isOfRequest: Bool
    ) throws(BodyCodingError) -> Value {
        let received = contentType ?? ""
        if MediaType(received)?.isJSON == true {
            do {
                return try JSON.decode(type, from: bytes[...], isOfRequest: isOfRequest)
            } catch {
                throw BodyCodingError(contentType: received, reason: error.description)
            }
        }
        do {
            let text = try TextCharset(contentType: contentType).text(bytes)
            if let text = text as? Value { return text }
            return try ParameterDecoding.first(type, [.scalar(text.withoutSurroundingWhiteSpace)])
        } catch {
            throw BodyCodingError(contentType: received, reason: "the text \(error)")
        }
    }

    /// Encodes a value.
    static func encode(_ value: some JSONEncodable, contentType: String) throws(BodyCodingError) -> [UInt8] {
        if MediaType(contentType)?.isJSON == true {
            do {
                return try JSON.encode(value)
            } catch {
                throw BodyCodingError(contentType: contentType, reason: error.reason)
            }
        }
        let tree: ParameterTree
        do {
            tree = try ParameterTree(value)
        } catch {
            throw BodyCodingError(contentType: contentType, reason: error.description)
        }
        switch tree {
        case .scalar(let text): return Array(text.utf8)
        case .null: return []
        case .list, .object: throw BodyCodingError(contentType: contentType, reason: "the value is not a single text")
        }
    }
}

extension String {
    /// The text without spaces, tabs and line ends at both ends.
    fileprivate var withoutSurroundingWhiteSpace: String {
        let isSpace = { (byte: UInt8) in
            byte == Byte.space || byte == Byte.tab || byte == Byte.lineFeed || byte == Byte.carriageReturn
        }
        guard let start = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[start...last])
    }
}
