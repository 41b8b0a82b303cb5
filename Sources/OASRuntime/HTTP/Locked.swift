import Foundation

/// A value that threads take turns at.
///
/// `@unchecked` holds because `value` is touched nowhere but in `withLock`, between taking and giving back the lock.
/// (`Synchronization.Mutex` needs newer systems than the package supports.)
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: Value) { self.value = value }

    package func withLock<Result, Failure: Error>(_ body: (inout Value) throws(Failure) -> Result) throws(Failure)
        -> Result
    {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
