import Foundation
import OASRuntime

/// Reports that a connection has been silent for too long. Time in which our side waits does not count.
final class IdleWatch: Sendable {
    private struct State: Sendable {
        var lastActivity = ContinuousClock.now
        var isPaused = false
        var isStopped = false
        var timer: Task<Void, Never>?
    }

    private let timeout: Duration
    private let state = Locked(State())

    /// - Parameter timeout: The longest silence, in seconds.
    init(timeout: TimeInterval) {
        // A longer time would overflow. A billion seconds is as good as no limit.
        self.timeout = .seconds(min(max(timeout, 0), 1e9))
    }

    /// Begins to count, and calls `onTimeout` once the connection has been silent for too long.
    func start(_ onTimeout: @escaping @Sendable () -> Void) {
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

    func stop() {
        state.withLock { state -> Task<Void, Never>? in
            state.isStopped = true
            return state.timer.take()
        }?.cancel()
    }

    /// Something was sent or received.
    func touch() { state.withLock { $0.lastActivity = .now } }

    /// True while our side waits: nobody reads the body, or the request's body is not made yet.
    var isPaused: Bool {
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
