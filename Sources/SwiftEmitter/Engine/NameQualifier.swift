/// Adds the module name to standard names in templates, for an API that has types with the same names.
struct NameQualifier {
    private let names: Set<String>

    init(_ names: Set<String>) { self.names = names }

    func qualified(_ template: ParsedTemplate) -> ParsedTemplate {
        var scanner = SwiftTextScanner()
        return ParsedTemplate(
            name: template.name, path: template.path, viewName: template.viewName, viewLine: template.viewLine,
            nodes: qualified(template.nodes, &scanner))
    }

    private func qualified(_ nodes: [TemplateNode], _ scanner: inout SwiftTextScanner) -> [TemplateNode] {
        var result: [TemplateNode] = []
        for node in nodes {
            switch node {
            case .text(let text): result.append(.text(qualified(text, &scanner)))
            case .section(let tag, let nodes): result.append(.section(tag, qualified(nodes, &scanner)))
            case .inverted(let tag, let nodes): result.append(.inverted(tag, qualified(nodes, &scanner)))
            case .variable, .partial: result.append(node)
            }
        }
        return result
    }

    /// Qualifies names in code, but not in comments or string literals, and not after a dot.
    private func qualified(_ text: String, _ scanner: inout SwiftTextScanner) -> String {
        var result = ""
        var word = ""
        var isCode = false
        var beforeWord: Character?
        func qualifiedWord() -> String {
            isCode && beforeWord != "." && names.contains(word) ? StandardNames.qualified(word) : word
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "_" {
                if word.isEmpty { isCode = scanner.isInCode }
                word.append(character)
                scanner.pass(character)
                continue
            }
            result += qualifiedWord()
            word = ""
            beforeWord = character
            result.append(character)
            scanner.pass(character)
        }
        return result + qualifiedWord()
    }
}

/// Distinguishes code from comments and string literals while reading Swift source.
private struct SwiftTextScanner {
    private enum Region: Equatable {
        /// Code. Inside an interpolation, the number counts the open parentheses.
        case code(parentheses: Int)
        case lineComment
        case blockComment
        case string
        case multilineString
    }

    private var regions = [Region.code(parentheses: 0)]
    private var last: Character?
    /// The number of consecutive quotes before the current position.
    private var quotes = 0

    var isInCode: Bool {
        if case .code = regions.last { true } else { false }
    }

    mutating func pass(_ character: Character) {
        let (previous, quotesBefore) = (last, quotes)
        last = character
        quotes = character == "\"" ? quotes + 1 : 0
        switch regions.last {
        case .code(let parentheses): passCode(character, behind: previous, quotesBefore, parentheses)
        case .lineComment: if character.isNewline { regions.removeLast() }
        case .blockComment: if previous == "*", character == "/" { leave() }
        case .string:
            if previous == "\\" { return passEscape(character) }
            if character == "\"" || character.isNewline { regions.removeLast() }
        case .multilineString:
            if previous == "\\" { return passEscape(character) }
            if quotes == 3 { leave() }
        case nil: break
        }
    }

    private mutating func passCode(
        _ character: Character, behind previous: Character?, _ quotesBefore: Int, _ parentheses: Int
    ) {
        switch character {
        case "/" where previous == "/": regions.append(.lineComment)
        case "*" where previous == "/":
            regions.append(.blockComment)
            last = nil
        case "\"":
            // Two quotes are an empty string literal. A third one begins a multiline string literal.
            if quotesBefore == 2 {
                regions.append(.multilineString)
                quotes = 0
            } else {
                regions.append(.string)
            }
        case "(" where regions.count > 1: regions[regions.count - 1] = .code(parentheses: parentheses + 1)
        case ")" where regions.count > 1:
            if parentheses == 1 { leave() } else { regions[regions.count - 1] = .code(parentheses: parentheses - 1) }
        default: break
        }
    }

    private mutating func passEscape(_ character: Character) {
        // The character after a backslash does not begin another escape.
        last = nil
        quotes = 0
        if character == "(" { regions.append(.code(parentheses: 1)) }
    }

    private mutating func leave() {
        regions.removeLast()
        (last, quotes) = (nil, 0)
    }
}
