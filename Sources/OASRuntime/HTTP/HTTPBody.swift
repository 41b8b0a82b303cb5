public import Foundation

/// The bytes of a request or response, as chunks that may still be arriving.
///
/// A body made of bytes can be read many times; one made of a stream once.
public final class HTTPBody: Sendable {
    /// Part of a body.
    public typealias ByteChunk = ArraySlice<UInt8>

    /// How long the body is, where that is known before it is read.
    public enum Length: Sendable, Hashable {
        /// Only known once the body has been read.
        case unknown
        /// In bytes.
        case known(Int64)
    }

    /// How often the body can be read.
    public enum IterationBehavior: Sendable, Hashable {
        /// Once; a second reading throws ``HTTPBody/AlreadyReadError``.
        case single
        /// Any number of times.
        case multiple
    }

    /// The length, where it is known.
    public let length: Length
    /// How often the body can be read.
    public let iterationBehavior: IterationBehavior
    /// The media type of the bytes; nil where nobody says it. A body that was received has that of its header field. It is
    /// sent where a document leaves the type open, for example as `image/*`.
    public let contentType: String?
    private let source: Source
    private let wasRead: Locked<Bool>
    /// The first bytes of a stream, where they are there already.
    private let preview: ByteChunk?

    private enum Source: Sendable {
        case bytes(ByteChunk)
        case stream(@Sendable () -> Iterator)
    }

    private init(
        source: Source, length: Length, iterationBehavior: IterationBehavior, contentType: String? = nil,
        wasRead: Locked<Bool> = Locked(false), preview: ByteChunk? = nil
    ) {
        self.preview = preview
        self.source = source
        self.length = length
        self.iterationBehavior = iterationBehavior
        self.contentType = contentType
        self.wasRead = wasRead
    }

    /// The same bytes with a media type, for example `HTTPBody(data).with(contentType: "image/png")`.
    public func with(contentType: String?) -> HTTPBody {
        HTTPBody(
            source: source, length: length, iterationBehavior: iterationBehavior, contentType: contentType,
            wasRead: wasRead, preview: preview)
    }

    /// True for a body of bytes that are there already.
    package var isInMemory: Bool {
        if case .bytes = source { true } else { false }
    }

    /// An empty body.
    public convenience init() { self.init(ByteChunk()) }

    /// A body of bytes.
    public convenience init(_ bytes: ByteChunk) {
        self.init(source: .bytes(bytes), length: .known(Int64(bytes.count)), iterationBehavior: .multiple)
    }

    /// A body of bytes.
    public convenience init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    /// A body of bytes.
    public convenience init(_ data: Data) { self.init([UInt8](data)[...]) }

    /// A body of UTF-8 text.
    public convenience init(_ text: some StringProtocol) { self.init(Array(text.utf8)[...]) }

    /// A body that streams; what the sequence throws ends the body with that error.
    public convenience init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Length = .unknown, iterationBehavior: IterationBehavior = .single
    ) where Chunks.Element == ByteChunk {
        self.init(
            source: .stream { Iterator(chunks.makeAsyncIterator()) }, length: length,
            iterationBehavior: iterationBehavior)
    }

    /// A body that streams; what the sequence throws ends the body with that error.
    public convenience init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Length = .unknown, iterationBehavior: IterationBehavior = .single
    ) where Chunks.Element == [UInt8] {
        self.init(
            chunks.map { $0[...] }, length: length, iterationBehavior: iterationBehavior)
    }

    /// A second reading of a body that can be read once.
    public struct AlreadyReadError: Error, Hashable, CustomStringConvertible {
        public var description: String { "the body can be read only once, and has been read" }
    }

    /// A body longer than its reader accepts.
    public struct TooLargeError: Error, Hashable, CustomStringConvertible {
        /// The limit, in bytes.
        public let maximumBytes: Int

        public var description: String { "the body is longer than \(maximumBytes) bytes" }
    }
}

extension HTTPBody: AsyncSequence {
    public typealias Element = ByteChunk

    /// Reads the chunks of a body.
    public struct Iterator: AsyncIteratorProtocol {
        private let produce: () async throws -> ByteChunk?

