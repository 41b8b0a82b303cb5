public import Foundation

/// Reading and writing whole JSON texts.
public enum JSON {
    /// Reads a value from UTF-8 text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in try read(type, from: text) }
    }

    /// Reads a value from UTF-8 text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: ArraySlice<UInt8>
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in try read(type, from: text) }
    }

    /// Reads a value from UTF-8 text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(_ type: Value.Type, from data: Data) throws(JSONError) -> Value {
        try data.withUnsafeBytes { bytes in
            Result { () throws(JSONError) in try read(type, from: bytes.bindMemory(to: UInt8.self)) }
        }.get()
    }

    /// Reads a value from text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(_ type: Value.Type, from text: String) throws(JSONError) -> Value {
        var text = text
        return try text.withUTF8 { bytes in Result { () throws(JSONError) in try read(type, from: bytes) } }.get()
    }

    /// Writes a value as UTF-8 text: compact, or `pretty` with an indentation of two spaces.
    ///
    /// Throws where the value has no JSON form, which is so for infinities and NaN.
    public static func encode(_ value: some JSONEncodable, pretty: Bool = false) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        value.encode(to: &writer)
        return try writer.finish()
    }

    /// As ``encode(_:pretty:)``, as a string.
    public static func string(_ value: some JSONEncodable, pretty: Bool = false) throws(JSONError) -> String {
        String(decoding: try encode(value, pretty: pretty), as: UTF8.self)
    }

    /// Reads a value that came with a request. A server is stricter than a client: it refuses escaped surrogates without
    /// their partners (RFC 8259, section 8.2).
    static func decodeRequest<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        try decode(type, from: bytes[...], isOfRequest: true)
    }

    /// Reads a value as strictly as a server does where it came with a request, else as a client does.
    static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: ArraySlice<UInt8>, isOfRequest: Bool
    ) throws(JSONError) -> Value {
        let leniency: JSONLeniency = isOfRequest ? [] : .loneSurrogates
        return try bytes.withUnsafeBufferPointer { (text) throws(JSONError) in
            try read(type, from: text, leniency: leniency)
        }
    }

    /// Reads a value with deviations, and tells how many of its members were recognised.
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

    /// Reads a value. The number of its members comes apart from it, since a pair of both, of a type that is not known
    /// here, is made at a cost that short texts would feel.
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
