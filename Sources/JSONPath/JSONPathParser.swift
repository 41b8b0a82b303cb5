import StableText

/// A parser of queries that follows the grammar of RFC 9535, appendix A.
package struct JSONPathParser {
    var scanner: JSONPathScanner
    /// The maximum nesting depth of filters and parentheses.
    static let maximumDepth = 64
    var depth = 0

    /// Returns the query that a text contains.
    package static func parse(_ text: String) throws(JSONPathSyntaxError) -> JSONPathQuery {
        var parser = JSONPathParser(scanner: JSONPathScanner(text))
        guard parser.scanner.take("$") else {
            throw parser.scanner.failure("a JSONPath must begin with '$', found \(parser.scanner.found)")
        }
        let segments = try parser.segments()
        guard parser.scanner.current == nil else { throw parser.unexpected() }
        return JSONPathQuery(segments: segments)
    }

    /// Parses `segments` (RFC 9535 §2.1.1).
    mutating func segments() throws(JSONPathSyntaxError) -> [JSONPathQuery.Segment] {
        var segments: [JSONPathQuery.Segment] = []
        while true {
            let end = scanner.position
            scanner.skipBlanks()
            let start = scanner.position
            let isDescendant = scanner.take("..")
            let selectors: [JSONPathQuery.Selector]
            if isDescendant {
                selectors = try descendantSelectors()
            } else if scanner.take(".") {
                selectors = [try shorthand()]
            } else if scanner.current == "[" {
                selectors = try bracketed()
            } else {
                scanner.position = end
                return segments
            }
            segments.append(
                JSONPathQuery.Segment(
                    isDescendant: isDescendant, selectors: selectors, range: start..<scanner.position))
        }
    }

    private mutating func descendantSelectors() throws(JSONPathSyntaxError) -> [JSONPathQuery.Selector] {
        scanner.current == "[" ? try bracketed() : [try shorthand()]
    }

    /// Parses `*` or a name without quotes (RFC 9535 §2.5.1.1).
    private mutating func shorthand() throws(JSONPathSyntaxError) -> JSONPathQuery.Selector {
        if scanner.take("*") { return .wildcard }
        let start = scanner.position
        guard scanner.current?.beginsMemberName == true else {
            throw scanner.failure("a name or '*' is missing after '.', found \(scanner.found)")
        }
        let name = scanner.take { $0.continuesMemberName }
        if scanner.current == "-" {
            let whole = name + scanner.take { $0.continuesMemberName || $0 == "-" }
            throw scanner.failure("a name with '-' must be written in brackets: ['\(whole)']", from: start)
        }
        return .name(name)
    }

    /// Parses `bracketed-selection` (RFC 9535 §2.5.1.1).
    private mutating func bracketed() throws(JSONPathSyntaxError) -> [JSONPathQuery.Selector] {
        let start = scanner.position
        scanner.position += 1
        var selectors: [JSONPathQuery.Selector] = []
        repeat {
            scanner.skipBlanks()
            selectors.append(try selector())
            scanner.skipBlanks()
        } while scanner.take(",")
        guard scanner.take("]") else {
            if scanner.current == nil { throw scanner.failure("the '[' has no matching ']'", from: start) }
            throw scanner.failure("',' or ']' is missing, found \(scanner.found)")
        }
        return selectors
    }

    private mutating func selector() throws(JSONPathSyntaxError) -> JSONPathQuery.Selector {
        switch scanner.current {
        case "'", "\"": return .name(try scanner.string())
        case "*":
            scanner.position += 1
            return .wildcard
        case "?":
            scanner.position += 1
            scanner.skipBlanks()
            return .filter(try condition())
        case "-", ":", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return try indexOrSlice()
        case let scalar? where scalar.beginsMemberName:
            let start = scanner.position
            let name = scanner.take { $0.continuesMemberName || $0 == "-" }
            throw scanner.failure("a name in brackets must be quoted: ['\(name)']", from: start)
        default:
            throw scanner.failure("a name in quotes, an index, a slice, '*' or '?' is missing, found \(scanner.found)")
        }
    }

    /// Parses an index selector (RFC 9535 §2.3.3) or an array slice selector (§2.3.4).
    private mutating func indexOrSlice() throws(JSONPathSyntaxError) -> JSONPathQuery.Selector {
        let first = try integer()
        let end = scanner.position
        scanner.skipBlanks()
        guard scanner.take(":") else {
            scanner.position = end
            guard let first else { throw scanner.failure("an index is missing") }
            return .index(first)
        }
        scanner.skipBlanks()
        let last = try integer()
        scanner.skipBlanks()
        var step: Int?
        if scanner.take(":") {
            scanner.skipBlanks()
            step = try integer()
        }
        return .slice(start: first, end: last, step: step ?? 1)
    }

    /// Parses an integer without leading zeros in the range of exact doubles (RFC 9535 §2.1). Returns `nil` if the text
    /// does not continue with one.
    private mutating func integer() throws(JSONPathSyntaxError) -> Int? {
        let start = scanner.position
        let isNegative = scanner.take("-")
        let digits = scanner.take { $0.isDigit }
        if digits.isEmpty {
            guard !isNegative else { throw scanner.failure("a digit is missing after '-', found \(scanner.found)") }
            return nil
        }
        guard digits == "0" ? !isNegative : !digits.hasPrefix("0") else {
            throw scanner.failure("an index must not have leading zeros or be '-0'", from: start)
        }
        guard let value = integerValue(of: digits), value < 1 << 53 else {
            throw scanner.failure("the number is too large for an index", from: start)
        }
        return isNegative ? -value : value
    }

    func unexpected() -> JSONPathSyntaxError {
        if let scalar = scanner.current, scalar == " " || scalar == "\t" || scalar == "\n" {
            return scanner.failure("a JSONPath must not end with a blank")
        }
        return scanner.failure("'.' or '[' is missing, found \(scanner.found)")
    }
}
