import Foundation
import HTTPTypes

/// The number of parts and header bytes read so far, at all levels of a body. They are compared with the limits.
struct MultipartUsage: Sendable {
    var parts = 0
    var headerBytes = 0
}

/// Takes a multipart body apart while it arrives (RFC 2046, section 5.1.1).
///
/// It holds back only what may be the start of a delimiter, or a header that is not complete.
struct MultipartParser {
    /// What comes next in the body.
    enum Event {
        /// The header of a part.
        case header(HTTPFields)
        /// Some of a part's content.
        case content(ArraySlice<UInt8>)
        case endOfPart
        /// Behind the last part.
        case end
    }

    private enum State {
        case preamble
        case header
        /// Before the empty line between header and content.
        case emptyLine
        case content
        case epilogue
    }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.preamble
    /// Starts with a line break that the body does not have: the first delimiter needs none before it.
    private var buffer: [UInt8] = [Byte.carriageReturn, Byte.lineFeed]
    private var position = 0
    /// Where the buffer starts in the body.
    private var offset = -2
    /// How much of an incomplete header has been searched for its end.
    private var searched = 0
    private var isComplete = false
    /// The parts and headers met so far.
    private(set) var usage: MultipartUsage
    /// The offset in the body of the last content that was returned.
    private(set) var contentOffset = 0

    init(_ boundary: MultipartBoundary, limits: MultipartLimits, usage: MultipartUsage = .init()) {
        delimiter = Array("\r\n--\(boundary.text)".utf8)
        self.limits = limits
        self.usage = usage
    }

    /// Adds what has arrived.
    mutating func append(_ chunk: ArraySlice<UInt8>) {
        offset += position
        buffer.removeSubrange(..<position)
        position = 0
        buffer += chunk
    }

    /// Says that nothing more will arrive.
    mutating func finish() { isComplete = true }

    /// The next event; `nil` where more must arrive first.
    mutating func next() throws(MultipartError) -> Event? {
        while true {
            switch state {
            case .preamble:
                guard try preamble() else { return nil }
            case .header:
                guard let fields = try header() else { return nil }
                state = .emptyLine
                return .header(fields)
            case .emptyLine:
                guard let event = try emptyLine() else { return nil }
                if case .endOfPart = event { return event }
            case .content: return try content()
            case .epilogue: return .end
            }
        }
    }

    // MARK: Delimiters

    private enum Search {
        /// No delimiter before this position, where one may start.
        case upTo(Int)
        case found(at: Int, end: Int, isLast: Bool)
    }

    private enum Match {
        case no
        /// More must arrive to tell.
        case maybe
        case yes(end: Int, isLast: Bool)
    }

    /// White space behind a boundary that is still padding; more is content.
    private static let maximumPadding = 256

    private func search() -> Search {
        var index = position
        while let start = indexOfCarriageReturn(from: index) {
            switch match(at: start) {
            case .no: index = start + 1
            case .maybe: return .upTo(start)
            case .yes(let end, let isLast): return .found(at: start, end: end, isLast: isLast)
            }
        }
        return .upTo(buffer.count)
    }

    private func indexOfCarriageReturn(from index: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            // The index is not behind the end, so that all of the bytes searched are the buffer's.
            guard index >= 0, index < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + index, Int32(Byte.carriageReturn), bytes.count - index)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Whether a delimiter, padding and a line break, or the last delimiter, stand at an index.
    private func match(at start: Int) -> Match {
        let available = min(delimiter.count, buffer.count - start)
        for index in 0..<available where buffer[start + index] != delimiter[index] { return .no }
        let undecided: Match = isComplete ? .no : .maybe
        guard available == delimiter.count else { return undecided }
        var index = start + available
        guard index < buffer.count else { return undecided }
        if buffer[index] == Byte.minus {
            guard index + 1 < buffer.count else { return undecided }
            return buffer[index + 1] == Byte.minus ? .yes(end: index + 2, isLast: true) : .no
        }
        let paddingEnd = index + Self.maximumPadding
        while index < paddingEnd, index < buffer.count, buffer[index] == Byte.space || buffer[index] == Byte.tab {
            index += 1
        }
        guard index < buffer.count else { return undecided }
        guard buffer[index] == Byte.carriageReturn else { return .no }
        guard index + 1 < buffer.count else { return undecided }
        return buffer[index + 1] == Byte.lineFeed ? .yes(end: index + 2, isLast: false) : .no
    }

