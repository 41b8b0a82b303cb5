/// A file of one run, as registered in ``SourceFiles``.
package struct FileID: Hashable, Sendable {
    /// The position in the registry, in the order of registration.
    package let index: Int32

    /// Makes the identity of the file at `index` of a ``SourceFiles``.
    package init(index: Int32) {
        self.index = index
    }
}

/// A place in a source file: what a diagnostic points at.
///
/// For example `Customer.yaml:41:9`, with a length of 7 for `curency`.
package struct SourceLocation: Hashable, Sendable {
    /// The file it is in.
    package var file: FileID
    /// The line, counted from 1.
    package var line: Int32
    /// The column of the first character, counted from 1 in Unicode scalars.
    package var column: Int32
    /// How many Unicode scalars of the line are meant; at least 1.
    package var length: Int32

    /// Makes a location; `line` and `column` count from 1.
    package init(file: FileID, line: Int32, column: Int32, length: Int32 = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}

extension SourceLocation: Comparable {
    /// Orders by file, line and column, which is the order of a report.
    package static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
        if lhs.file.index != rhs.file.index { return lhs.file.index < rhs.file.index }
        if lhs.line != rhs.line { return lhs.line < rhs.line }
        if lhs.column != rhs.column { return lhs.column < rhs.column }
        return lhs.length < rhs.length
    }
}
