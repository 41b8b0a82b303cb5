import Foundation
import OASRuntime

/// The part of a response body that has arrived and has not been read, about ``capacity`` bytes in memory.
///
/// When the buffer is full, `onChange` stops the connection. If that is not possible, the rest is written to files of a
/// limited length (``Flow``).
///
/// `@unchecked` is safe because `state` is accessed only while `lock` is locked.
final class ResponseBuffer: @unchecked Sendable {
    typealias Chunk = ArraySlice<UInt8>
    private typealias Reader = CheckedContinuation<Chunk?, any Error>

    /// The number of unread bytes in memory at which the buffer is full.
    static let capacity = 512 << 10
    /// The number of unread bytes in memory at which a full buffer has room again.
    private static let lowWater = 128 << 10

    private struct State {
        var chunks: [Chunk] = []
        var next = 0
        var byteCount = 0
        /// The bytes that arrived after `chunks`.
        var spool = Spool()
        var reader: Reader?
        /// The end of the body, which is set when nothing more will arrive. It is an error if the body is incomplete.
        var end: Result<Void, any Error>?
        /// True if nobody will read the rest. Bytes that arrive are then dropped.
        var isDiscarded = false
        var isFull = false
    }

    private let lock = NSLock()
    private var state = State()
    private let maximumFileBytes: Int
    /// A function that is called, with the lock locked, when the buffer becomes full and when it has room again.
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

    /// Records that nothing more will arrive. Only the first end counts.
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

    /// Drops the unread bytes and those that will arrive.
    func discard() {
        lock.withLock {
            state.isDiscarded = true
            (state.chunks, state.next, state.byteCount) = ([], 0, 0)
            state.spool = Spool()
            if state.isFull { setFull(false) }
        }
    }

    /// Returns the next chunk, or `nil` at the end. If the body is incomplete, throws after everything before has been
    /// read.
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
