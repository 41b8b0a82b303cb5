/// An element of a stream that cannot be read or written. The stream ends there.
public struct StreamElementError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is at fault.
    public enum Reason: Hashable, Sendable {
        /// The element is not the documented JSON, or has no JSON form.
        case json(JSONError)
        /// The element is longer than its reader accepts, in bytes.
        case tooLarge(maximumBytes: Int)
        /// The element is cut off, or has a field that cannot be written.
        case malformed(String)
    }

    /// The number of the element, from 0.
    public let index: Int
    /// What is at fault.
    public let reason: Reason

    /// An error made by hand, for example by a test.
    public init(index: Int, reason: Reason) {
        self.index = index
        self.reason = reason
    }

    /// For example `element 3: id: expected a string, found null (line 1, column 7)`.
    public var description: String {
        switch reason {
        case .json(let error): "element \(index): \(error)"
        case .tooLarge(let maximum): "element \(index) is longer than \(maximum) bytes"
        case .malformed(let reason): "element \(index): \(reason)"
        }
    }
}
