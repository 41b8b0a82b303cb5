import Foundation
import HTTPTypes

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
    private var partCount = 0

    init(_ boundary: MultipartBoundary, limits: MultipartLimits) {
        delimiter = Array("\r\n--\(boundary.text)".utf8)
        self.limits = limits
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
            guard index < bytes.count, let base = bytes.baseAddress,
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
        partCount += 1
        guard partCount <= limits.maximumParts else {
            throw failure("there are more than \(limits.maximumParts) parts", exceedsLimit: true)
        }
        var fields = HTTPFields()
        for line in lines(length) { fields.append(try field(line)) }
        position += length
        return fields
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

    /// The lines of a header, folded ones joined (RFC 5322, section 2.2.3), with their places.
    private func lines(_ length: Int) -> [(text: String, start: Int)] {
        var lines: [(text: String, start: Int)] = []
        var start = position
        let end = position + length
        while start < end {
            var lineEnd = start
            while lineEnd + 1 < end,
                buffer[lineEnd] != Byte.carriageReturn || buffer[lineEnd + 1] != Byte.lineFeed
            { lineEnd += 1 }
            let text = String(decoding: buffer[start..<lineEnd], as: UTF8.self)
            if let first = text.utf8.first, first == Byte.space || first == Byte.tab, let last = lines.popLast() {
                lines.append((last.text + text, last.start))
            } else {
                lines.append((text, start))
            }
            start = lineEnd + 2
        }
        return lines
    }

    private func field(_ line: (text: String, start: Int)) throws(MultipartError) -> HTTPField {
        let shown = line.text.prefix(40)
        guard let colon = line.text.firstIndex(of: ":") else {
            throw failure("the line '\(shown)' of a part's header has no colon", at: line.start)
        }
        guard let name = HTTPField.Name(String(line.text[..<colon])) else {
            throw failure("the line '\(shown)' of a part's header has no legal name", at: line.start)
        }
        let value = line.text[line.text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        guard HTTPField.isValidValue(value) else {
            throw failure("the line '\(shown)' of a part's header has illegal characters", at: line.start)
        }
        return HTTPField(name: name, value: value)
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
            return .content([])
        }
    }

    private mutating func content() throws(MultipartError) -> Event? {
        switch search() {
        case .found(let start, let end, let isLast):
            if start > position {
                defer { position = start }
                return .content(buffer[position..<start])
            }
            pass(end, isLast: isLast)
            return .endOfPart
        case .upTo(let end):
            if end > position {
                defer { position = end }
                return .content(buffer[position..<end])
            }
            if isComplete { throw failure("the body ends in a part, without '\(shownDelimiter)--'") }
            return nil
        }
    }

    private var shownDelimiter: String { String(decoding: delimiter.dropFirst(2), as: UTF8.self) }

    private func failure(_ reason: String, at index: Int? = nil, exceedsLimit: Bool = false) -> MultipartError {
        MultipartError(
            at: .byte(max(0, offset + (index ?? position))), reason: reason, exceedsLimit: exceedsLimit)
    }
}
