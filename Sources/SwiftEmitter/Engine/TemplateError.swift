/// A template that cannot be used, with the place that says why.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the user knows it.
    package let path: String
    /// Counted from 1; nil where the file as a whole is at fault.
    package let line: Int?
    /// The tag at fault as it is written, braces included; nil where it is none.
    package let tag: String?
    package let message: String

    package init(path: String, line: Int?, tag: String? = nil, message: String) {
        self.path = path
        self.line = line
        self.tag = tag
        self.message = message
    }

    package var description: String {
        line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)"
    }
}
