extension JSONReader {
    /// Skips one value of any type, with the same checks as reading it.
    ///
    /// The method is iterative: the sender chooses the depth of a value that is not modelled, so it must not use the
    /// stack. The unions around a union skip the same value again as its branches do, so the ends of containers are
    /// kept there.
    public mutating func skipValue() { skipValue(isNoted: lookahead.attemptDepth > 0) }

    /// Skips a value like ``skipValue()`` and keeps the ends of containers. A container that is skipped in the search
    /// for a discriminator is searched again for the discriminators of the unions inside it.
    mutating func passValue() { skipValue(isNoted: true) }

    private mutating func skipValue(isNoted: Bool) {
        let outerDepth = depth
        var containers = OpenContainers(isNoted: isNoted)
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

    /// Consumes a scalar, or opens a container. Returns true if a value must follow immediately.
    private mutating func enterValue(_ containers: inout OpenContainers) -> Bool {
        skipWhitespace()
        switch kind(at: position) {
        case .object:
            if let end = lookahead.end(ofContainerAt: position) {
                position = end
                return false
            }
            containers.push(isObject: true, start: position)
            openObject()
            return memberOrClose(&containers, isFirst: true)
        case .array:
            if let end = lookahead.end(ofContainerAt: position) {
                position = end
                return false
            }
            containers.push(isObject: false, start: position)
            openArray()
            return elementOrClose(&containers, isFirst: true)
        case .string: _ = stringTokenBehindQuote()
        case .number: _ = numberToken(expecting: "a number")
        case .boolean: _ = bool()
        case .null: _ = null()
        case .invalid: failUnexpected(expecting: "a value")
        }
        return false
    }

    /// Continues after a value inside a container, with the next value or the end of the container.
    private mutating func leaveValue(_ containers: inout OpenContainers) -> Bool {
        containers.isObject
            ? memberOrClose(&containers, isFirst: false)
            : elementOrClose(&containers, isFirst: false)
    }

    private mutating func memberOrClose(_ containers: inout OpenContainers, isFirst: Bool) -> Bool {
        guard memberFollows(isFirst: isFirst) else {
            close(&containers)
            return false
        }
        return stringTokenBehindQuote() != nil && colon()
    }

    private mutating func elementOrClose(_ containers: inout OpenContainers, isFirst: Bool) -> Bool {
        guard elementFollows(isFirst: isFirst) else {
            close(&containers)
            return false
        }
        return true
    }

    private mutating func close(_ containers: inout OpenContainers) {
        guard let start = containers.pop(), containers.isNoted, failure == nil else { return }
        lookahead.passed(from: start, to: position)
    }
}

/// The containers that are open while a value is skipped.
private struct OpenContainers {
    /// True if the ends of the containers are kept.
    let isNoted: Bool
    private var open: [(isObject: Bool, start: Int)] = []

    init(isNoted: Bool) { self.isNoted = isNoted }

    var isObject: Bool { open.last?.isObject ?? false }

    mutating func push(isObject: Bool, start: Int) { open.append((isObject, start)) }

    mutating func pop() -> Int? { open.popLast()?.start }
}
