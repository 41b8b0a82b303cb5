/// A scanner of the containers in the text before an error. It finds the path of members and elements to the error.
///
/// The text may be arbitrary, because an invalid encoding is found before the text is parsed as JSON. All access is
/// within the bounds of the buffer, and no more levels are stored than a text may nest.
struct JSONPathScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var levels: [Level] = []
    /// The number of open containers inside those in `levels`.
    private var excess = 0

    /// An open container: the number of the current element, or the range of the current member's name, which is `nil`
    /// between two members.
    private enum Level {
        case array(Int)
        case object(Range<Int>?)
    }

    /// Creates a scanner of a text that ends at the error.
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

    /// True after the name of a member and in an array. The last element of the path is then inside the innermost
    /// container.
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

    /// Skips a string. The first string in an object after its brace or a comma is the name of a member. If the text
    /// ends inside a name, the error belongs to the object.
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
