/// A stream of JSON values, which are read while they arrive: `application/jsonl`, `application/x-ndjson`,
/// `application/json-seq`.
///
/// Iterating throws ``StreamElementError`` with the number of the element that is invalid. In the handler of a server
/// the error is inside a ``ServerRequestFailure``, which refuses the request. The stream can be read once. Two streams
/// are equal if they are the same stream.
public struct JSONLines<Element: Sendable>: Sendable, Hashable {
    /// The bytes of the stream.
    public let body: HTTPBody
    /// The framing that separates the values in the bytes.
    public let framing: JSONFraming
    private let maximumElementBytes: Int
    /// True if the body belongs to a request that a server reads.
    var isOfRequest = false

    /// Creates the stream of the values in a body. `maximumElementBytes` is the longest value that is accepted, in
    /// bytes.
    public init(_ body: HTTPBody, framing: JSONFraming = .lines, maximumElementBytes: Int = 64 << 20) {
        self.body = body
        self.framing = framing
        self.maximumElementBytes = maximumElementBytes
    }

    /// Returns the bytes in another framing.
    func body(as framing: JSONFraming) -> HTTPBody {
        if framing == self.framing { return body }
        let texts = JSONTexts(body: body, framing: self.framing, maximumBytes: maximumElementBytes)
        return HTTPBody(EncodedElements(elements: texts) { text, _ in framing.framed(text) })
    }
}

extension JSONLines where Element: JSONEncodable {
    /// Creates a stream of values that are being produced. Each value is written after the previous one has been sent.
    public init<Values: AsyncSequence & Sendable>(sending values: Values) where Values.Element == Element {
        let lines = EncodedElements(elements: values) { (value, index) throws(StreamElementError) in
            do throws(JSONError) {
                return JSONFraming.lines.framed(try JSON.encode(value)[...])
            } catch {
                throw StreamElementError(index: index, reason: .json(error))
            }
        }
        self.init(HTTPBody(lines))
    }
}

extension JSONLines: AsyncSequence where Element: JSONDecodable {
    public func makeAsyncIterator() -> Iterator {
        let texts = JSONTexts(body: body, framing: framing, maximumBytes: maximumElementBytes)
        return Iterator(texts: texts.makeAsyncIterator(), isOfRequest: isOfRequest)
    }

    /// An iterator over the values.
    public struct Iterator: AsyncIteratorProtocol {
        private var texts: JSONTexts.Iterator
        private var index = 0
        private var hasFailed = false
        private let isOfRequest: Bool

        init(texts: JSONTexts.Iterator, isOfRequest: Bool) {
            self.texts = texts
            self.isOfRequest = isOfRequest
        }

        /// Returns the next value, or `nil` at the end and after an error.
        public mutating func next() async throws -> Element? {
            guard !hasFailed else { return nil }
            do {
                if let text = try texts.arrived() { return try element(text) }
                guard let text = try await texts.next() else { return nil }
                return try element(text)
            } catch {
                hasFailed = true
                guard isOfRequest, let error = error as? StreamElementError else { throw error }
                throw ServerRequestFailure(.element(error))
            }
        }

        private mutating func element(_ text: ArraySlice<UInt8>) throws(StreamElementError) -> Element {
            defer { index += 1 }
            do {
                return try JSON.decode(Element.self, from: text, isOfRequest: isOfRequest)
            } catch {
                throw StreamElementError(index: index, reason: .json(error))
            }
        }
    }
}
