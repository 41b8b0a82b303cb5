import OASRuntime

extension FuzzTarget {
    /// A target for JSON lines and records. The values or the error do not depend on how the bytes are cut into chunks.
    ///
    /// The first byte selects the framing, and the second how the bytes are cut.
    static let jsonLines = FuzzTarget(
        name: "json-lines",
        check: { input in
            var reader = InputReader(input)
            let framing: JSONFraming = reader.flag() ? .records : .lines
            let sizes = reader.byte()
            let text = Array(reader.rest)
            let whole = readLines(text, chunks: [text[...]], framing)
            let cut = readLines(text, chunks: Chunks.cut(text, by: sizes), framing)
            require(whole == cut, "\(framing) \(shown(text)): \(whole), in chunks \(cut)")
            if framing == .lines { requireLines(whole, of: text) }
            requireWritten(whole.values, of: text)
        },
        seeds: { suites in
            [0, 1].flatMap { framing in
                [
                    "{\"a\":1}\n[2]\n\n3\n", "\u{1E}{\"code\":\"x\"}\n\u{1E}1\n\u{1E}\n", "1\r\n2\r\n", "[1]\n{",
                    "null",
                    "\u{1E}12", "\u{1E}\"a\"\u{1E}\"b\"", "",
                ].map { [UInt8(framing), 1] + Array($0.utf8) }
            } + suites.files("json-parsing", maximumBytes: 500).map { [0, 3] + $0 }
        })

    /// The values up to the end or an error.
    struct StreamResult<Value: Hashable & Sendable>: Hashable, Sendable {
        var values: [Value] = []
        var failure: String?
    }

    private static func readLines(
        _ text: [UInt8], chunks: [ArraySlice<UInt8>], _ framing: JSONFraming
    ) -> StreamResult<JSONValue> {
        runInline {
            var result = StreamResult<JSONValue>()
            do {
                for try await value in JSONLines<JSONValue>(Chunks.body(chunks), framing: framing) {
                    result.values.append(value)
                }
            } catch {
                require(error is StreamElementError, "\(shown(text)): \(error)")
                requirePresentable(error, of: text)
                result.failure = "\(error)"
            }
            return result
        }
    }

    /// Requires that each line is read as a JSON text, up to the first line that is not JSON.
    private static func requireLines(_ result: StreamResult<JSONValue>, of text: [UInt8]) {
        var expected: [JSONValue] = []
        var fails = false
        for line in text.split(separator: UInt8(ascii: "\n")) {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            guard let value = try? JSON.decode(JSONValue.self, from: Array(line)) else {
                fails = true
                break
            }
            expected.append(value)
        }
        require(
            result.values == expected && (result.failure != nil) == fails,
            "\(shown(text)) is \(expected), fails: \(fails), but reads as \(result)")
    }

    /// Requires that values that are sent are received unchanged.
    private static func requireWritten(_ values: [JSONValue], of text: [UInt8]) {
        let again = runInline { () -> [JSONValue] in
            let sent = JSONLines<JSONValue>(sending: Elements(values))
            return await (try? sent.collect()) ?? []
        }
        require(again == values, "\(shown(text)): \(values) come back as \(again)")
    }
}

extension JSONLines where Element: JSONDecodable {
    fileprivate func collect() async throws -> [Element] {
        var values: [Element] = []
        for try await value in self { values.append(value) }
        return values
    }
}

/// Bodies that are cut into chunks.
enum Chunks {
    /// Returns pieces whose sizes are derived from a number. For 0, each piece has one byte.
    static func cut(_ bytes: [UInt8], by number: Int) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        var sizes = UInt32(truncatingIfNeeded: number)
        while start < bytes.count {
            sizes = sizes &* 1_103_515_245 &+ 12_345
            let size = number == 0 ? 1 : 1 + Int((sizes >> 16) % UInt32(max(number, 1)))
            let end = min(bytes.count, start + size)
            pieces.append(bytes[start..<end])
            start = end
            // Empty chunks are allowed too.
            if number & 7 == 7 { pieces.append([]) }
        }
        return pieces
    }

    static func body(_ chunks: [ArraySlice<UInt8>]) -> HTTPBody { HTTPBody(Elements(chunks)) }
}

/// The elements of an array as an asynchronous sequence.
struct Elements<Element: Sendable>: AsyncSequence, Sendable {
    let elements: [Element]

    init(_ elements: [Element]) { self.elements = elements }

    func makeAsyncIterator() -> Iterator { Iterator(elements: elements.makeIterator()) }

    struct Iterator: AsyncIteratorProtocol {
        var elements: Array<Element>.Iterator

        mutating func next() async -> Element? { elements.next() }
    }
}
