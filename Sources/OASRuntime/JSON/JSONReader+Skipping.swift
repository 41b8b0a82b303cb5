extension JSONReader {
    /// Skips one value of any kind, with the same checks as reading it.
    ///
    /// Iterative: what is skipped was not modelled, so its depth is the sender's choice and must not use the stack.
    public mutating func skipValue() {
        let outerDepth = depth
        var containers = OpenContainers()
        var expectsValue = true
        while failure == nil {
            if expectsValue {
                expectsValue = enterValue(&containers)
            } else if depth == outerDepth {
                return
            } else {
                expectsValue = leaveValue(&containers)
            }
        }
    }

    /// Consumes a scalar, or opens a container. Returns whether a value must follow at once.
    private mutating func enterValue(_ containers: inout OpenContainers) -> Bool {
        skipWhitespace()
        switch kind(at: position) {
        case .object:
            openObject()
            containers.push(isObject: true)
            return memberOrClose(&containers, isFirst: true)
        case .array:
            openArray()
            containers.push(isObject: false)
            return elementOrClose(&containers, isFirst: true)
        case .string: _ = stringTokenBehindQuote()
        case .number: _ = numberToken(expecting: "a number")
        case .boolean: _ = bool()
        case .null: _ = null()
        case .invalid: failUnexpected(expecting: "a value")
        }
        return false
    }

    /// Behind a value inside a container: on to the next one, or out of the container.
    private mutating func leaveValue(_ containers: inout OpenContainers) -> Bool {
        containers.isObject
            ? memberOrClose(&containers, isFirst: false)
            : elementOrClose(&containers, isFirst: false)
    }

    private mutating func memberOrClose(_ containers: inout OpenContainers, isFirst: Bool) -> Bool {
        guard memberFollows(isFirst: isFirst) else {
            containers.pop()
            return false
        }
        return stringTokenBehindQuote() != nil && colon()
    }

    private mutating func elementOrClose(_ containers: inout OpenContainers, isFirst: Bool) -> Bool {
        guard elementFollows(isFirst: isFirst) else {
            containers.pop()
            return false
        }
        return true
    }
}

/// The kinds of the containers that are open while skipping.
private struct OpenContainers {
    private var kinds: [Bool] = []

    var isObject: Bool { kinds.last ?? false }

    mutating func push(isObject: Bool) { kinds.append(isObject) }

    mutating func pop() { _ = kinds.popLast() }
}
