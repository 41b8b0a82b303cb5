public import Foundation

/// Functions that decode and encode whole JSON texts.
public enum JSON {
    /// Decodes a value from UTF-8 text. Throws if the text is not JSON or does not match the type.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in try read(type, from: text) }
    }

    /// Decodes a value from UTF-8 text. Throws if the text is not JSON or does not match the type.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: ArraySlice<UInt8>
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in try read(type, from: text) }
    }

    /// Decodes a value from UTF-8 text. Throws if the text is not JSON or does not match the type.
    public static func decode<Value: JSONDecodable>(_ type: Value.Type, from data: Data) throws(JSONError) -> Value {
        try data.withUnsafeBytes { bytes in
            Result { () throws(JSONError) in try read(type, from: bytes.bindMemory(to: UInt8.self)) }
        }.get()
    }

    /// Decodes a value from text. Throws if the text is not JSON or does not match the type.
    public static func decode<Value: JSONDecodable>(_ type: Value.Type, from text: String) throws(JSONError) -> Value {
        var text = text
        return try text.withUTF8 { bytes in Result { () throws(JSONError) in try read(type, from: bytes) } }.get()
    }

    /// Encodes a value as UTF-8 text, either compact or, with `pretty`, indented by two spaces.
    ///
    /// Throws if JSON cannot represent the value, such as infinities and NaN.
    public static func encode(_ value: some JSONEncodable, pretty: Bool = false) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        value.encode(to: &writer)
        return try writer.finish()
    }

    /// Encodes a value like ``encode(_:pretty:)``, as a string.
    public static func string(_ value: some JSONEncodable, pretty: Bool = false) throws(JSONError) -> String {
        String(decoding: try encode(value, pretty: pretty), as: UTF8.self)
    }

    /// Decodes a value of a request. A server is stricter than a client and refuses escaped surrogates without their
    /// partners (RFC 8259, section 8.2).
    static func decodeRequest<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        try decode(type, from: bytes[...], isOfRequest: true)
    }

    /// Decodes a value as strictly as a server if it belongs to a request, and otherwise as a client.
    static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: ArraySlice<UInt8>, isOfRequest: Bool
    ) throws(JSONError) -> Value {
        let leniency: JSONLeniency = isOfRequest ? [] : .loneSurrogates
        return try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in
            try read(type, from: text, leniency: leniency)
        }
    }

    /// Decodes a value with deviations. Also returns the number of members that the type recognised.
    static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], leniency: JSONLeniency
    ) throws(JSONError) -> (value: Value, recognisedMembers: Int) {
        var recognisedMembers = 0
        let value = try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in
            try read(type, from: text, leniency: leniency, recognisedMembers: &recognisedMembers)
        }
        return (value, recognisedMembers)
    }

    @inline(__always)
    private static func read<Value: JSONDecodable>(
        _ type: Value.Type, from text: UnsafeBufferPointer<UInt8>, leniency: JSONLeniency = .loneSurrogates
    ) throws(JSONError) -> Value {
        var recognisedMembers = 0
        return try read(type, from: text, leniency: leniency, recognisedMembers: &recognisedMembers)
    }

    /// Decodes a value. The number of recognised members is an `inout` parameter, because returning a pair with a
    /// generic value would noticeably slow down short texts.
    private static func read<Value: JSONDecodable>(
        _ type: Value.Type, from text: UnsafeBufferPointer<UInt8>, leniency: JSONLeniency,
        recognisedMembers: inout Int
    ) throws(JSONError) -> Value {
        guard let base = text.baseAddress, !text.isEmpty else {
            throw JSONError(reason: "expected a value, found the end of the text")
        }
        if let offset = firstInvalidUTF8(in: text) {
            throw JSONError(JSONFailure(offset: offset, .text("the text is not UTF-8")), in: text)
        }
        var reader = JSONReader(text: base, count: text.count, leniency: leniency)
        guard let value = reader.value(type) else { throw reader.error ?? JSONError(reason: "not a valid \(type)") }
        reader.expectEnd()
        if let error = reader.error { throw error }
        recognisedMembers = reader.recognisedMembers
        return value
    }
}
