import Foundation
import OASRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The sessions of a transport: one for all exchanges on Apple's systems, one for each exchange under way on Linux.
///
/// A session that is given back is used again, so its connections are. At most ``maximumInUse`` are in use; further
/// exchanges wait for their turn.
final class SessionPool: Sendable {
    /// A thread may wait in each of them for its reader, and Linux has 255 such threads for a process.
    static let maximumInUse = 100
    /// Sessions that are kept while nobody uses them.
    private static let maximumIdle = 16

    private struct State: Sendable {
        var idle: [(session: Session, origin: String)] = []
        var inUse = 0
        var lastTicket = 0
        var queue: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    }

    private let makeSession: @Sendable () -> Session
    private let shared: Session?
    private let state = Locked(State())

    init(_ configuration: URLSessionConfiguration) {
        let configuration = configuration.copy() as? URLSessionConfiguration ?? configuration
        makeSession = { Session(configuration) }
        #if canImport(FoundationNetworking)
            shared = nil
        #else
            shared = Session(configuration)
        #endif
    }

    /// A session for one exchange with an origin. A fresh one has no connections: what cannot be sent again is not sent
    /// over one that the server may have closed meanwhile.
    ///
    /// Throws where none becomes free in time.
    func lease(for origin: String, isFresh: Bool, timeout: Duration) async throws -> SessionLease {
        if let shared { return SessionLease(shared, origin: origin, pool: nil) }
        try await waitForTurn(timeout)
        let session = isFresh ? nil : takeIdle(origin)
        return SessionLease(session ?? makeSession(), origin: origin, pool: self)
    }

    /// An idle session that was last used for the origin, or the oldest one once there are many.
    private func takeIdle(_ origin: String) -> Session? {
        state.withLock { state in
            if let index = state.idle.lastIndex(where: { $0.origin == origin }) {
                return state.idle.remove(at: index).session
            }
            return state.idle.count < Self.maximumIdle ? nil : state.idle.removeFirst().session
        }
    }

    fileprivate func giveBack(_ session: Session, origin: String) {
        let (dropped, next) = state.withLock { state -> (Session?, CheckedContinuation<Void, any Error>?) in
            state.idle.append((session, origin))
            let dropped = state.idle.count > Self.maximumIdle ? state.idle.removeFirst().session : nil
            guard !state.queue.isEmpty else {
                state.inUse -= 1
                return (dropped, nil)
            }
            return (dropped, state.queue.removeFirst().continuation)
        }
        next?.resume()
        withExtendedLifetime(dropped) {}
    }

    private func waitForTurn(_ timeout: Duration) async throws {
        try Task.checkCancellation()
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        let timer = Locked<Task<Void, Never>?>(nil)
        defer { timer.withLock { $0 }?.cancel() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let hasTurn = state.withLock { state in
                    if state.inUse < Self.maximumInUse {
                        state.inUse += 1
                        return true
                    }
                    state.queue.append((ticket, continuation))
                    return false
                }
                if hasTurn { return continuation.resume() }
                // A cancellation before the ticket was in the queue did not find it there.
                if Task.isCancelled { return giveUp(ticket, CancellationError()) }
                timer.withLock { timer in
                    timer = Task { [weak self] in
                        guard (try? await Task.sleep(for: timeout)) != nil else { return }
                        self?.giveUp(ticket, URLError(.timedOut))
                    }
                }
            }
        } onCancel: {
            giveUp(ticket, CancellationError())
        }
    }

    private func giveUp(_ ticket: Int, _ error: any Error) {
        let continuation = state.withLock { state in
            state.queue.firstIndex { $0.ticket == ticket }.map { state.queue.remove(at: $0).continuation }
        }
        continuation?.resume(throwing: error)
    }
}

/// The use of a session by one exchange.
final class SessionLease: Sendable {
    let session: Session
    private let origin: String
    private let pool: SessionPool?
    private let hasEnded = Locked(false)

    fileprivate init(_ session: Session, origin: String, pool: SessionPool?) {
        self.session = session
        self.origin = origin
        self.pool = pool
    }

    deinit { end() }

    /// Gives the session back.
    func end() {
        let isFirst = hasEnded.withLock { hasEnded in
            defer { hasEnded = true }
            return !hasEnded
        }
        if isFirst { pool?.giveBack(session, origin: origin) }
    }
}
