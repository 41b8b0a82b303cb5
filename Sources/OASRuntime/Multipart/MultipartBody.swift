/// The parts of a multipart body, one after the other (RFC 2046, section 5.1).
///
/// ```swift
/// for try await part in body {
///     let text = try await part.body.collect(upTo: 1 << 20)
/// }
/// ```
///
/// A received body streams: a part that has not been read when the next one is asked for is passed over. Reading throws
/// ``MultipartError`` where the body is malformed; in a handler of a server it comes in a ``ServerRequestFailure``, which
/// refuses the request. Two bodies are equal if they are the same stream.
public struct MultipartBody: AsyncSequence, Sendable, Hashable {
    public typealias Element = MultipartPart

    let body: HTTPBody
    let boundary: MultipartBoundary
    private let limits: MultipartLimits
    /// Whether it is the body of a request that a server reads.
    var isOfRequest = false

    /// The parts of a body with a boundary. Of the limits those of headers and of the number of parts hold.
    public init(_ body: HTTPBody, boundary: MultipartBoundary, limits: MultipartLimits = .init()) {
        self.body = body
        self.boundary = boundary
        self.limits = limits
    }

    /// A body made of parts, written when it is read.
    ///
    /// Its length is known if those of all parts are.
    public init(_ parts: [MultipartPart]) {
        let boundary = MultipartBoundary.next()
        let writer = MultipartFraming(boundary: boundary)
        let isRepeatable = parts.allSatisfy { $0.body.iterationBehavior == .multiple }
        let chunks = MultipartChunks(parts: ArraySequence(elements: parts), framing: writer)
        let body = HTTPBody(
            chunks, length: writer.length(of: parts), iterationBehavior: isRepeatable ? .multiple : .single)
        self.init(body, boundary: boundary)
    }

    /// A body made of parts that are still being produced.
    public init<Parts: AsyncSequence & Sendable>(sending parts: Parts) where Parts.Element == MultipartPart {
        let boundary = MultipartBoundary.next()
        let chunks = MultipartChunks(parts: parts, framing: MultipartFraming(boundary: boundary))
        self.init(HTTPBody(chunks), boundary: boundary)
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(stream: Exclusive(PartStream(body, boundary: boundary, limits: limits, isOfRequest: isOfRequest)))
    }

    /// Reads part after part.
    public struct Iterator: AsyncIteratorProtocol {
        let stream: Exclusive<PartStream>

        /// The next part; `nil` at the end.
        public mutating func next() async throws -> MultipartPart? {
            let part = try await stream.withState { try await $0.nextPart() }
            guard let part else { return nil }
            return MultipartPart(
                HTTPBody(PartContent(stream: stream, index: part.index)), headerFields: part.headerFields)
        }
    }
}

/// The content of one part of a stream.
private struct PartContent: AsyncSequence, Sendable {
    let stream: Exclusive<PartStream>
    let index: Int

    func makeAsyncIterator() -> Iterator { Iterator(content: self) }

    struct Iterator: AsyncIteratorProtocol {
        let content: PartContent

        mutating func next() async throws -> ArraySlice<UInt8>? {
            try await content.stream.withState { try await $0.nextChunk(of: content.index) }
        }
    }
}
