import Foundation
import OASRuntime

/// The part of a response's body that has arrived and is not read yet: about ``capacity`` bytes in memory.
///
/// When it is full, `onChange` stops the connection. If that is not possible, the rest is written to files of a limited
/// length (``Flow``).
///
/// `@unchecked` holds because `state` is touched only while `lock` is locked.
final class ResponseBuffer: @unchecked Sendable {
    typealias Chunk = ArraySlice<UInt8>
    private typealias Reader = CheckedContinuation<Chunk?, any Error>

    /// Nothing more is accepted while so many bytes wait to be read.
    static let capacity = 512 << 10
    /// Once it was full, more is accepted when no more than this is left.
    private static let lowWater = 128 << 10

    private struct State {
        var chunks: [Chunk] = []
        var next = 0
        var byteCount = 0
        /// The bytes that arrived after `chunks`.
        var spool = Spool()
        var reader: Reader?
        /// Set once nothing more will arrive: with an error where the body is not complete.
        var end: Result<Void, any Error>?
        /// True if nobody will read the rest. Bytes that arrive are then dropped.
        var isDiscarded = false
        var isFull = false
    }

    private let lock = NSLock()
    private var state = State()
    private let maximumFileBytes: Int
    /// Called, with the lock locked, when the buffer becomes full and when it has room again.
    private let onChange: @Sendable (_ isFull: Bool) -> Void

    init(maximumFileBytes: Int, onChange: @escaping @Sendable (_ isFull: Bool) -> Void) {
        self.maximumFileBytes = maximumFileBytes
        self.onChange = onChange
    }

    /// Adds bytes that have arrived. Throws if the files would exceed their limit.
    func append(_ chunk: Chunk) throws {
        try lock.withLock {
            guard !state.isDiscarded, state.end == nil, !chunk.isEmpty else { return }
            if let reader = state.reader {
                state.reader = nil
                reader.resume(returning: chunk)
                return
            }
            if Flow.spools, state.byteCount >= Self.capacity || !state.spool.isEmpty {
                guard chunk.count <= maximumFileBytes - state.spool.byteCount else {
                    throw URLSessionTransportError.fileTooLarge(maximumBytes: maximumFileBytes)
                }
                return try state.spool.append(chunk)
            }
            state.chunks.append(chunk)
            state.byteCount += chunk.count
            if state.byteCount >= Self.capacity, !state.isFull { setFull(true) }
        }
    }

    /// Says that nothing more will arrive. Only the first end counts.
    func finish(_ end: Result<Void, any Error>) {
        lock.withLock {
            guard state.end == nil else { return }
            state.end = end
            if let reader = state.reader {
                state.reader = nil
                reader.resume(with: end.map { nil })
            }
        }
    }

    /// Drops the bytes that are there and those that will arrive.
    func discard() {
        lock.withLock {
            state.isDiscarded = true
            (state.chunks, state.next, state.byteCount) = ([], 0, 0)
            state.spool = Spool()
            if state.isFull { setFull(false) }
        }
    }

    /// The next chunk, or nil at the end. Throws where the body is not complete, once everything before is read.
    func next() async throws -> Chunk? {
        try await withCheckedThrowingContinuation { reader in
            lock.withLock {
                let chunk = Result { try takeChunk() ?? state.spool.next() }
                if case .success(nil) = chunk {} else { return reader.resume(with: chunk) }
                if let end = state.end {
                    reader.resume(with: end.map { nil })
                } else if state.reader != nil {
                    reader.resume(throwing: ConcurrentReadError())
                } else {
                    state.reader = reader
                }
            }
        }
    }

    private func takeChunk() -> Chunk? {
        guard state.next < state.chunks.count else { return nil }
        let chunk = state.chunks[state.next]
        state.chunks[state.next] = []
        state.next += 1
        if state.next == state.chunks.count { (state.chunks, state.next) = ([], 0) }
        state.byteCount -= chunk.count
        if state.isFull, state.byteCount <= Self.lowWater { setFull(false) }
        return chunk
    }

    private func setFull(_ isFull: Bool) {
        state.isFull = isFull
        onChange(isFull)
    }
}
