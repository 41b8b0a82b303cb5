extension JSONError {
    /// Creates an error with line, column and path. They are determined by scanning the text again up to the failure,
    /// so that reading need not keep track of them.
    init(_ failure: JSONFailure, in text: UnsafeBufferPointer<UInt8>) {
        let offset = min(max(failure.offset, 0), text.count)
        let prefix = UnsafeBufferPointer(rebasing: text[..<offset])
        var line = 1
        var lineStart = 0
        for index in prefix.indices where prefix[index] == Byte.lineFeed {
            line += 1
            lineStart = index + 1
        }
        var scanner = JSONPathScanner(prefix)
        var path = scanner.path()
        if failure.isOfContainer, scanner.endsInsideElement { path.removeLast() }
        self.init(
            path: path, byteOffset: offset, line: line, column: offset - lineStart + 1, reason: failure.reason
        )
    }
}
