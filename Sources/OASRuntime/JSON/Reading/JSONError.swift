/// The reason why a text is not the expected JSON, or why a value cannot be encoded as JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path of members and elements to the invalid value, outermost first.
    public let path: [JSONPathElement]
    /// The place of the error, in bytes from the start of the text.
    public let byteOffset: Int
    /// The line of the error, from 1.
    public let line: Int
    /// The column of the error in bytes, from 1.
    public let column: Int
    /// The reason, for example `expected a string, found null`.
    public let reason: String

    /// Creates an error, for example in a test.
    public init(path: [JSONPathElement] = [], byteOffset: Int = 0, line: Int = 1, column: Int = 1, reason: String) {
        self.path = path
        self.byteOffset = byteOffset
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// A description such as
    /// `customers[3].billing_configuration.sync: expected a boolean, found null (line 1, column 812)`.
    public var description: String {
        let place = "(line \(line), column \(column))"
        return path.isEmpty ? "\(reason) \(place)" : "\(path.rendered): \(reason) \(place)"
    }
}

/// An element of the path to a value.
public enum JSONPathElement: Hashable, Sendable, CustomStringConvertible {
    /// A member of an object.
    case member(String)
    /// An element of an array, counted from 0.
    case element(Int)

    /// A description such as `sync` or `[3]`. A long name is truncated, and invisible characters are escaped.
    public var description: String {
        switch self {
        case .member(let name): name.shown()
        case .element(let index): "[\(index)]"
        }
    }
}

extension [JSONPathElement] {
    /// The path as text, for example `customers[3].billing_configuration.sync`. Of more than 32 elements, the first 16
    /// and the last 16 are shown.
    public var rendered: String {
        let shown = 16
        var text = ""
        for (index, element) in enumerated() where count <= 2 * shown || index < shown || index >= count - shown {
            if count > 2 * shown, index == count - shown { text += "…" }
            if case .member = element, !text.isEmpty { text += "." }
            text += element.description
        }
        return text
    }
}
