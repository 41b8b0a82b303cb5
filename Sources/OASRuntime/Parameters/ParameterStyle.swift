/// How a parameter's value becomes text (OpenAPI 3.1, section 4.8.12.2.2 "Style Values").
public enum ParameterStyle: Sendable, Hashable {
    /// `blue,black,brown`: paths and headers.
    case simple
    /// `.blue.black.brown`: paths.
    case label
    /// `;color=blue;color=black`: paths.
    case matrix
    /// `color=blue&color=black`: queries and cookies.
    case form
    /// `color=blue%20black`: queries.
    case spaceDelimited
    /// `color=blue%7Cblack`: queries.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`: queries.
    case deepObject
    /// `color=blue; color=black`: cookies without percent-encoding (OpenAPI 3.2).
    case cookie
    /// JSON text: a parameter described by `content` instead of `schema`.
    case json
}

/// Where a parameter stands.
public enum ParameterPlace: String, Sendable, Hashable, CustomStringConvertible {
    case path
    case query
    case header
    case cookie
    /// The whole query (OpenAPI 3.2).
    case querystring

    public var description: String { rawValue }
}

/// A parameter that cannot be read or written.
public struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The parameter's name on the wire.
    public let name: String
    /// Where it stands.
    public let place: ParameterPlace
    /// What is wrong, for example `is missing`.
    public let reason: String

    /// A fault found by hand, for example by a credential of the program's own.
    public init(name: String, place: ParameterPlace, reason: String) {
        self.name = name
        self.place = place
        self.reason = reason
    }

    /// For example `query parameter 'page': expected an integer, found a string`.
    public var description: String {
        reason.hasPrefix("is ") ? "\(place) parameter '\(name)' \(reason)" : "\(place) parameter '\(name)': \(reason)"
    }
}

/// Why a value has no text, or a text no value, before it is known whose it is.
struct ParameterFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
