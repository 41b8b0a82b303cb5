/// Implementations of `Codable` for all types that JSON can represent, by way of ``JSONValue``.
///
/// They are slower than the direct conversion. They exist so that models work with property lists, `UserDefaults`, and
/// frameworks that require `Codable`.
extension Decodable where Self: JSONDecodable {
    /// Creates a value from any decoder. An error is a `DecodingError` whose coding path continues that of the decoder.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do {
            self = try JSON.decode(Self.self, from: JSON.encode(value))
        } catch {
            throw error.decodingError(below: decoder.codingPath)
        }
    }
}

extension Encodable where Self: JSONEncodable {
    /// Writes the value to any encoder. An error is an `EncodingError` whose coding path continues that of the encoder.
    public func encode(to encoder: any Encoder) throws {
        let value: JSONValue
        do {
            value = try JSON.decode(JSONValue.self, from: JSON.encode(self))
        } catch {
            let context = EncodingError.Context(
                codingPath: encoder.codingPath + error.codingPath, debugDescription: error.reason)
            throw EncodingError.invalidValue(self, context)
        }
        try value.encode(to: encoder)
    }
}

extension JSONError {
    fileprivate func decodingError(below path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(.init(codingPath: path + codingPath, debugDescription: reason, underlyingError: self))
    }

    fileprivate var codingPath: [any CodingKey] {
        path.map { element in
            switch element {
            case .member(let name): AnyKey(name)
            case .element(let index): AnyKey(intValue: index)
            }
        }
    }
}

/// Functions that the conformances of enumerations to `Codable` call, so that no other module gets a copy of them; see
/// ``MemberPairs``.
enum CodableBridge {
    @inline(never)
    static func decode<Value: Decodable>(from decoder: any Decoder) throws -> Value {
        try decoder.singleValueContainer().decode(Value.self)
    }

    @inline(never)
    static func encode<Value: Encodable>(_ value: Value, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
