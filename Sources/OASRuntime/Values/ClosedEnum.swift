/// An enumeration of strings that refuses unknown values. It is for documents whose author guarantees that the list is
/// complete.
///
/// `extension X: ClosedStringEnum {}` makes an ordinary `enum X: String` conform to the JSON protocols.
public protocol ClosedStringEnum: RawRepresentable, CaseIterable, Hashable, Sendable, JSONDecodable, JSONEncodable,
    Codable
where RawValue == String {}

extension ClosedStringEnum {
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.string() else { return nil }
        guard let value = Self(rawValue: text) else {
            let allowed = Self.allCases.map(\.rawValue).joined(separator: ", ")
            json.fail("'\(text.shown())' is none of \(allowed)", at: start)
            return nil
        }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.string(rawValue) }

    public init(from decoder: any Decoder) throws {
        self = try closedCase(in: decoder)
    }

    public func encode(to encoder: any Encoder) throws { try CodableBridge.encode(rawValue, to: encoder) }
}

/// An enumeration of integers that refuses unknown values.
public protocol ClosedIntegerEnum: RawRepresentable, CaseIterable, Hashable, Sendable, JSONDecodable, JSONEncodable,
    Codable
where RawValue == Int {}

extension ClosedIntegerEnum {
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let number = json.int() else { return nil }
        guard let value = Self(rawValue: number) else {
            let allowed = Self.allCases.map { String($0.rawValue) }.joined(separator: ", ")
            json.fail("\(number) is none of \(allowed)", at: start)
            return nil
        }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.integer(rawValue) }

    public init(from decoder: any Decoder) throws {
        self = try closedCase(in: decoder)
    }

    public func encode(to encoder: any Encoder) throws { try CodableBridge.encode(rawValue, to: encoder) }
}

private func closedCase<Value: RawRepresentable & CaseIterable>(in decoder: any Decoder) throws -> Value
where Value.RawValue: Decodable {
    let container = try decoder.singleValueContainer()
    let raw = try container.decode(Value.RawValue.self)
    guard let value = Value(rawValue: raw) else {
        let allowed = Value.allCases.map { String(describing: $0.rawValue) }.joined(separator: ", ")
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(raw)' is none of \(allowed)")
    }
    return value
}
