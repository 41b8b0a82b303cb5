/// The parts of a multipart body in their order (RFC 2046, section 5.1).
///
/// ```swift
/// for try await part in body {
///     let text = try await part.body.collect(upTo: 1 << 20)
/// }
/// ```
///
/// A received body streams. A part that has not been read when the next one is requested is skipped. Reading throws
/// ``MultipartError`` if the body is malformed. In the handler of a server the error is inside a
/// ``ServerRequestFailure``, which refuses the request. Two bodies are equal if they are the same stream.
public struct MultipartBody: AsyncSequence, Sendable, Hashable {
    public typealias Element = MultipartPart

    let body: HTTPBody
    let boundary: MultipartBoundary
    private let limits: MultipartLimits
    /// True if the body belongs to a request that a server reads.
    var isOfRequest = false

    /// Creates the parts of a body with a boundary. Only the limits for headers and for the number of parts apply.
    public init(_ body: HTTPBody, boundary: MultipartBoundary, limits: MultipartLimits = .init()) {
        self.body = body
        self.boundary = boundary
        self.limits = limits
    }

    /// Creates a body from parts, which are written when the body is read.
    ///
    /// The length of the body is known if the lengths of all parts are known.
    public init(_ parts: [MultipartPart]) {
        let boundary = MultipartBoundary.next()
        let writer = MultipartFraming(boundary: boundary)
        let isRepeatable = parts.allSatisfy { $0.body.iterationBehavior == .multiple }
        let chunks = MultipartChunks(parts: ArraySequence(elements: parts), framing: writer)
        let body = HTTPBody(
            chunks, length: writer.length(of: parts), iterationBehavior: isRepeatable ? .multiple : .single)
        self.init(body, boundary: boundary)
    }

    /// Creates a body from parts that are still being produced.
    public init<Parts: AsyncSequence & Sendable>(sending parts: Parts) where Parts.Element == MultipartPart {
        let boundary = MultipartBoundary.next()
        let chunks = MultipartChunks(parts: parts, framing: MultipartFraming(boundary: boundary))
        self.init(HTTPBody(chunks), boundary: boundary)
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(stream: Exclusive(PartStream(body, boundary: boundary, limits: limits, isOfRequest: isOfRequest)))
    }

    /// An iterator over the parts.
    public struct Iterator: AsyncIteratorProtocol {
        let stream: Exclusive<PartStream>

        /// Returns the next part, or `nil` at the end.
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
