public import Foundation

/// The body of a request or response, as chunks of bytes that may still be arriving.
///
/// A body that is created from bytes can be read any number of times. A body that is created from a stream can be read
/// once, unless its `iterationBehavior` is ``IterationBehavior/multiple``.
public final class HTTPBody: Sendable {
    /// A chunk of a body.
    public typealias ByteChunk = ArraySlice<UInt8>

    /// The length of a body, if it is known before the body is read.
    public enum Length: Sendable, Hashable {
        /// The length is known only after the body has been read.
        case unknown
        /// The length in bytes.
        case known(Int64)
    }

    /// The number of times that a body can be read.
    public enum IterationBehavior: Sendable, Hashable {
        /// The body can be read once. A second read throws ``HTTPBody/AlreadyReadError``.
        case single
        /// The body can be read any number of times.
        case multiple
    }

    /// The length of the body, if it is known.
    public let length: Length
    /// The number of times that the body can be read.
    public let iterationBehavior: IterationBehavior
    /// The media type of the bytes, or `nil` if it is unknown. A body that a client or a server receives has the media
    /// type of the `Content-Type` field. A body that is sent has this media type in place of the documented one,
    /// for example if the document declares a range such as `image/*`.
    public let contentType: String?
    private let source: Source
    private let wasRead: Locked<Bool>
    /// The first bytes of the body, if they have arrived already.
    private let preview: ByteChunk?
    /// The call whose response has the body, for a response that the document does not describe.
    let call: CallInfo?

    private enum Source: Sendable {
        case bytes(ByteChunk)
        case stream(@Sendable () -> Iterator)
    }

    private init(
        source: Source, length: Length, iterationBehavior: IterationBehavior, contentType: String? = nil,
        wasRead: Locked<Bool> = Locked(false), preview: ByteChunk? = nil, call: CallInfo? = nil
    ) {
        self.preview = preview
        self.call = call
        self.source = source
        self.length = length
        self.iterationBehavior = iterationBehavior
        self.contentType = contentType
        self.wasRead = wasRead
    }

    /// Returns the same bytes with a media type, for example `HTTPBody(data).with(contentType: "image/png")`.
    public func with(contentType: String?) -> HTTPBody {
        HTTPBody(
            source: source, length: length, iterationBehavior: iterationBehavior, contentType: contentType,
            wasRead: wasRead, preview: preview, call: call)
    }

    /// True if all bytes of the body are in memory.
    package var isInMemory: Bool {
        if case .bytes = source { true } else { false }
    }

    /// True if the body can be read now: any number of times, or for the first time.
    var canBeRead: Bool { iterationBehavior == .multiple || wasRead.withLock { !$0 } }

    /// Creates an empty body.
    public convenience init() { self.init(ByteChunk()) }

    /// Creates a body from bytes.
    public convenience init(_ bytes: ByteChunk) {
        self.init(source: .bytes(bytes), length: .known(Int64(bytes.count)), iterationBehavior: .multiple)
    }

    /// Creates a body from bytes.
    public convenience init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    /// Creates a body from bytes.
    public convenience init(_ data: Data) { self.init([UInt8](data)[...]) }

    /// Creates a body from text, encoded as UTF-8.
    public convenience init(_ text: some StringProtocol) { self.init(Array(text.utf8)[...]) }

    /// Creates a body that streams. An error that the sequence throws ends the body with that error.
    public convenience init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Length = .unknown, iterationBehavior: IterationBehavior = .single
    ) where Chunks.Element == ByteChunk {
        self.init(
            source: .stream { Iterator(chunks.makeAsyncIterator()) }, length: length,
            iterationBehavior: iterationBehavior)
    }

    /// Creates a body that streams. An error that the sequence throws ends the body with that error.
    public convenience init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Length = .unknown, iterationBehavior: IterationBehavior = .single
    ) where Chunks.Element == [UInt8] {
        self.init(
            chunks.map { $0[...] }, length: length, iterationBehavior: iterationBehavior)
    }

    /// An error for a second read of a body that can be read once.
    public struct AlreadyReadError: Error, Hashable, CustomStringConvertible {
        public var description: String { "the body can be read only once, and has been read" }
    }

    /// An error for a body that is longer than its reader accepts.
    public struct TooLargeError: Error, Hashable, CustomStringConvertible {
        /// The limit, in bytes.
        public let maximumBytes: Int

        public var description: String { "the body is longer than \(maximumBytes) bytes" }
    }
}

extension HTTPBody: AsyncSequence {
    public typealias Element = ByteChunk

    /// An iterator over the chunks of a body.
    public struct Iterator: AsyncIteratorProtocol {
        private let produce: () async throws -> ByteChunk?

        init<Base: AsyncIteratorProtocol>(_ base: Base) where Base.Element == ByteChunk {
            var base = base
            produce = { try await base.next() }
        }

        init(_ produce: @escaping () async throws -> ByteChunk?) { self.produce = produce }

        /// Returns the next chunk, or `nil` at the end.
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

    /// The bytes of a body that was created from bytes, or `nil` for a stream.
    package var bytes: ByteChunk? {
        if case .bytes(let bytes) = source { bytes } else { nil }
    }

    /// Returns all bytes of the body.
    ///
    /// Throws ``TooLargeError`` if there are more than `maximumBytes`. Errors of the stream are rethrown.
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
    /// Returns the same body once its first chunk has arrived. If the stream throws before that, the returned body
    /// throws the error when it is read.
    func withPreview(of call: CallInfo) async -> HTTPBody {
        if let bytes {
            return HTTPBody(
                source: source, length: length, iterationBehavior: iterationBehavior, contentType: contentType,
                wasRead: wasRead, preview: bytes, call: call)
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
            contentType: contentType, preview: (try? first.get()).flatMap { $0 }, call: call)
    }

    /// The chunks of a stream whose first chunk has been read already.
    private final class RestOfBody: @unchecked Sendable {
        // `@unchecked` is safe because the body can be read once: it has one iterator, whose calls do not overlap
        // (AsyncIteratorProtocol).
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
    /// The beginning of the body, if it has been read ahead and is text: `HTTPBody("<html><h1>Bad gateway…")`. That is
    /// the case for a response that the document does not describe. Other bodies are not shown, because they may
    /// contain secrets.
    public var description: String {
        guard let known = preview, !known.isEmpty else { return length == .known(0) ? "HTTPBody()" : "HTTPBody(…)" }
        let shown = String(decoding: known.prefix(Self.shownBytes), as: UTF8.self)
        guard !shown.unicodeScalars.dropLast().contains("\u{FFFD}") else { return "HTTPBody(…)" }
        return "HTTPBody(\"\(shown.shown(upTo: Self.shownBytes))\(known.count > Self.shownBytes ? "…" : "")\")"
    }

    private static let shownBytes = 300
}

extension HTTPBody: Hashable {
    /// Returns true if both are the same object. A comparison of the content would have to read it.
    public static func == (lhs: HTTPBody, rhs: HTTPBody) -> Bool { lhs === rhs }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension HTTPBody: ExpressibleByStringLiteral {
    public convenience init(stringLiteral value: String) { self.init(value) }
}
