/// A parser that splits a `text/event-stream` into events while it arrives (WHATWG HTML, section 9.2.6 "Interpreting an
/// event stream").
///
/// Each byte is read once, however the stream is split into chunks. The parser buffers at most one line and the data of
/// one event, together no more than `maximumBytes`, and an event name and an id.
struct EventParser {
    /// The longest event, in bytes.
    let maximumBytes: Int
    /// The longest name and id of an event, in bytes. An id is kept for all later events, and must fit into a header
    /// field when it is sent back.
    static let maximumFieldBytes = 8 << 10
    /// The beginning of a line whose end has not arrived.
    private var line: [UInt8] = []
    /// True if the last byte was a carriage return, so that a line feed after it belongs to the same line break.
    private var isBehindReturn = false
    private var isFirstLine = true

    private var data: [UInt8] = []
    private var hasData = false
    private var event = ""
    private var id = ""
    /// True if the event that is being read has its own id.
    private var hasID = false
    private var retry: Int?

    /// An error for an event that exceeds a limit.
    struct TooLarge: Error {
        let maximumBytes: Int
    }

    /// An event, and a flag that is true if its id belongs to it and not to an earlier event.
    struct Event {
        let event: ServerSentEvent<String>
        let hasOwnID: Bool
    }

    init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    /// Reads from a chunk up to the end of the next event. Returns `nil` if the event is incomplete. An event that is
    /// never completed is ignored.
    mutating func next(in chunk: inout ArraySlice<UInt8>) throws(TooLarge) -> Event? {
        if isBehindReturn, let first = chunk.first {
            isBehindReturn = false
            if first == Byte.lineFeed { chunk = chunk.dropFirst() }
        }
        while let end = chunk.firstIndex(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }) {
            let piece = chunk[..<end]
            try requireRoom(for: piece.count)
            let isReturn = chunk[end] == Byte.carriageReturn
            chunk = chunk[(end + 1)...]
            if isReturn, chunk.isEmpty {
                isBehindReturn = true
            } else if isReturn, chunk.first == Byte.lineFeed {
                chunk = chunk.dropFirst()
            }
            if let event = try complete(piece) { return event }
        }
        try requireRoom(for: chunk.count)
        line += chunk
        chunk = []
        return nil
    }

    private func requireRoom(for count: Int) throws(TooLarge) {
        guard line.count + data.count + count <= maximumBytes else { throw TooLarge(maximumBytes: maximumBytes) }
    }

    /// Reads the line that ends with a piece of the chunk. Most lines consist of that piece only.
    private mutating func complete(_ piece: ArraySlice<UInt8>) throws(TooLarge) -> Event? {
        guard !line.isEmpty else { return try endLine(piece) }
        line += piece
        let whole = line
        line.removeAll()
        return try endLine(whole[...])
    }

    private mutating func endLine(_ content: ArraySlice<UInt8>) throws(TooLarge) -> Event? {
        var content = content
        if isFirstLine {
            isFirstLine = false
            if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        }
        if content.isEmpty { return dispatch() }
        let colon = content.firstIndex(of: Byte.colon) ?? content.endIndex
        var value = content[colon...].dropFirst()
        if value.first == Byte.space { value = value.dropFirst() }
        try field(content[..<colon], value)
        return nil
    }

    /// Reads a field. Unknown fields and comments, whose name is empty, are ignored.
    private mutating func field(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) throws(TooLarge) {
        // The lengths of the names distinguish most of them without a comparison.
        switch name.count {
        case 4 where name.elementsEqual("data".utf8):
            if hasData { data.append(Byte.lineFeed) }
            hasData = true
            data += value
        case 5 where name.elementsEqual("event".utf8):
            event = try short(value)
        case 2 where name.elementsEqual("id".utf8):
            guard !value.contains(0) else { return }
            id = try short(value)
            hasID = true
        case 5 where name.elementsEqual("retry".utf8):
            guard value.allSatisfy({ Byte.zero...Byte.nine ~= $0 }), value.count <= 64 else { return }
            // A value that is too large for an integer is ignored, as is one that is not a number.
            retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
        default: break
        }
    }

    private func short(_ value: ArraySlice<UInt8>) throws(TooLarge) -> String {
        guard value.count <= Self.maximumFieldBytes else { throw TooLarge(maximumBytes: Self.maximumFieldBytes) }
        return String(decoding: value, as: UTF8.self)
    }

    private mutating func dispatch() -> Event? {
        defer {
            event = ""
            data.removeAll(keepingCapacity: true)
            hasData = false
            hasID = false
        }
        guard hasData else { return nil }
        defer { retry = nil }
        let complete = ServerSentEvent(
            String(decoding: data, as: UTF8.self), event: event.isEmpty ? nil : event, id: id.isEmpty ? nil : id,
            retry: retry)
        return Event(event: complete, hasOwnID: hasID)
    }
}
