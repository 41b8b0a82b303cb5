/// The separation of JSON texts in a body.
@_documentation(visibility: internal)
public enum JSONFraming: Sendable, Hashable {
    /// Each text is on its own line: `application/jsonl`, `application/x-ndjson`.
    case lines
    /// Each text is between a record separator and a line feed: `application/json-seq` (RFC 7464).
    case records

    private static let separator: UInt8 = 0x1E

    /// Creates the framing of a media type: records for `json-seq` and the suffix `+json-seq`, otherwise lines.
    init(contentType: String) {
        let subtype = MediaType(contentType)?.subtype ?? ""
        self = subtype == "json-seq" || subtype.hasSuffix("+json-seq") ? .records : .lines
    }

    /// The byte that ends a text, or for records starts the next one.
    var delimiter: UInt8 { self == .lines ? Byte.lineFeed : Self.separator }

    /// Returns a text with its frame. A line must not contain line breaks, so they are replaced by spaces, which JSON
    /// allows in their place.
    func framed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .lines:
            text.map { $0 == Byte.lineFeed || $0 == Byte.carriageReturn ? Byte.space : $0 } + [Byte.lineFeed]
        case .records: [Self.separator] + text + [Byte.lineFeed]
        }
    }
}

/// The JSON texts in a body, not yet decoded.
struct JSONTexts: AsyncSequence, Sendable {
    let body: HTTPBody
    let framing: JSONFraming
    let maximumBytes: Int

    func makeAsyncIterator() -> Iterator {
        Iterator(chunks: body.makeAsyncIterator(), framing: framing, maximumBytes: maximumBytes)
    }

    struct Iterator: AsyncIteratorProtocol {
        private var chunks: HTTPBody.Iterator?
        private let framing: JSONFraming
        private let maximumBytes: Int
        /// The beginning of a text whose end has not arrived.
        private var start: [UInt8] = []
        /// The bytes of the last chunk that have not been read.
        private var chunk: ArraySlice<UInt8> = []
        private var index = 0

        init(chunks: HTTPBody.Iterator, framing: JSONFraming, maximumBytes: Int) {
            self.chunks = chunks
            self.framing = framing
            self.maximumBytes = maximumBytes
        }

        /// Returns the next text, or `nil` at the end and after an error.
        mutating func next() async throws -> ArraySlice<UInt8>? {
            while chunks != nil {
                if let text = try arrived() { return text }
                guard var source = chunks.take() else { return nil }
                try Task.checkCancellation()
                // The last text need not have a delimiter after it.
                guard let more = try await source.next() else { return try complete(start[...]) }
                chunks = source
                chunk = more
            }
            return nil
        }

        /// Returns the next text if the last chunk contains its end, without suspension. A text within one chunk is not
        /// copied. Returns `nil` after an error.
        mutating func arrived() throws(StreamElementError) -> ArraySlice<UInt8>? {
            do {
                while let end = chunk.firstIndex(of: framing.delimiter) {
                    var text = chunk[..<end]
                    try requireRoom(for: text.count)
                    chunk = chunk[(end + 1)...]
                    if !start.isEmpty {
                        start += text
                        text = start[...]
                        start = []
                    }
                    if let complete = try complete(text) { return complete }
                }
                try requireRoom(for: chunk.count)
                start += chunk
                chunk = []
                return nil
            } catch {
                chunks = nil
                chunk = []
                throw error
            }
        }

        private func requireRoom(for count: Int) throws(StreamElementError) {
            guard start.count + count <= maximumBytes else {
                throw StreamElementError(index: index, reason: .tooLarge(maximumBytes: maximumBytes))
            }
        }

        /// Returns the text between two delimiters, or `nil` if it is only white space. Throws if a record is
        /// truncated.
        private mutating func complete(_ text: ArraySlice<UInt8>) throws(StreamElementError) -> ArraySlice<UInt8>? {
            guard let first = text.first(where: { !Self.isSpace($0) }) else { return nil }
            // RFC 7464, section 2.4: a number or a literal name without white space after it may be truncated.
            let endsItself = [Byte.openBrace, Byte.openBracket, Byte.quote].contains(first)
            if framing == .records, !endsItself, let last = text.last, !Self.isSpace(last) {
                throw StreamElementError(index: index, reason: .malformed("the record is cut off"))
            }
            index += 1
            return text
        }

        private static func isSpace(_ byte: UInt8) -> Bool {
            byte == Byte.space || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.tab
        }
    }
}
