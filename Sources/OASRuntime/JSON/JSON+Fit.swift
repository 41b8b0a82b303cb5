/// A measure of how well a text matches a type. It counts the members that the type knows, and then those that it does
/// not know.
struct JSONFit: Comparable {
    let recognised: Int
    let unrecognised: Int

    static func < (a: JSONFit, b: JSONFit) -> Bool {
        (a.recognised, -a.unrecognised) < (b.recognised, -b.unrecognised)
    }
}

extension JSON {
    /// Returns how well a text matches a type, or `nil` if the type cannot be decoded from it.
    static func fit<Value: JSONDecodable>(of type: Value.Type, to bytes: [UInt8]) -> JSONFit? {
        bytes.withUnsafeBufferPointer { text in
            guard var reader = reader(of: text), reader.value(type) != nil else { return nil }
            reader.expectEnd()
            guard reader.isValid else { return nil }
            return JSONFit(recognised: reader.recognisedMembers, unrecognised: reader.unrecognisedMembers)
        }
    }

    /// Returns the text of a scalar member, or `nil` if the text is not an object with such a member.
    static func tag(_ name: StaticString, of bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { text in
            guard var reader = reader(of: text) else { return nil }
            return reader.tag(name)
        }
    }

    private static func reader(of text: UnsafeBufferPointer<UInt8>) -> JSONReader? {
        guard let base = text.baseAddress, !text.isEmpty, firstInvalidUTF8(in: text) == nil else { return nil }
        return JSONReader(text: base, count: text.count)
    }
}
