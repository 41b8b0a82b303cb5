import HTTPTypes

/// A reader of the documented header fields of a response. It records the first error; later reads return `nil`.
@_documentation(visibility: internal)
public struct HeaderReader: Sendable {
    let fields: HTTPFields
    private(set) var failure: ParameterError?

    init(_ fields: HTTPFields) { self.fields = fields }

    /// A Boolean value that indicates whether all reads so far have succeeded.
    public var isValid: Bool { failure == nil }

    /// Reads a header field that may be missing (style `simple`).
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

    /// Reads a header field that must be present (style `simple`).
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

/// A writer of the documented header fields of a response.
@_documentation(visibility: internal)
public struct HeaderWriter: Sendable {
    var fields: HTTPFields
    private(set) var failure: ParameterError?

    init(_ fields: HTTPFields = [:]) { self.fields = fields }

    /// Writes a header field in style `simple`. Writes nothing if the value is `nil`.
    public mutating func field<Value: JSONEncodable>(_ name: String, _ value: Value?, explode: Bool = false) {
        guard failure == nil, let value else { return }
        do {
            let tree = try ParameterTree(value)
            if HTTPField.Name(name) == .setCookie, case .list = tree {
                // One field for each cookie, because the date of a cookie contains a comma (RFC 6265, section 3).
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
    /// Sets a field. Throws if its name or value is not legal in HTTP (RFC 9110, section 5).
    mutating func setParameter(_ name: String, _ text: String) throws(ParameterFault) {
        self[try Self.legalName(name, text)] = text
    }

    /// Adds a field and keeps those of the same name. Throws if its name or value is not legal in HTTP.
    mutating func appendParameter(_ name: String, _ text: String) throws(ParameterFault) {
        append(HTTPField(name: try Self.legalName(name, text), value: text))
    }

    private static func legalName(_ name: String, _ text: String) throws(ParameterFault) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { throw ParameterFault("is not a legal header name") }
        guard HTTPField.isValidValue(text) else { throw ParameterFault("has characters that a header cannot hold") }
        return name
    }
}
