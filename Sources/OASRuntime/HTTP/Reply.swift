public import HTTPTypes

/// A response: its body, its documented header fields, and all header fields.
///
/// The members of the body can be read directly: `reply.code` is `reply.body.code`. So code that reads the body does
/// not change when the document adds a header.
@dynamicMemberLookup
public struct Reply<Body: Sendable, Headers: ResponseHeaders>: Sendable {
    /// The body.
    public var body: Body
    /// The documented header fields.
    public var headers: Headers
    /// All header fields received, on a client; further header fields to send, on a server.
    public var fields: HTTPFields
    private var received: ReceivedReply?

    /// Creates a response with a body and documented header fields.
    public init(_ body: Body, headers: Headers, fields: HTTPFields = [:]) {
        self.body = body
        self.headers = headers
        self.fields = fields
    }

    /// Creates a response with a body and no documented header fields.
    public init(_ body: Body, fields: HTTPFields = [:]) where Headers == NoHeaders {
        self.init(body, headers: NoHeaders(), fields: fields)
    }

    /// Creates a response with documented header fields and no body.
    public init(headers: Headers, fields: HTTPFields = [:]) where Body == NoBody {
        self.init(NoBody(), headers: headers, fields: fields)
    }

    /// Creates a response with neither body nor documented header fields.
    public init(fields: HTTPFields = [:]) where Body == NoBody, Headers == NoHeaders {
        self.init(NoBody(), headers: NoHeaders(), fields: fields)
    }

    /// Creates a received response.
    init(_ body: Body, headers: Headers, fields: HTTPFields, received: ReceivedReply) {
        self.init(body, headers: headers, fields: fields)
        self.received = received
    }

    /// Returns the same response with another body.
    func map<Other>(_ transform: (Body) -> Other) -> Reply<Other, Headers> {
        var reply = Reply<Other, Headers>(transform(body), headers: headers, fields: fields)
        reply.received = received
        return reply
    }

    /// The facts about the call, on a client. They are `nil` for a response that the program has created itself.
    public var call: CallInfo? { received?.call }

    /// The bytes of the body as the server sent them, on a client. They are `nil` for a body that streams, and for a
    /// response that the program has created itself.
    public var rawBody: [UInt8]? { received?.rawBody }

    /// Accesses a member of the body.
    public subscript<Member>(dynamicMember member: KeyPath<Body, Member>) -> Member {
        body[keyPath: member]
    }
}

/// The facts about a response that a client has received.
final class ReceivedReply: Sendable {
    let call: CallInfo
    let rawBody: [UInt8]?

    init(_ call: CallInfo, rawBody: [UInt8]?) {
        self.call = call
        self.rawBody = rawBody
    }
}

extension Reply: CallResult {}

extension Reply: Equatable where Body: Equatable, Headers: Equatable {
    public static func == (lhs: Reply, rhs: Reply) -> Bool {
        NonInlined.isEqual(lhs.body, rhs.body) && NonInlined.isEqual(lhs.headers, rhs.headers)
            && lhs.fields == rhs.fields
    }
}

extension Reply: Hashable where Body: Hashable, Headers: Hashable {
    public func hash(into hasher: inout Hasher) {
        NonInlined.feed(body, to: &hasher)
        NonInlined.feed(headers, to: &hasher)
        hasher.combine(fields)
    }
}

extension Reply: CustomStringConvertible {
    /// The description of the body.
    public var description: String { String(describing: body) }
}

/// The documented header fields of a response.
@_documentation(visibility: internal)
public protocol ResponseHeaders: Sendable {
    /// Reads the header fields. Returns `nil` after recording the error in the reader.
    init?(from headers: inout HeaderReader)
    /// Writes the header fields.
    func encode(to headers: inout HeaderWriter)
}

/// The body of a response without a body.
public struct NoBody: Sendable, Hashable, CustomStringConvertible {
    /// Creates an absent body.
    public init() {}

    public var description: String { "no body" }
}

/// The header fields of a response that documents none.
public struct NoHeaders: ResponseHeaders, Hashable {
    /// Creates an empty set of header fields.
    public init() {}

    public init?(from headers: inout HeaderReader) {}

    public func encode(to headers: inout HeaderWriter) {}
}
