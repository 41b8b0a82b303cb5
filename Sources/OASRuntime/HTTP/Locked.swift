import Foundation

/// A value that a lock protects.
///
/// `@unchecked` is safe because `value` is accessed only in `withLock`, between locking and unlocking.
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
