/// Why a text is not the JSON that was expected, or a value cannot be written as JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The members and elements that lead to the value at fault, outermost first.
    public let path: [JSONPathElement]
    /// The place of the fault in bytes from the start of the text.
    public let byteOffset: Int
    /// The line of the fault, from 1.
    public let line: Int
    /// The column of the fault in bytes, from 1.
    public let column: Int
    /// What is wrong, for example `expected a string, found null`.
    public let reason: String

    /// An error made by hand, for example by a test.
    public init(path: [JSONPathElement] = [], byteOffset: Int = 0, line: Int = 1, column: Int = 1, reason: String) {
        self.path = path
        self.byteOffset = byteOffset
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// For example `customers[3].billing_configuration.sync: expected a boolean, found null (line 1, column 812)`.
    public var description: String {
        let place = "(line \(line), column \(column))"
        return path.isEmpty ? "\(reason) \(place)" : "\(path.rendered): \(reason) \(place)"
    }
}

/// One step of the way to a value.
public enum JSONPathElement: Hashable, Sendable, CustomStringConvertible {
    /// A member of an object.
    case member(String)
    /// An element of an array, counted from 0.
    case element(Int)

    /// For example `sync` or `[3]`. Of a long name the beginning is shown, and invisible characters are escaped.
    public var description: String {
        switch self {
        case .member(let name): name.shown()
        case .element(let index): "[\(index)]"
        }
    }
}

extension [JSONPathElement] {
    /// For example `customers[3].billing_configuration.sync`. Of more than 32 steps the first and the last are shown.
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
