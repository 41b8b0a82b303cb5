/// An error for an element of a stream that cannot be read or written. It ends the stream.
public struct StreamElementError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reasons why an element is invalid.
    public enum Reason: Hashable, Sendable {
        /// The element is not the documented JSON, or cannot be encoded as JSON.
        case json(JSONError)
        /// The element is longer than its reader accepts, in bytes.
        case tooLarge(maximumBytes: Int)
        /// The element is truncated, or has a field that cannot be written.
        case malformed(String)
    }

    /// The number of the element, from 0.
    public let index: Int
    /// The reason why the element is invalid.
    public let reason: Reason

    /// Creates an error, for example in a test.
    public init(index: Int, reason: Reason) {
        self.index = index
        self.reason = reason
    }

    /// A description such as `element 3: id: expected a string, found null (line 1, column 7)`.
    public var description: String {
        switch reason {
        case .json(let error): "element \(index): \(error)"
        case .tooLarge(let maximum): "element \(index) is longer than \(maximum) bytes"
        case .malformed(let reason): "element \(index): \(reason)"
        }
    }
}
