public import HTTPTypes

/// What a response carries: its body, its documented headers, and all header fields.
///
/// The body's members can be read directly: `reply.code` is `reply.body.code`. So a header that is documented later
/// changes no code that reads the body.
@dynamicMemberLookup
public struct Reply<Body: Sendable, Headers: ResponseHeaders>: Sendable {
    /// The body.
    public var body: Body
    /// The documented headers.
    public var headers: Headers
    /// On a client every header field received; on a server further fields to send.
    public var fields: HTTPFields

    /// A body with its documented headers.
    public init(_ body: Body, headers: Headers, fields: HTTPFields = [:]) {
        self.body = body
        self.headers = headers
        self.fields = fields
    }

    /// A body without documented headers.
    public init(_ body: Body, fields: HTTPFields = [:]) where Headers == NoHeaders {
        self.init(body, headers: NoHeaders(), fields: fields)
    }

    /// Headers without a body.
    public init(headers: Headers, fields: HTTPFields = [:]) where Body == NoBody {
        self.init(NoBody(), headers: headers, fields: fields)
    }

    /// Neither body nor documented headers.
    public init(fields: HTTPFields = [:]) where Body == NoBody, Headers == NoHeaders {
        self.init(NoBody(), headers: NoHeaders(), fields: fields)
    }

    /// A member of the body.
    public subscript<Member>(dynamicMember member: KeyPath<Body, Member>) -> Member {
        body[keyPath: member]
    }
}

extension Reply: Equatable where Body: Equatable, Headers: Equatable {
    public static func == (lhs: Reply, rhs: Reply) -> Bool {
        Opaque.isEqual(lhs.body, rhs.body) && Opaque.isEqual(lhs.headers, rhs.headers) && lhs.fields == rhs.fields
    }
}

extension Reply: Hashable where Body: Hashable, Headers: Hashable {
    public func hash(into hasher: inout Hasher) {
        Opaque.feed(body, to: &hasher)
        Opaque.feed(headers, to: &hasher)
        hasher.combine(fields)
    }
}

extension Reply: CustomStringConvertible {
    /// The description of the body.
    public var description: String { String(describing: body) }
}

/// The documented headers of a response.
public protocol ResponseHeaders: Sendable {
    /// Reads the headers; returns `nil` after recording why in the reader.
    init?(from headers: inout HeaderReader)
    /// Writes the headers.
    func encode(to headers: inout HeaderWriter)
}

/// A response without a body.
public struct NoBody: Sendable, Hashable, CustomStringConvertible {
    /// The absence of a body.
    public init() {}

    public var description: String { "no body" }
}

/// A response without documented headers.
public struct NoHeaders: ResponseHeaders, Hashable {
    /// The absence of documented headers.
    public init() {}

    public init?(from headers: inout HeaderReader) {}

    public func encode(to headers: inout HeaderWriter) {}
}
