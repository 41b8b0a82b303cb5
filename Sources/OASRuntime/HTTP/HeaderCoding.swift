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
        guard failure == nil, let name = HTTPField.Name(name), let text = fields[name] else { return nil }
        do {
            if name == .setCookie, AcceptedShapes(of: type).contains(.list) {
                return try ParameterDecoding.first(type, [.list(fields[values: name].map { .scalar($0) })])
            }
            return try ParameterDecoding.header(type, text: text, explode: explode)
        } catch {
            failure = ParameterError(name: name.rawName, place: .header, reason: error.description)
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
            let tree = try ParameterTree(value)
            if HTTPField.Name(name) == .setCookie, case .list = tree {
                // A field for each: a date in a cookie has a comma (RFC 6265, section 3).
                for cookie in try tree.texts() { try fields.appendParameter(name, cookie) }
                return
            }
            guard let text = try tree.header(explode: explode) else { return }
            try fields.setParameter(name, text)
        } catch {
            failure = ParameterError(name: name, place: .header, reason: error.description)
        }
    }
}

extension HTTPFields {
    /// Sets a field, unless its name or value is not legal in HTTP (RFC 9110, section 5).
    mutating func setParameter(_ name: String, _ text: String) throws(ParameterFault) {
        self[try Self.legalName(name, text)] = text
    }

    /// Adds a field beside those of the same name, unless its name or value is not legal in HTTP.
    mutating func appendParameter(_ name: String, _ text: String) throws(ParameterFault) {
        append(HTTPField(name: try Self.legalName(name, text), value: text))
    }

    private static func legalName(_ name: String, _ text: String) throws(ParameterFault) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { throw ParameterFault("is not a legal header name") }
        guard HTTPField.isValidValue(text) else { throw ParameterFault("has characters that a header cannot hold") }
        return name
    }
}
