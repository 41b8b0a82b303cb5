import Synchronization

/// Runs asynchronous code to its end on the calling thread. No other thread is started, so that runs are exactly
/// reproducible.
///
/// The code must not wait for another thread.
func runInline<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result {
    let queue = JobQueue()
    let result = Mutex<Result?>(nil)
    let task = Task(executorPreference: queue) {
        let value = await body()
        result.withLock { $0 = value }
    }
    queue.drain()
    guard let value = result.withLock({ $0 }) else {
        require(false, "the code waits for something that nobody sends")
        task.cancel()
        preconditionFailure()
    }
    return value
}

/// Stores jobs until the thread that created the queue runs them.
private final class JobQueue: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
    }

    /// Runs jobs until the queue is empty.
    func drain() {
        while let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}

/// Runs code like ``runInline(_:)``, inside code that is already run by it.
func runNested<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result { runInline(body) }
