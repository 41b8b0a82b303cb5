/// The style in which the value of a parameter is written (OpenAPI 3.1, section 4.8.12.2.2 "Style Values").
@_documentation(visibility: internal)
public enum ParameterStyle: Sendable, Hashable {
    /// `blue,black,brown`, in paths and header fields.
    case simple
    /// `.blue.black.brown`, in paths.
    case label
    /// `;color=blue;color=black`, in paths.
    case matrix
    /// `color=blue&color=black`, in queries and cookies.
    case form
    /// `color=blue%20black`, in queries.
    case spaceDelimited
    /// `color=blue%7Cblack`, in queries.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`, in queries.
    case deepObject
    /// `color=blue; color=black`, in cookies without percent-encoding (OpenAPI 3.2).
    case cookie
    /// JSON text, for a parameter that is described by `content` and not by `schema`.
    case json
}

/// The location of a parameter.
public enum ParameterPlace: String, Sendable, Hashable, CustomStringConvertible {
    case path
    case query
    case header
    case cookie
    /// The whole query (OpenAPI 3.2).
    case querystring

    public var description: String { rawValue }
}

/// An error for a parameter that cannot be read or written.
public struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the parameter in the request or response.
    public let name: String
    /// The location of the parameter.
    public let place: ParameterPlace
    /// The reason, for example `is missing`.
    public let reason: String

    /// Creates an error, for example in a custom credential.
    public init(name: String, place: ParameterPlace, reason: String) {
        self.name = name
        self.place = place
        self.reason = reason
    }

    /// A description such as `query parameter 'page': expected an integer, found a string`.
    public var description: String {
        reason.hasPrefix("is ") ? "\(place) parameter '\(name)' \(reason)" : "\(place) parameter '\(name)': \(reason)"
    }
}

/// The reason why a value cannot be written as text, or a text cannot be decoded. It does not include the parameter's
/// name.
struct ParameterFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
