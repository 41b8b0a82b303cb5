extension JSONReader {
    /// Skips one value of any kind, with the same checks as reading it.
    ///
    /// Iterative: what is skipped was not modelled, so its depth is the sender's choice and must not use the stack. What
    /// one branch of a union skips, those of the unions around it skip again: there the ends of containers are remembered.
    public mutating func skipValue() { skipValue(isNoted: lookahead.attemptDepth > 0) }

    /// As ``skipValue()``, and remembers where containers end: what is looked through for a tag is looked through for the
    /// tags of the unions inside of it, too.
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

    /// Consumes a scalar, or opens a container. Returns whether a value must follow at once.
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

    /// Behind a value inside a container: on to the next one, or out of the container.
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

/// The containers that are open while skipping.
private struct OpenContainers {
    /// True where the ends of the containers are remembered.
    let isNoted: Bool
    private var open: [(isObject: Bool, start: Int)] = []

    init(isNoted: Bool) { self.isNoted = isNoted }

    var isObject: Bool { open.last?.isObject ?? false }

    mutating func push(isObject: Bool, start: Int) { open.append((isObject, start)) }

    mutating func pop() -> Int? { open.popLast()?.start }
}