        init<Base: AsyncIteratorProtocol>(_ base: Base) where Base.Element == ByteChunk {
            var base = base
            produce = { try await base.next() }
        }

        init(_ produce: @escaping () async throws -> ByteChunk?) { self.produce = produce }

        /// The next chunk; `nil` at the end.
        public mutating func next() async throws -> ByteChunk? { try await produce() }
    }

    public func makeAsyncIterator() -> Iterator {
        switch source {
        case .bytes(let bytes):
            var remaining: ByteChunk? = bytes.isEmpty ? nil : bytes
            return Iterator {
                defer { remaining = nil }
                return remaining
            }
        case .stream(let makeIterator):
            let isRepeated = wasRead.withLock { wasRead in
                defer { wasRead = true }
                return wasRead
            }
            if isRepeated, iterationBehavior == .single { return Iterator { throw AlreadyReadError() } }
            return makeIterator()
        }
    }

    /// The bytes of a body that was made of bytes; nil for a stream.
    package var bytes: ByteChunk? {
        if case .bytes(let bytes) = source { bytes } else { nil }
    }

    /// All bytes at once.
    ///
    /// Throws ``TooLargeError`` where there are more than `maximumBytes`, and what the stream throws.
    public func collect(upTo maximumBytes: Int) async throws -> [UInt8] {
        if case .known(let length) = length, length > Int64(maximumBytes) {
            throw TooLargeError(maximumBytes: maximumBytes)
        }
        if case .bytes(let bytes) = source { return Array(bytes) }
        var collected: [UInt8] = []
        for try await chunk in self {
            guard collected.count + chunk.count <= maximumBytes else { throw TooLargeError(maximumBytes: maximumBytes) }
            collected.append(contentsOf: chunk)
        }
        return collected
    }
}

extension HTTPBody {
    /// The same body, once its first chunk is there. What the stream throws first is thrown when it is read.
    func withPreview() async -> HTTPBody {
        if let bytes {
            return HTTPBody(
                source: source, length: length, iterationBehavior: iterationBehavior, contentType: contentType,
                wasRead: wasRead, preview: bytes)
        }
        var iterator = makeAsyncIterator()
        let first: Result<ByteChunk?, any Error>
        do {
            first = .success(try await iterator.next())
        } catch {
            first = .failure(error)
        }
        let rest = RestOfBody(first: first, iterator: iterator)
        return HTTPBody(
            source: .stream { Iterator { try await rest.next() } }, length: length, iterationBehavior: .single,
            contentType: contentType, preview: (try? first.get()).flatMap { $0 })
    }

    /// The chunks behind the first, which one reader takes.
    private final class RestOfBody: @unchecked Sendable {
        // A body that can be read once has one iterator, whose calls follow one another (AsyncIteratorProtocol).
        private var first: Result<ByteChunk?, any Error>?
        private var iterator: Iterator

        init(first: Result<ByteChunk?, any Error>, iterator: Iterator) {
            self.first = first
            self.iterator = iterator
        }

        func next() async throws -> ByteChunk? {
            if let first = first.take() { return try first.get() }
            return try await iterator.next()
        }
    }
}

extension HTTPBody: CustomStringConvertible {
    /// The beginning of the body of a response that the document does not describe, where that is text:
    /// `HTTPBody("<html><h1>Bad gateway…")`. Other bodies are not shown, since they may hold secrets.
    public var description: String {
        guard let known = preview, !known.isEmpty else { return length == .known(0) ? "HTTPBody()" : "HTTPBody(…)" }
        let shown = String(decoding: known.prefix(Self.shownBytes), as: UTF8.self)
        guard !shown.unicodeScalars.dropLast().contains("\u{FFFD}") else { return "HTTPBody(…)" }
        return "HTTPBody(\"\(shown.shown(upTo: Self.shownBytes))\(known.count > Self.shownBytes ? "…" : "")\")"
    }

    private static let shownBytes = 300
}

extension HTTPBody: Hashable {
    /// Two bodies are the same only if they are the same object: comparing content would have to read it.
    public static func == (lhs: HTTPBody, rhs: HTTPBody) -> Bool { lhs === rhs }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension HTTPBody: ExpressibleByStringLiteral {
    public convenience init(stringLiteral value: String) { self.init(value) }
}
