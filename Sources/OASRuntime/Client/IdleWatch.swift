package import Foundation

/// A timer of a transport that reports that nothing has been sent or received for too long. The time in which it is
/// paused does not count.
package final class IdleWatch: Sendable {
    private struct State: Sendable {
        var lastActivity = ContinuousClock.now
        var isPaused = false
        var isStopped = false
        var timer: Task<Void, Never>?
    }

    private let timeout: Duration
    private let state = Locked(State())

    /// Creates a timer that has not started.
    ///
    /// - Parameter timeout: The longest time without sent or received bytes, in seconds.
    package init(timeout: TimeInterval) {
        // A longer time would overflow. A billion seconds is effectively no limit.
        self.timeout = .seconds(min(max(timeout, 0), 1e9))
    }

    /// Starts the timer. It calls `onTimeout` when nothing has been sent or received for too long.
    package func start(_ onTimeout: @escaping @Sendable () -> Void) {
        touch()
        let timer = Task { [weak self] in
            while let wait = self?.remaining() {
                if wait <= .zero { return onTimeout() }
                guard (try? await Task.sleep(for: wait)) != nil else { return }
            }
        }
        let isStopped = state.withLock { state in
            state.timer = timer
            return state.isStopped
        }
        if isStopped { timer.cancel() }
    }

    package func stop() {
        state.withLock { state -> Task<Void, Never>? in
            state.isStopped = true
            return state.timer.take()
        }?.cancel()
    }

    /// Records that bytes were sent or received.
    package func touch() { state.withLock { $0.lastActivity = .now } }

    /// True while the transport waits for the reader of the body.
    package var isPaused: Bool {
        get { state.withLock { $0.isPaused } }
        set {
            state.withLock { state in
                state.isPaused = newValue
                state.lastActivity = .now
            }
        }
    }

    private func remaining() -> Duration? {
        state.withLock { state in
            if state.isStopped { return nil }
            return state.isPaused
                ? max(timeout, .milliseconds(1)) : timeout - (ContinuousClock.now - state.lastActivity)
        }
    }
}
