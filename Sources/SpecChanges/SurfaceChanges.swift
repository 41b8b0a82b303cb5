/// What a run's document changed in code, told from the surface that the last run left behind: the short form of a
/// report, without the document that it came from.
public struct SurfaceChanges: Sendable {
    /// What breaks code, in sentences without a full stop.
    public private(set) var breaking: [String] = []
    /// What was added, and breaks nothing but handlers and switches without `default`.
    public private(set) var added: [String] = []

    /// A line of a surface: a type or an operation with its members, by name.
    private struct Item {
        let title: String
        let kind: String
        var names: [String] = []
        var members = [String: String]()

        /// Nil for a line that is none.
        init?(_ line: String) {
            var words = line.split(separator: " ").map { String($0) }
            guard words.count >= 3, words[0] == "/type" || words[0] == "/call" else { return nil }
            title = words[0] == "/call" ? "\(words[1])()" : words[1]
            kind = words[2]
            words.removeFirst(3)
            for word in words {
                let name = String(word.prefix { $0 != ":" })
                names.append(name)
                members[name] = String(word.dropFirst(name.count + 1))
            }
        }

        var isCases: Bool { kind == "enum" || kind == "union" }
    }

    /// Compares the surface of the last run with this one's; nothing, where the last run left none.
    public init(old: [String], new: [String]) {
        guard !old.isEmpty, old != new else { return }
        var before = [String: Item]()
        for line in old { if let item = Item(line) { before[item.title] = item } }
        for line in new {
            guard let item = Item(line) else { continue }
            if let known = before.removeValue(forKey: item.title) {
                compare(known, item)
            } else {
                added.append(item.title)
            }
        }
        for line in old {
            guard let item = Item(line), before.removeValue(forKey: item.title) != nil else { continue }
            breaking.append("\(item.title) is gone")
        }
    }

    private mutating func compare(_ before: Item, _ after: Item) {
        if before.kind != after.kind {
            breaking.append("\(after.title) is of another kind")
            return
        }
        for name in before.names {
            let first = before.members[name] ?? ""
            guard let second = after.members[name] else {
                breaking.append("\(after.title): \(name) is gone")
                continue
            }
            // What need no longer be given breaks nobody who gives it.
            if first == second || first == second + "!" { continue }
            breaking.append(sentence(after.title, name, first, second))
        }
        for name in after.names where before.members[name] == nil {
            let isDemanded = after.members[name]?.hasSuffix("!") ?? false
            if isDemanded, !after.isCases {
                breaking.append("\(after.title): \(name) is added and must be given")
            } else {
                added.append("\(after.title): \(name)")
            }
        }
    }

    private func sentence(_ title: String, _ name: String, _ before: String, _ after: String) -> String {
        let (first, second) = (plain(before), plain(after))
        if first == second { return "\(title): \(name) must be given" }
        return name == "="
            ? "\(title) is \(second), it was \(first)" : "\(title): \(name) is \(second), it was \(first)"
    }

    private func plain(_ type: String) -> String { type.hasSuffix("!") ? String(type.dropLast()) : type }

    /// Whether code sees no difference.
    public var isEmpty: Bool { breaking.isEmpty && added.isEmpty }

    /// The lines to print: what breaks code, the first few of it, and how much was added.
    public func lines(atMost limit: Int = 10) -> [String] {
        guard !isEmpty else { return [] }
        var lines: [String] = []
        let count =
            breaking.isEmpty
            ? "no changes break" : breaking.count == 1 ? "1 change breaks" : "\(breaking.count) changes break"
        lines.append("since the last run: \(count) code, \(added.count) added")
        for sentence in breaking.prefix(limit) { lines.append("  breaking: \(sentence)") }
        if breaking.count > limit { lines.append("  and \(breaking.count - limit) more; 'oasgen diff' tells all") }
        for name in added.prefix(max(0, limit - breaking.count)) { lines.append("  added: \(name)") }
        return lines
    }
}
