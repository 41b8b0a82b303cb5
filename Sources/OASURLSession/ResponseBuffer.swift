import Foundation
import OASRuntime

/// The part of a response body that has arrived and has not been read, about ``capacity`` bytes in memory.
///
/// When the buffer is full, `onChange` stops the connection. If that is not possible, the rest is written to files of a
/// limited length (``Flow``).
///
/// `@unchecked` is safe because `state` is accessed only while `lock` is locked. A reader is resumed only after `lock` has
/// been unlocked: to resume a task waits for a handler of its cancellation, which may call ``finish(_:)``.
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
        let reader = try lock.withLock { () -> Reader? in
            guard !state.isDiscarded, state.end == nil, !chunk.isEmpty else { return nil }
            if let reader = state.reader.take() { return reader }
            if Flow.spools, state.byteCount >= Self.capacity || !state.spool.isEmpty {
                guard chunk.count <= maximumFileBytes - state.spool.byteCount else {
                    throw URLSessionTransportError.fileTooLarge(maximumBytes: maximumFileBytes)
                }
                try state.spool.append(chunk)
                return nil
            }
            state.chunks.append(chunk)
            state.byteCount += chunk.count
            if state.byteCount >= Self.capacity, !state.isFull { setFull(true) }
            return nil
        }
        reader?.resume(returning: chunk)
    }

    /// Records that nothing more will arrive. Only the first end counts.
    func finish(_ end: Result<Void, any Error>) {
        let reader = lock.withLock { () -> Reader? in
            guard state.end == nil else { return nil }
            state.end = end
            return state.reader.take()
        }
        reader?.resume(with: end.map { nil })
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
            let result = lock.withLock { available(to: reader) }
            if let result { reader.resume(with: result) }
        }
    }

    /// The result of a read, or `nil` if `reader` has to wait for it.
    private func available(to reader: Reader) -> Result<Chunk?, any Error>? {
        let chunk = Result { try takeChunk() ?? state.spool.next() }
        guard case .success(nil) = chunk else { return chunk }
        if let end = state.end { return end.map { nil } }
        guard state.reader == nil else { return .failure(ConcurrentReadError()) }
        state.reader = reader
        return nil
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
