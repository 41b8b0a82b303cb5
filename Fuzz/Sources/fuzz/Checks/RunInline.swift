import Synchronization

/// Runs asynchronous code on the calling thread, to its end: no thread is woken, and runs repeat exactly.
///
/// Nothing that the code awaits may come from another thread.
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

/// Keeps jobs until the thread that made it runs them.
private final class JobQueue: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
    }

    /// Runs jobs until there are none.
    func drain() {
        while let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}

/// As ``runInline(_:)``, inside code that it runs already.
func runNested<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result { runInline(body) }
