internal import SourceTree
internal import StableText
internal import Suggestions

/// The value of one key, read as the type the key demands; what does not fit is reported at its place.
struct ConfigurationValue {
    let key: ConfigurationKey
    let node: Node
    let diagnostics: Diagnostics

    /// Any text but the empty one. A number is text here: `name: 2048`.
    func text() -> String? {
        guard let text = anyText() else { return nil }
        guard !text.isEmpty else { return reject(.emptyValue, "'\(key.rawValue)' is empty") }
        return text
    }

    /// Any text; the empty one too.
    func anyText() -> String? {
        guard !node.isNull else { return reject(.emptyValue, "'\(key.rawValue)' has no value") }
        guard let text = node.text else { return wrongType("text") }
        return text
    }

    /// Several texts as a list, or a single one, or `none`. Nil where one of them is no text.
    func texts() -> [String]? {
        guard let elements = node.sequence else {
            guard let text = text() else { return nil }
            return text == "none" ? [] : [text]
        }
        let texts = elements.map { element -> String? in
            if let text = element.text, !element.isNull, !text.isEmpty { return text }
            let message = "each element of '\(key.rawValue)' must be text, found \(Self.found(element))"
            diagnostics.error(.wrongType, message, at: element.location)
            return nil
        }
        return texts.contains(nil) ? nil : texts.compactMap(\.self)
    }

    /// `true` or `false`.
    func flag() -> Bool? {
        guard !node.isNull else { return reject(.emptyValue, "'\(key.rawValue)' has no value") }
        if let flag = node.bool { return flag }
        let meant = ["yes": true, "on": true, "no": false, "off": false]
        var hint = node.text.flatMap { meant[$0.lowercased()] }.map { "; did you mean '\($0)'?" } ?? ""
        if node.text == "true" || node.text == "false" { hint = " in quotes; leave them out" }
        return wrongType("true or false", hint: hint)
    }

    /// A whole number.
    func number(in range: ClosedRange<Int>) -> Int? {
        guard !node.isNull else { return reject(.emptyValue, "'\(key.rawValue)' has no value") }
        if let number = node.text.flatMap({ integerValue(of: $0) }), range.contains(number) { return number }
        return wrongType("a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// One word of several.
    func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text() else { return nil }
        return known(text, among: type.allCases.map(\.rawValue), at: node.location).flatMap { Choice(rawValue: $0) }
    }

    /// Several words, as a list or as one text with commas, or `none`; in the order of `type`, each once. Nil where one
    /// of them is no word or not known.
    func choices<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> [Choice]?
    where Choice.RawValue == String {
        guard let chosen = words(among: type.allCases.map(\.rawValue)) else { return nil }
        return type.allCases.filter { chosen.contains($0.rawValue) }
    }

    private func words(among all: [String]) -> [String]? {
        let chosen: [String?]
        switch node.content {
        case .scalar(let scalar) where scalar.text == "none":
            return []
        case .scalar(let scalar) where !node.isNull:
            chosen = scalar.text.split(separator: ",").map { known(trimmed($0), among: all, at: node.location) }
        case .scalar:
            return reject(.emptyValue, "'\(key.rawValue)' has no value")
        case .sequence(let elements):
            chosen = elements.map { element in
                guard let word = element.text else {
                    let message = "each element of '\(key.rawValue)' must be a word, found \(Self.found(element))"
                    diagnostics.error(.wrongType, message, at: element.location)
                    return nil
                }
                return known(word, among: all, at: element.location)
            }
        case .mapping:
            return wrongType("a list of words")
        }
        return chosen.contains(nil) ? nil : chosen.compactMap(\.self)
    }

    private func trimmed(_ text: Substring) -> String {
        let head = text.drop { $0 == " " }
        return String(head[..<(head.lastIndex { $0 != " " }.map { head.index(after: $0) } ?? head.startIndex)])
    }

    /// The word, unless it is not among those known.
    private func known(_ word: String, among known: [String], at location: SourceLocation) -> String? {
        if known.contains(word) { return word }
        let hint = closestMatch(to: word, in: known).map { "; did you mean '\($0)'?" }
        diagnostics.error(
            .unknownValue,
            "'\(word)' is not a value of '\(key.rawValue)'\(hint ?? "; choose from \(known.joined(separator: ", "))")",
            at: location)
        return nil
    }

    func wrongType<Value>(_ expected: String, hint: String = "") -> Value? {
        reject(.wrongType, "'\(key.rawValue)' must be \(expected), found \(Self.found(node))\(hint)")
    }

    static func found(_ node: Node) -> String {
        switch node.content {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar(let scalar): "'\(scalar.text)'"
        }
    }

    func reject<Value>(_ code: DiagnosticCode, _ message: String) -> Value? {
        diagnostics.error(code, message, at: node.location)
        return nil
    }
}
