package import HTTPTypes

/// The head of a response that a transport waits for and delivers once, with the body. An error may occur before it is
/// awaited.
package final class ResponseHead: Sendable {
    private typealias Continuation = CheckedContinuation<(HTTPResponse, HTTPBody?), any Error>

    private enum State: Sendable {
        case idle
        case awaited(Continuation)
        case failed(any Error)
        case done
    }

    private let state = Locked(State.idle)

    package init() {}

    /// Waits for the response. `start` is called once the response is awaited, unless an error has occurred already.
    package func response(
        start: @Sendable () -> Void, onCancel: @Sendable () -> Void
    ) async throws -> (HTTPResponse, HTTPBody?) {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: Continuation) in
                let failure = state.withLock { state -> (any Error)? in
                    if case .failed(let error) = state { return error }
                    state = .awaited(continuation)
                    return nil
                }
                if let failure { return continuation.resume(throwing: failure) }
                start()
            }
        } onCancel: {
            onCancel()
        }
    }

    /// Delivers a response. `make` is called only if somebody waits for it.
    package func deliver(_ make: () -> (HTTPResponse, HTTPBody?)) {
        guard let continuation = takeContinuation(leaving: .done) else { return }
        continuation.resume(returning: make())
    }

    /// Ends the wait with an error. Only the first end counts.
    package func fail(_ error: any Error) { takeContinuation(leaving: .failed(error))?.resume(throwing: error) }

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
}
