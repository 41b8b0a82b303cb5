import Foundation
import OASRuntime

/// The part of a response's body that has arrived and is not read yet: at most ``capacity`` bytes and one chunk.
///
/// The thread that receives waits in ``waitForRoom()`` while it is full, or the task is suspended by ``onChange``, so that
/// the connection is not read and the server has to wait.
///
/// `@unchecked` holds because `state` is touched only while `condition` is locked.
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
        var reader: Reader?
        /// Set once nothing more will arrive: with an error where the body is not complete.
        var end: Result<Void, any Error>?
        /// True where nobody will read: what arrives is dropped.
        var isDiscarded = false
        var isFull = false
    }

    private let condition = NSCondition()
    private var state = State()
    /// Called, with the condition locked, when the buffer becomes full and when it has room again.
    private let onChange: @Sendable (_ isFull: Bool) -> Void

    init(onChange: @escaping @Sendable (_ isFull: Bool) -> Void) { self.onChange = onChange }

    /// Adds what has arrived.
    func append(_ chunk: Chunk) {
        condition.withLock {
            guard !state.isDiscarded, state.end == nil, !chunk.isEmpty else { return }
            if let reader = state.reader {
                state.reader = nil
                reader.resume(returning: chunk)
                return
            }
            state.chunks.append(chunk)
            state.byteCount += chunk.count
            if state.byteCount >= Self.capacity, !state.isFull { setFull(true) }
        }
    }

    /// Returns when there is room, or nobody wants more.
    func waitForRoom() {
        condition.withLock {
            while state.isFull, !state.isDiscarded, state.end == nil { condition.wait() }
        }
    }

    /// Says that nothing more will arrive. Only the first end counts.
    func finish(_ end: Result<Void, any Error>) {
        condition.withLock {
            guard state.end == nil else { return }
            state.end = end
            if let reader = state.reader {
                state.reader = nil
                reader.resume(with: end.map { nil })
            }
            condition.broadcast()
        }
    }

    /// Drops what is there and what will arrive.
    func discard() {
        condition.withLock {
            state.isDiscarded = true
            (state.chunks, state.next, state.byteCount) = ([], 0, 0)
            if state.isFull { setFull(false) }
            condition.broadcast()
        }
    }

    /// The next chunk, or nil at the end. Throws where the body is not complete, once everything before is read.
    func next() async throws -> Chunk? {
        try await withCheckedThrowingContinuation { reader in
            condition.withLock {
                if let chunk = takeChunk() {
                    reader.resume(returning: chunk)
                } else if let end = state.end {
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
        if !isFull { condition.broadcast() }
    }
}
