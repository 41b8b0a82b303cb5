/// Takes a `text/event-stream` apart while it arrives (WHATWG HTML, section 9.2.6 "Interpreting an event stream").
struct EventParser {
    /// An event longer than this is refused, in bytes.
    let maximumBytes: Int
    private var line: [UInt8] = []
    /// A line feed that follows belongs to the carriage return before it.
    private var isBehindReturn = false
    private var isFirstLine = true

    private var data: [UInt8] = []
    private var hasData = false
    private var event = ""
    private var id = ""
    private var retry: Int?

    /// An event exceeds the limit.
    struct TooLarge: Error {}

    init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    /// Takes from a chunk what belongs to the next event; `nil` where that is not complete. An event that never is
    /// completed is none.
    mutating func next(in chunk: inout ArraySlice<UInt8>) throws(TooLarge) -> ServerSentEvent<String>? {
        if isBehindReturn, let first = chunk.first {
            isBehindReturn = false
            if first == Byte.lineFeed { chunk = chunk.dropFirst() }
        }
        while let end = chunk.firstIndex(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }) {
            try append(chunk[..<end])
            let isReturn = chunk[end] == Byte.carriageReturn
            chunk = chunk[(end + 1)...]
            if isReturn, chunk.isEmpty {
                isBehindReturn = true
            } else if isReturn, chunk.first == Byte.lineFeed {
                chunk = chunk.dropFirst()
            }
            if let event = endLine() { return event }
        }
        try append(chunk)
        chunk = []
        return nil
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws(TooLarge) {
        guard line.count + data.count + bytes.count <= maximumBytes else { throw TooLarge() }
        line += bytes
    }

    private mutating func endLine() -> ServerSentEvent<String>? {
        defer { line.removeAll(keepingCapacity: true) }
        var content = line[...]
        if isFirstLine {
            isFirstLine = false
            if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        }
        if content.isEmpty { return dispatch() }
        let colon = content.firstIndex(of: Byte.colon) ?? content.endIndex
        var value = content[colon...].dropFirst()
        if value.first == Byte.space { value = value.dropFirst() }
        field(String(decoding: content[..<colon], as: UTF8.self), value)
        return nil
    }

    /// Unknown fields and comments, whose name is empty, are ignored.
    private mutating func field(_ name: String, _ value: ArraySlice<UInt8>) {
        switch name {
        case "event": event = String(decoding: value, as: UTF8.self)
        case "data":
            if hasData { data.append(Byte.lineFeed) }
            hasData = true
            data += value
        case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
        case "retry" where value.allSatisfy({ Byte.zero...Byte.nine ~= $0 }):
            retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
        default: break
        }
    }

    private mutating func dispatch() -> ServerSentEvent<String>? {
        defer {
            event = ""
            data.removeAll(keepingCapacity: true)
            hasData = false
        }
        guard hasData else { return nil }
        defer { retry = nil }
        return ServerSentEvent(
            String(decoding: data, as: UTF8.self), event: event.isEmpty ? nil : event, id: id.isEmpty ? nil : id,
            retry: retry)
    }
}
