/// A file of one run, as it is registered in ``SourceFiles``.
package struct FileID: Hashable, Sendable {
    /// The position of the file in the order of registration.
    package let index: Int32

    /// Creates the identifier of the file at position `index` of a ``SourceFiles``.
    package init(index: Int32) {
        self.index = index
    }
}

/// A range of characters on one line of a source file, to which a diagnostic refers.
///
/// For example, `Customer.yaml:41:9` with a length of 7 for `curency`.
package struct SourceLocation: Hashable, Sendable {
    /// The file.
    package var file: FileID
    /// The line, counted from 1.
    package var line: Int32
    /// The column of the first character, counted from 1 in Unicode scalars.
    package var column: Int32
    /// The number of Unicode scalars in the range, at least 1.
    package var length: Int32

    /// Creates a location. `line` and `column` count from 1.
    package init(file: FileID, line: Int32, column: Int32, length: Int32 = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}

extension SourceLocation: Comparable {
    /// Orders locations by file, line, column and length.
    package static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
        if lhs.file.index != rhs.file.index { return lhs.file.index < rhs.file.index }
        if lhs.line != rhs.line { return lhs.line < rhs.line }
        if lhs.column != rhs.column { return lhs.column < rhs.column }
        return lhs.length < rhs.length
    }
}