    private mutating func pass(_ end: Int, isLast: Bool) {
        position = end
        searched = 0
        state = isLast ? .epilogue : .header
    }

    // MARK: States

    /// Skips to the first delimiter; returns whether it is there.
    private mutating func preamble() throws(MultipartError) -> Bool {
        switch search() {
        case .found(_, let end, let isLast):
            pass(end, isLast: isLast)
            return true
        case .upTo(let end):
            position = end
            if isComplete { throw failure("the body ends before the first '\(shownDelimiter)'") }
            return false
        }
    }

    private mutating func header() throws(MultipartError) -> HTTPFields? {
        let length = headerLength()
        if length ?? (buffer.count - position) > limits.maximumHeaderBytes {
            throw failure(
                "the header of a part is longer than \(limits.maximumHeaderBytes) bytes", exceedsLimit: true)
        }
        guard let length else {
            if isComplete { throw failure("the body ends in the header of a part") }
            return nil
        }
        usage.parts += 1
        guard usage.parts <= limits.maximumParts else {
            throw failure("there are more than \(limits.maximumParts) parts", exceedsLimit: true)
        }
        usage.headerBytes += length
        guard usage.headerBytes <= limits.maximumTotalHeaderBytes else {
            throw failure(
                "the headers of all parts are longer than \(limits.maximumTotalHeaderBytes) bytes", exceedsLimit: true)
        }
        do {
            let fields = try PartHeader.fields(buffer[position..<position + length])
            position += length
            return fields
        } catch {
            throw failure(error.reason, at: position + error.offset, exceedsLimit: error.exceedsLimit)
        }
    }

    /// The length of the header including its last line's end; `nil` where the empty line behind it has not arrived.
    private mutating func headerLength() -> Int? {
        var index = position + searched
        while let found = indexOfCarriageReturn(from: index) {
            guard found + 1 < buffer.count else { break }
            index = found + 1
            guard buffer[index] == Byte.lineFeed else { continue }
            // An empty line: right at the start, or behind another line's end.
            if found == position { return 0 }
            if found >= position + 2, buffer[found - 1] == Byte.lineFeed, buffer[found - 2] == Byte.carriageReturn {
                return found - position
            }
        }
        searched = max(0, buffer.count - position - 1)
        return nil
    }

    /// Passes the empty line behind a header. Its line break may be that of a delimiter: then there is no content.
    private mutating func emptyLine() throws(MultipartError) -> Event? {
        switch match(at: position) {
        case .maybe: return nil
        case .yes(let end, let isLast):
            pass(end, isLast: isLast)
            return .endOfPart
        case .no:
            position += 2
            state = .content
            contentOffset = offset + position
            return .content([])
        }
    }

    private mutating func content() throws(MultipartError) -> Event? {
        switch search() {
        case .found(let start, let end, let isLast):
            if start > position { return content(upTo: start) }
            pass(end, isLast: isLast)
            return .endOfPart
        case .upTo(let end):
            if end > position { return content(upTo: end) }
            if isComplete { throw failure("the body ends in a part, without '\(shownDelimiter)--'") }
            return nil
        }
    }

    private mutating func content(upTo end: Int) -> Event {
        defer { position = end }
        contentOffset = offset + position
        return .content(buffer[position..<end])
    }

    private var shownDelimiter: String { String(decoding: delimiter.dropFirst(2), as: UTF8.self) }

    private func failure(_ reason: String, at index: Int? = nil, exceedsLimit: Bool = false) -> MultipartError {
        MultipartError(
            at: .byte(max(0, offset + (index ?? position))), reason: reason, exceedsLimit: exceedsLimit)
    }
}
