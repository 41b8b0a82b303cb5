import Foundation
import HTTPTypes
import OASRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request under way: hands over its response once, and the body as it arrives.
final class Exchange: Sendable {
    private typealias Chunks = AsyncThrowingStream<ArraySlice<UInt8>, any Error>
    private typealias Continuation = CheckedContinuation<(HTTPResponse, HTTPBody?), any Error>

    /// Where the hand-over stands: either side may come first.
    private enum State: Sendable {
        case idle
        case awaited(Continuation)
        case failed(any Error)
        case done
    }

    let task: URLSessionTask
    /// Kept until the exchange is over: a body in a file is removed with its upload.
    private let upload: Upload
    private let session: Session
    private let state = Locked(State.idle)
    /// The body, until it is handed over: held on to, it would never be noticed that its reader has dropped it.
    private let chunks: Locked<Chunks?>
    private let producer: Chunks.Continuation

    init(_ task: URLSessionTask, upload: Upload, session: Session) {
        self.task = task
        self.upload = upload
        self.session = session
        let (chunks, producer) = Chunks.makeStream()
        self.chunks = Locked(chunks)
        self.producer = producer
        // Who drops the body half read does not want the rest.
        producer.onTermination = { reason in
            if case .cancelled = reason { task.cancel() }
        }
    }

    /// Starts the task and waits for the head of the response.
    func response() async throws -> (HTTPResponse, HTTPBody?) {
        try await withCheckedThrowingContinuation { (continuation: Continuation) in
            let failure = state.withLock { state -> (any Error)? in
                if case .failed(let error) = state { return error }
                state = .awaited(continuation)
                return nil
            }
            if let failure { continuation.resume(throwing: failure) } else { task.resume() }
        }
    }

    func receive(_ response: URLResponse) {
        guard let chunks = chunks.withLock({ $0.take() }) else { return }
        guard let response = response as? HTTPURLResponse else {
            finish(URLSessionTransportError.notHTTP)
            task.cancel()
            return
        }
        let isEncoded = response.value(forHTTPHeaderField: "Content-Encoding") != nil
        // The length of an encoded body is not that of what is read from it.
        let length = isEncoded ? -1 : response.expectedContentLength
        let body = HTTPBody(chunks, length: length >= 0 ? .known(length) : .unknown)
        takeContinuation(leaving: .done)?.resume(returning: (HTTPResponse(response), body))
    }

    func receive(_ data: Data) {
        producer.yield([UInt8](data)[...])
    }

    func finish(_ error: (any Error)?) {
        let reported = error.map(Self.reported)
        producer.finish(throwing: reported)
        let failure = reported ?? URLError(.badServerResponse)
        takeContinuation(leaving: .failed(failure))?.resume(throwing: failure)
    }

    private func takeContinuation(leaving next: State) -> Continuation? {
        state.withLock { state in
            switch state {
            case .awaited(let continuation):
                state = next
                return continuation
            case .idle:
                state = next
                return nil
            case .failed, .done:
                return nil
            }
        }
    }

    /// Cancellation as Swift reports it everywhere else.
    private static func reported(_ error: any Error) -> any Error {
        (error as? URLError)?.code == .cancelled ? CancellationError() : error
    }
}
