import Dispatch

/// Does what computes for long or waits for another process on a thread of its own, one such thing at a time.
///
/// Tests share a thread for each core. What keeps one of them for seconds has tests wait that are about time, such as those
/// over real HTTP, until they exceed their limits.
public func aside<Value>(_ work: () throws -> Value) async throws -> Value {
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
