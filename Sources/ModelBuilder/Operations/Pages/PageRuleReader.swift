package import APIModel
package import SourceTree
internal import Suggestions

/// A reader for the form of a rule that `x-pagination` and the configuration have, for example `{style: page, parameter:
/// page, items: /customers, next: /meta/next_page}`.
package struct PageRuleReader {
    /// A fault of a rule.
    package struct Fault {
        package var message: String
        package var location: SourceLocation
        /// True if a key is unknown, false if a value cannot be used.
        package var isUnknownKey = false
    }

    /// The faults of the rules that were read.
    package private(set) var faults: [Fault] = []
    private let allowsSelectors: Bool

    /// Creates a reader.
    ///
    /// - Parameter allowsSelectors: True if a rule may name the operations that it is for.
    package init(allowsSelectors: Bool) { self.allowsSelectors = allowsSelectors }

    private static let ownKeys = ["name", "style", "parameter", "in", "start"]
    private static let selectorKeys: [FilterEntry.Kind] = [.operations, .tags, .paths]

    /// The keys of a rule.
    package static let keys =
        selectorKeys.map(\.rawValue) + ownKeys + PageRule.Member.allCases.map(\.rawValue)

    /// Reads a rule. A key that cannot be used is a fault and is left out.
    package mutating func rule(_ fields: Mapping, source: Pagination.Source, at location: SourceLocation) -> PageRule {
        var rule = PageRule(source: source, location: location)
        for field in fields {
            switch field.key {
            case "name": rule.name = text(field)
            case "style": rule.style = choice(field)
            case "parameter": rule.parameter = text(field)
            case "in": rule.place = choice(field) ?? .query
            case "start": rule.start = number(field)
            default: readFurther(field, into: &rule)
            }
        }
        return rule
    }

    private mutating func readFurther(_ field: Mapping.Entry, into rule: inout PageRule) {
        if let member = PageRule.Member(rawValue: field.key) {
            rule.members[member] = field.value.text.map(Self.path)
            if field.value.text == nil { add("'\(field.key)' must be a JSON pointer", field.value.location) }
        } else if allowsSelectors, let kind = Self.selectorKeys.first(where: { $0.rawValue == field.key }) {
            for value in field.value.sequence ?? [field.value] {
                guard let text = value.text else {
                    add("'\(field.key)' must be text", value.location)
                    continue
                }
                rule.selectors.append(FilterEntry(kind: kind, name: text, location: value.location))
            }
        } else {
            let keys = allowsSelectors ? Self.keys : Self.ownKeys + PageRule.Member.allCases.map(\.rawValue)
            let hint = closestMatch(to: field.key, in: keys).map { "did you mean '\($0)'?" }
            add(
                "unknown key '\(field.key)'; \(hint ?? "the keys are \(keys.joined(separator: ", "))")",
                field.keyLocation, isUnknownKey: true)
        }
    }

    private mutating func text(_ field: Mapping.Entry) -> String? {
        if let text = field.value.text, !field.value.isNull, !text.isEmpty { return text }
        add("'\(field.key)' must be text", field.value.location)
        return nil
    }

    private mutating func number(_ field: Mapping.Entry) -> Int? {
        if let number = field.value.text.flatMap({ Int($0) }), (0...1_000_000).contains(number) { return number }
        add("'\(field.key)' must be a whole number", field.value.location)
        return nil
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ field: Mapping.Entry) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(field) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let hint = closestMatch(to: text, in: known).map { "did you mean '\($0)'?" }
        add(
            "'\(text)' is not a value of '\(field.key)'; \(hint ?? "choose from \(known.joined(separator: ", "))")",
            field.value.location)
        return nil
    }

    private mutating func add(_ message: String, _ location: SourceLocation, isUnknownKey: Bool = false) {
        faults.append(Fault(message: message, location: location, isUnknownKey: isUnknownKey))
    }

    /// Returns the names of a path. It is a JSON pointer (RFC 6901), or names with dots, for example `meta.next_page`,
    /// as in the fields of other tools, which may begin with `$`, `$request` or `$response`.
    static func path(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        if text.hasPrefix("/") {
            return text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
                String($0).replacing("~1", with: "/").replacing("~0", with: "~")
            }
        }
        var names = text.split(separator: ".").map(String.init)
        if let first = names.first, first.hasPrefix("$"), ["$", "$request", "$response"].contains(first) {
            names.removeFirst()
        }
        return names
    }
}
