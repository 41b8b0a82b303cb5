import Foundation
import OASRuntime

/// A request body that is made while it is sent: one chunk at a time, and the next only when that one is sent.
///
/// The thread that sends waits in `read` for the next chunk; it is the thread of the exchange's own session. So this is for
/// Linux alone, where a session serves one exchange (``SessionPool``).
///
/// `@unchecked` holds because `state` is touched only while `condition` is locked.
final class UploadStream: @unchecked Sendable {
    private struct State {
        var chunk: ArraySlice<UInt8> = []
        var isFinished = false
        var isStopped = false
        /// Waits for the chunk to be sent.
        var maker: CheckedContinuation<Void, Never>?
        var task: Task<Void, Never>?
        var watch: IdleWatch?
    }

    private let body: HTTPBody
    private let condition = NSCondition()
    private var state = State()

    init(_ body: HTTPBody) { self.body = body }

    /// The form in which `URLSession` reads it.
    var inputStream: InputStream { ReadingStream(self) }

    /// Begins to make the body.
    func start(_ watch: IdleWatch, onFailure: @escaping @Sendable (any Error) -> Void) {
        let body = body
        let task = Task { [weak self] in
            do {
                for try await chunk in body {
                    guard let self, await self.offer(chunk) else { return }
                }
                self?.finish()
            } catch {
                onFailure(error)
            }
        }
        condition.withLock {
            state.watch = watch
            state.task = task
            if state.isStopped { task.cancel() }
        }
    }

    /// Hands a chunk to the sender, and returns when it is sent: false where nobody wants more.
    private func offer(_ chunk: ArraySlice<UInt8>) async -> Bool {
        await withCheckedContinuation { maker in
            condition.withLock {
                guard !state.isStopped, !chunk.isEmpty else { return maker.resume() }
                state.chunk = chunk
                state.maker = maker
                condition.broadcast()
            }
        }
        return condition.withLock { !state.isStopped }
    }

    private func finish() {
        condition.withLock {
            state.isFinished = true
            condition.broadcast()
        }
    }

    /// Ends waiting reads with an error, and the making of the body.
    func stop() {
        let task = condition.withLock {
            state.isStopped = true
            state.maker.take()?.resume()
            condition.broadcast()
            return state.task
        }
        task?.cancel()
    }

    /// Waits for bytes and copies them; 0 at the end of the body, -1 once it was stopped.
    fileprivate func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
        condition.withLock {
            if state.chunk.isEmpty, !state.isFinished, !state.isStopped {
                state.watch?.isPaused = true
                while state.chunk.isEmpty, !state.isFinished, !state.isStopped { condition.wait() }
                state.watch?.isPaused = false
            }
            state.watch?.touch()
            if state.isStopped { return -1 }
            let part = state.chunk.prefix(max(length, 0))
            // `part` has at most `length` bytes, for which the caller has room at `buffer`.
            part.withUnsafeBufferPointer { bytes in
                if let first = bytes.baseAddress { buffer.update(from: first, count: bytes.count) }
            }
            state.chunk = state.chunk.dropFirst(part.count)
            if state.chunk.isEmpty { state.maker.take()?.resume() }
            return part.count
        }
    }
}

/// Reads an upload. What the superclass has is not used.
private final class ReadingStream: InputStream {
    private let upload: UploadStream
    private var status = Stream.Status.notOpen

    init(_ upload: UploadStream) {
        self.upload = upload
        super.init(data: Data())
    }

    override func open() { status = .open }
    override func close() { status = .closed }
    override var streamStatus: Stream.Status { status }
    override var hasBytesAvailable: Bool { true }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
        upload.read(buffer, maxLength: length)
    }
}
