import Dispatch

/// Runs work that computes for long or waits for other processes on a separate thread, one piece of work at a time.
///
/// Tests share one thread per core. Work that blocks such a thread for seconds delays tests with time limits, such as
/// those over real HTTP.
package func aside<Value>(_ work: () throws -> Value) async throws -> Value {
    guard #available(macOS 15, *) else { return try work() }
    return try await withTaskExecutorPreference(AsideExecutor.shared) { try work() }
}

@available(macOS 15, *)
private final class AsideExecutor: TaskExecutor {
    static let shared = AsideExecutor()
    private let queue = DispatchQueue(label: "aside")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
