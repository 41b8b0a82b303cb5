/// A problem with a template, and its location.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path of the file as the user knows it.
    package let path: String
    /// The line, counted from 1, or `nil` if the problem concerns the whole file.
    package let line: Int?
    /// The tag with its braces, or `nil` if the problem does not concern a tag.
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
