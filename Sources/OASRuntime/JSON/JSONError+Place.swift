extension JSONError {
    /// Works out line, column and path by reading the text again up to the fault, so that reading itself need not keep
    /// track of them.
    init(_ failure: JSONFailure, in text: UnsafeBufferPointer<UInt8>) {
        let offset = min(failure.offset, text.count)
        var line = 1
        var lineStart = 0
        for index in 0..<offset where text[index] == Byte.lineFeed {
            line += 1
            lineStart = index + 1
        }
        var scanner = PathScanner(text: text, limit: offset)
        self.init(
            path: scanner.path(), byteOffset: offset, line: line, column: offset - lineStart + 1, reason: failure.reason
        )
    }
}

/// Follows the containers of a text that is well-formed up to `limit`.
private struct PathScanner {
    let text: UnsafeBufferPointer<UInt8>
    let limit: Int
    private var index = 0
    private var stack: [Level] = []

    /// An open container: the number of the current element, or the name of the current member, empty between two.
    private enum Level {
        case array(Int)
        case object(String?)
    }

    init(text: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.text = text
        self.limit = limit
    }

    mutating func path() -> [JSONPathElement] {
        while index < limit {
            step()
        }
        return stack.compactMap { level in
            switch level {
            case .array(let element): .element(element)
            case .object(let name): name.map { .member($0) }
            }
        }
    }

    private mutating func step() {
        switch text[index] {
        case Byte.openBrace: stack.append(.object(nil))
        case Byte.openBracket: stack.append(.array(0))
        case Byte.closeBrace, Byte.closeBracket: _ = stack.popLast()
        case Byte.comma: advanceElement()
        case Byte.quote:
            string()
            return
        default: break
        }
        index += 1
    }

    private mutating func advanceElement() {
        switch stack.popLast() {
        case .array(let element): stack.append(.array(element + 1))
        case .object: stack.append(.object(nil))
        case nil: break
        }
    }

    /// Passes a string; the first one in an object since its brace or comma names a member.
    private mutating func string() {
        let start = index + 1
        index = start
        while index < text.count, text[index] != Byte.quote {
            index += text[index] == Byte.backslash ? 2 : 1
        }
        let end = min(index, text.count)
        index += 1
        // A fault inside the name belongs to the object.
        guard index <= limit, case .object(nil)? = stack.last else { return }
        stack[stack.count - 1] = .object(name(from: start, to: end))
    }

    private func name(from start: Int, to end: Int) -> String {
        let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
        guard bytes.contains(Byte.backslash), let base = bytes.baseAddress else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let reader = JSONReader(text: base, count: bytes.count)
        return reader.unescaped(.init(start: 0, end: bytes.count, hasEscapes: true))
    }
}
