#if canImport(FoundationNetworking)
    import Foundation
    import FoundationNetworking
    import OASRuntime

    /// A queue that runs each block immediately, in the thread that adds it. All sessions of the process receive in that
    /// thread, so no received bytes wait in memory for another thread.
    ///
    /// There is one exception. `URLSessionTask.cancel()` marks a task and lets another block report the end. If the
    /// transfer ends between the two, the Foundation of Linux forgets the task, and the report then stops the process
    /// (`Trying to access a behaviour for a task that in not in the registry`). So blocks are held while a task is
    /// marked and its end is not reported yet. The report is waiting in the same serial queue, so that this takes no
    /// time, and its own block releases the others.
    ///
    /// `@unchecked` is safe because the class adds no state but what a lock protects.
    final class ImmediateQueue: OperationQueue, @unchecked Sendable {
        private struct State: Sendable {
            var cancelled: [URLSessionTask] = []
            var held: [@Sendable () -> Void] = []
        }

        private let state = Locked(State())

        /// Records a task that is going to be cancelled.
        func willCancel(_ task: URLSessionTask) { state.withLock { $0.cancelled.append(task) } }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            let blocks = state.withLock { state -> [@Sendable () -> Void] in
                state.held.append(block)
                state.cancelled.removeAll { $0.state == .completed || $0.hasReportedCancellation }
                if state.cancelled.contains(where: { $0.state == .canceling }) { return [] }
                defer { state.held = [] }
                return state.held
            }
            for block in blocks { block() }
        }
    }

    extension URLSessionTask {
        /// True once the block of a cancellation has begun. It sets the error before it reports the end.
        fileprivate var hasReportedCancellation: Bool { (error as? URLError)?.code == .cancelled }
    }
#endif
