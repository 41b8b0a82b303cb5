import HTTPTypes

/// Reads the documented headers of a response. The first fault is kept; later reads return `nil`.
public struct HeaderReader: Sendable {
    let fields: HTTPFields
    private(set) var failure: ParameterError?

    init(_ fields: HTTPFields) { self.fields = fields }

    /// Whether nothing failed so far.
    public var isValid: Bool { failure == nil }

    /// A header that may be missing (style `simple`).
    public mutating func optional<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, explode: Bool = false
    ) -> Value? {
        guard failure == nil, let text = text(name) else { return nil }
        do {
            return try ParameterDecoding.header(type, text: text, explode: explode)
        } catch {
            failure = ParameterError(name: name, place: .header, reason: error.description)
            return nil
        }
    }

    /// A header that must be there (style `simple`).
    public mutating func required<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, explode: Bool = false
    ) -> Value? {
        let value = optional(name, type, explode: explode)
        if value == nil, failure == nil {
            failure = ParameterError(name: name, place: .header, reason: "is missing")
        }
        return value
    }

    private func text(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { fields[$0] }
    }
}

/// Writes the documented headers of a response.
public struct HeaderWriter: Sendable {
    var fields: HTTPFields
    private(set) var failure: ParameterError?

    init(_ fields: HTTPFields = [:]) { self.fields = fields }

    /// Writes a header in style `simple`; `nil` is left out.
    public mutating func field<Value: JSONEncodable>(_ name: String, _ value: Value?, explode: Bool = false) {
        guard failure == nil, let value else { return }
        do {
            guard let text = try ParameterTree(value).header(explode: explode) else { return }
            try fields.setParameter(name, text)
        } catch {
            failure = ParameterError(name: name, place: .header, reason: error.description)
        }
    }
}

extension HTTPFields {
    /// Sets a field, unless its name or value is not legal in HTTP (RFC 9110, section 5).
    mutating func setParameter(_ name: String, _ text: String) throws(ParameterFault) {
        guard let name = HTTPField.Name(name) else { throw ParameterFault("is not a legal header name") }
        guard HTTPField.isValidValue(text) else { throw ParameterFault("has characters that a header cannot hold") }
        self[name] = text
    }
}
