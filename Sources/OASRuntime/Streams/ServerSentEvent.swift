/// An event of a `text/event-stream` (WHATWG HTML, section 9.2 "Server-sent events").
///
/// The members of the payload can be read directly: `event.choices` is `event.data.choices`.
@dynamicMemberLookup
public struct ServerSentEvent<Payload: Sendable>: Sendable {
    /// The payload.
    public var data: Payload
    /// The type of the event, or `nil` for the default, `message`.
    public var event: String?
    /// The id of this event, or of the last earlier event with one. A client sends it as `Last-Event-ID` to resume the
    /// stream after this event.
    public var id: String?
    /// The delay before a reconnection, in milliseconds, if the server has sent one since the previous event.
    public var retry: Int?

    /// Creates an event.
    @inline(__always)
    public init(_ data: Payload, event: String? = nil, id: String? = nil, retry: Int? = nil) {
        self.data = data
        self.event = event
        self.id = id
        self.retry = retry
    }

    /// Accesses a member of the payload.
    public subscript<Member>(dynamicMember member: KeyPath<Payload, Member>) -> Member {
        data[keyPath: member]
    }
}

extension ServerSentEvent: Equatable where Payload: Equatable {}
extension ServerSentEvent: Hashable where Payload: Hashable {}

extension ServerSentEvent where Payload == String {
    /// Returns the bytes of the event, which end with an empty line.
    func encoded(_ index: Int) throws(StreamElementError) -> [UInt8] {
        var text = ""
        for (name, value) in [("event", event), ("id", id)] {
            guard let value else { continue }
            guard value.utf8.allSatisfy({ $0 != Byte.lineFeed && $0 != Byte.carriageReturn && $0 != 0 }) else {
                let reason = "the field '\(name)' cannot hold a line break"
                throw StreamElementError(index: index, reason: .malformed(reason))
            }
            text += "\(name): \(value)\n"
        }
        if let retry { text += "retry: \(retry)\n" }
        return Array(text.utf8) + Self.encoded(data: data)
    }

    /// Returns the bytes of the data and the empty line. Each line of the data is a field of its own. A reader gets a
    /// line feed for every kind of line break.
    static func encoded(data: String) -> [UInt8] {
        var bytes = Array("data: ".utf8)
        var isBehindReturn = false
        for byte in data.utf8 {
            defer { isBehindReturn = byte == Byte.carriageReturn }
            if byte == Byte.lineFeed, isBehindReturn { continue }
            if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                bytes += "\ndata: ".utf8
            } else {
                bytes.append(byte)
            }
        }
        return bytes + [Byte.lineFeed, Byte.lineFeed]
    }
}
