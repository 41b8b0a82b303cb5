import Foundation
import HTTPTypes

/// A parser that splits a multipart body into parts while it arrives (RFC 2046, section 5.1.1).
///
/// It buffers only bytes that may begin a delimiter, and a header that is incomplete.
struct MultipartParser {
    /// The events that the parser reports in the order of the body.
    enum Event {
        /// The header of a part.
        case header(HTTPFields)
        /// Some of the content of a part.
        case content(ArraySlice<UInt8>)
        case endOfPart
        /// The end of the last part.
        case end
    }

    private enum State {
        case preamble
        case header
        /// Before the empty line between the header and the content.
        case emptyLine
        case content
        case epilogue
    }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.preamble
    /// The bytes that have arrived and that the parser still needs. They begin with a line break that is not in the
    /// body, because the first delimiter needs none before it.
    private var buffer: [UInt8] = [Byte.carriageReturn, Byte.lineFeed]
    private var position = 0
    /// The offset in the body at which the buffer begins.
    private var offset = -2
    /// The number of bytes of an incomplete header that have been searched for its end.
    private var searched = 0
    private var isComplete = false
    /// The number of parts and header bytes read so far.
    private(set) var usage: MultipartUsage
    /// The offset in the body of the last content that was returned.
    private(set) var contentOffset = 0

    init(_ boundary: MultipartBoundary, limits: MultipartLimits, usage: MultipartUsage = .init()) {
        delimiter = Array("\r\n--\(boundary.text)".utf8)
        self.limits = limits
        self.usage = usage
    }

    /// Adds bytes that have arrived.
    mutating func append(_ chunk: ArraySlice<UInt8>) {
        offset += position
        buffer.removeSubrange(..<position)
        position = 0
        buffer += chunk
    }

    /// Records that no more bytes will arrive.
    mutating func finish() { isComplete = true }

    /// Returns the next event, or `nil` if more bytes must arrive first.
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
        /// No delimiter begins before this position. One may begin at it.
        case upTo(Int)
        case found(at: Int, end: Int, isLast: Bool)
    }

    private enum Match {
        case no
        /// More bytes must arrive to decide.
        case maybe
        case yes(end: Int, isLast: Bool)
    }

    /// The largest number of white space bytes after a boundary that count as padding. With more, the line is content.
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
            // Safe: the index is not after the end, so all bytes that are searched belong to the buffer.
            guard index >= 0, index < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + index, Int32(Byte.carriageReturn), bytes.count - index)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Returns the result of comparing the bytes at an index with a delimiter, which is followed by padding and a line
    /// break, or by `--` if it is the last.
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

    /// Skips to the first delimiter. Returns true if it has arrived.
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

    /// Returns the length of the header with the line break of its last line, or `nil` if the empty line after it has
    /// not arrived.
    private mutating func headerLength() -> Int? {
        var index = position + searched
        while let found = indexOfCarriageReturn(from: index) {
            guard found + 1 < buffer.count else { break }
            index = found + 1
            guard buffer[index] == Byte.lineFeed else { continue }
            // An empty line is at the start, or after the line break of another line.
            if found == position { return 0 }
            if found >= position + 2, buffer[found - 1] == Byte.lineFeed, buffer[found - 2] == Byte.carriageReturn {
                return found - position
            }
        }
        searched = max(0, buffer.count - position - 1)
        return nil
    }

    /// Reads the empty line after a header. If its line break is that of a delimiter, the part has no content.
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
        let offset = max(0, offset + (index ?? position))
        return MultipartError(at: .byte(offset), reason: reason, exceedsLimit: exceedsLimit)
    }
}
