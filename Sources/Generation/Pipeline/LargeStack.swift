#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Runs work on a thread with a large stack.
///
/// Schemas can refer to one another in chains that are as long as the document, and some passes follow them
/// recursively. The main thread has 8 MB of stack, and other threads have half a megabyte or less. Reserved address
/// space that is not used needs no memory.
package enum LargeStack {
    /// The sizes to try, in bytes. A limit on address space may prevent the first ones.
    private static let sizes = [512 << 20, 128 << 20, 32 << 20]

    /// True if the current thread already has a large stack.
    @TaskLocal private static var isLarge = false

    /// Runs work on such a thread and waits for it. If no thread can be created, the work runs on the current thread.
    package static func run<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
        if isLarge { return try work() }
        var result: Result<Value, Failure>?
        let isDone = onThread {
            $isLarge.withValue(true) {
                do throws(Failure) { result = .success(try work()) } catch { result = .failure(error) }
            }
        }
        guard isDone, let result else { return try work() }
        return try result.get()
    }

    /// Runs a function on a new thread and waits for its end. Returns false if no thread can be created.
    private static func onThread(_ body: () -> Void) -> Bool {
        withoutActuallyEscaping(body) { body in
            let job = Job(body)
            // The thread borrows the job, which is kept alive until the thread has ended.
            let context = Unmanaged.passUnretained(job).toOpaque()
            return withExtendedLifetime(job) { sizes.contains { start(context, stackSize: $0) } }
        }
    }

    private static func start(_ context: UnsafeMutableRawPointer, stackSize: Int) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return false }
        #if canImport(Darwin)
            var thread: pthread_t?
            guard pthread_create(&thread, &attributes, entry, context) == 0, let thread else { return false }
        #else
            var thread = pthread_t()
            guard pthread_create(&thread, &attributes, entry, context) == 0 else { return false }
        #endif
        pthread_join(thread, nil)
        return true
    }

    #if canImport(Darwin)
        private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { context in
            Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().body()
            return nil
        }
    #else
        private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            if let context { Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().body() }
            return nil
        }
    #endif

    /// The work of a thread.
    private final class Job {
        let body: () -> Void

        init(_ body: @escaping () -> Void) { self.body = body }
    }
}
