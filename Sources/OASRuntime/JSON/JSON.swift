public import Foundation

/// Reading and writing whole JSON texts.
public enum JSON {
    /// Reads a value from UTF-8 text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { read(type, from: $0) }.get()
    }

    /// Reads a value from UTF-8 text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: ArraySlice<UInt8>
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { read(type, from: $0) }.get()
    }

    /// Reads a value from UTF-8 text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(_ type: Value.Type, from data: Data) throws(JSONError) -> Value {
        try data.withUnsafeBytes { read(type, from: $0.bindMemory(to: UInt8.self)) }.get()
    }

    /// Reads a value from text; throws where the text is not JSON or not that value.
    public static func decode<Value: JSONDecodable>(_ type: Value.Type, from text: String) throws(JSONError) -> Value {
        var text = text
        return try text.withUTF8 { read(type, from: $0) }.get()
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

    static func read<Value: JSONDecodable>(
        _ type: Value.Type, from text: UnsafeBufferPointer<UInt8>
    ) -> Result<Value, JSONError> {
        read(type, from: text, leniency: .loneSurrogates).map(\.value)
    }

    /// Reads a value that came with a request. A server is stricter than a client: it refuses escaped surrogates without
    /// their partners (RFC 8259, section 8.2).
    static func decodeRequest<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(JSONError) -> Value {
        try decode(type, from: bytes, isOfRequest: true)
    }

    /// Reads a value as strictly as a server does where it came with a request, else as a client does.
    static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], isOfRequest: Bool
    ) throws(JSONError) -> Value {
        try decode(type, from: bytes, leniency: isOfRequest ? [] : .loneSurrogates).value
    }

    /// Reads a value with deviations, and tells how many of its members were recognised.
    static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], leniency: JSONLeniency
    ) throws(JSONError) -> (value: Value, recognisedMembers: Int) {
        try bytes.withUnsafeBufferPointer { read(type, from: $0, leniency: leniency) }.get()
    }

    private static func read<Value: JSONDecodable>(
        _ type: Value.Type, from text: UnsafeBufferPointer<UInt8>, leniency: JSONLeniency
    ) -> Result<(value: Value, recognisedMembers: Int), JSONError> {
        guard let base = text.baseAddress, !text.isEmpty else {
            return .failure(JSONError(reason: "expected a value, found the end of the text"))
        }
        if let offset = firstInvalidUTF8(in: text) {
            return .failure(JSONError(JSONFailure(offset: offset, reason: "the text is not UTF-8"), in: text))
        }
        var reader = JSONReader(text: base, count: text.count, leniency: leniency)
        guard let value = reader.value(type) else {
            return .failure(reader.error ?? JSONError(reason: "not a valid \(type)"))
        }
        reader.expectEnd()
        if let error = reader.error { return .failure(error) }
        return .success((value, reader.recognisedMembers))
    }
}
