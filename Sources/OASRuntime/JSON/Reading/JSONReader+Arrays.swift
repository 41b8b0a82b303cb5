extension JSONReader {
    /// Reads an array.
    public mutating func array<Element: JSONDecodable>(_ type: Element.Type) -> [Element]? {
        if leniency.contains(.singletons), kind != .array { return value(type).map { [$0] } }
        var result: [Element] = []
        openArray()
        var isFirst = true
        while elementFollows(isFirst: isFirst) {
            isFirst = false
            guard let element = Element(from: &self) else { return failUnexplained(type) }
            result.append(consume element)
        }
        return failure == nil ? result : nil
    }

    mutating func openArray() {
        skipWhitespace()
        guard position < end, text[position] == Byte.openBracket else {
            failUnexpected(expecting: "an array")
            return
        }
        guard descend() else { return }
        position &+= 1
    }

    /// Advances to the next element, or past the closing bracket. Returns true if there is an element.
    mutating func elementFollows(isFirst: Bool) -> Bool {
        skipWhitespace()
        guard position < end else {
            fail("the array is not closed", at: position, isOfContainer: true)
            return false
        }
        let byte = text[position]
        if byte == Byte.closeBracket {
            position &+= 1
            depth &-= 1
            return false
        }
        if !isFirst {
            guard byte == Byte.comma else {
                failUnexpected(expecting: "',' or ']'")
                return false
            }
            position &+= 1
            skipWhitespace()
            if position < end, text[position] == Byte.closeBracket {
                failUnexpected(expecting: "a value")
                return false
            }
        }
        return true
    }
}
