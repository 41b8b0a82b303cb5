/// Follows the containers of the text before a fault, to find the path of members and elements to it.
///
/// The text may be anything: a fault in its encoding is found before anybody has read it as JSON. All access goes through
/// the bounds of the buffer, and no more levels are kept than a text may nest.
struct JSONPathScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var levels: [Level] = []
    /// The number of open containers behind those in `levels`.
    private var excess = 0

    /// An open container: the number of the current element, or the place of the current member's name, `nil` between
    /// two members.
    private enum Level {
        case array(Int)
        case object(Range<Int>?)
    }

    /// A scanner of a text that ends where the fault is.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Returns the path of members and elements to the end of the text, outermost first.
    mutating func path() -> [JSONPathElement] {
        while index < text.count { step() }
        return levels.compactMap { level in
            switch level {
            case .array(let element): .element(element)
            case .object(let name): name.map { .member(JSONEscapes.resolved(.init(rebasing: text[$0]))) }
            }
        }
    }

    /// True behind the name of a member or in an array, so that the last step of the path is not a container.
    var endsInsideElement: Bool {
        guard excess == 0, let last = levels.last else { return false }
        if case .object(nil) = last { return false }
        return true
    }

    private mutating func step() {
        switch text[index] {
        case Byte.openBrace: open(.object(nil))
        case Byte.openBracket: open(.array(0))
        case Byte.closeBrace, Byte.closeBracket: close()
        case Byte.comma: advanceElement()
        case Byte.quote: return string()
        default: break
        }
        index += 1
    }

    private mutating func open(_ level: Level) {
        if levels.count < JSONLimits.maximumDepth { levels.append(level) } else { excess += 1 }
    }

    private mutating func close() {
        if excess > 0 { excess -= 1 } else { _ = levels.popLast() }
    }

    private mutating func advanceElement() {
        guard excess == 0, let last = levels.last else { return }
        switch last {
        case .array(let element): levels[levels.count - 1] = .array(element + 1)
        case .object: levels[levels.count - 1] = .object(nil)
        }
    }

    /// Passes a string; the first one in an object since its brace or comma names a member. A name that the text ends in
    /// names nothing: the fault belongs to the object.
    private mutating func string() {
        let start = index + 1
        var end = start
        while end < text.count, text[end] != Byte.quote {
            end += text[end] == Byte.backslash ? 2 : 1
        }
        index = end + 1
        guard end < text.count, excess == 0, case .object(nil)? = levels.last else { return }
        levels[levels.count - 1] = .object(start..<end)
    }
}
