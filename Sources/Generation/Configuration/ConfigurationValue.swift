internal import SourceTree
internal import StableText
internal import Suggestions

/// Reads the value of a key as the type that the key requires. A value of another type is reported with its source
/// location.
struct ConfigurationValue {
    let key: ConfigurationKey
    let node: Node
    let diagnostics: Diagnostics

    /// Reads a non-empty text. A number is read as text, for example in `name: 2048`.
    func text() -> String? {
        guard let text = anyText() else { return nil }
        guard !text.isEmpty else { return reject(.emptyValue, "'\(key.rawValue)' is empty") }
        return text
    }

    /// Reads a text, which may be empty.
    func anyText() -> String? {
        guard !node.isNull else { return reject(.emptyValue, "'\(key.rawValue)' has no value") }
        guard let text = node.text else { return wrongType("text") }
        return text
    }

    /// Reads texts as a sequence, a single text or `none`. Returns `nil` if one of them is not a text.
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

    /// Reads `true` or `false`.
    func flag() -> Bool? {
        guard !node.isNull else { return reject(.emptyValue, "'\(key.rawValue)' has no value") }
        if let flag = node.bool { return flag }
        let meant = ["yes": true, "on": true, "no": false, "off": false]
        var hint = node.text.flatMap { meant[$0.lowercased()] }.map { "; did you mean '\($0)'?" } ?? ""
        if node.text == "true" || node.text == "false" { hint = " in quotes; leave them out" }
        return wrongType("true or false", hint: hint)
    }

    /// Reads an integer.
    func number(in range: ClosedRange<Int>) -> Int? {
        guard !node.isNull else { return reject(.emptyValue, "'\(key.rawValue)' has no value") }
        if let number = node.text.flatMap({ integerValue(of: $0) }), range.contains(number) { return number }
        return wrongType("a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// Reads one of several values.
    func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text() else { return nil }
        return known(text, among: type.allCases.map(\.rawValue), at: node.location).flatMap { Choice(rawValue: $0) }
    }

    /// Reads several values as a sequence, as a text with commas or as `none`. The result is in the order of `type` and
    /// has no duplicates. Returns `nil` if one of them is not a text or is unknown.
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
                    let message = "each element of '\(key.rawValue)' must be a name, found \(Self.found(element))"
                    diagnostics.error(.wrongType, message, at: element.location)
                    return nil
                }
                return known(word, among: all, at: element.location)
            }
        case .mapping:
            return wrongType("a list of names")
        }
        return chosen.contains(nil) ? nil : chosen.compactMap(\.self)
    }

    private func trimmed(_ text: Substring) -> String {
        let head = text.drop { $0 == " " }
        return String(head[..<(head.lastIndex { $0 != " " }.map { head.index(after: $0) } ?? head.startIndex)])
    }

    /// Returns the value, or `nil` if it is unknown.
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
