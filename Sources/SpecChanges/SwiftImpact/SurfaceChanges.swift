/// What a run's document changed in code, told from the surface that the last run left behind: the short form of a
/// report, without the document that it came from.
package struct SurfaceChanges: Sendable {
    /// What breaks code, in sentences without a full stop.
    package private(set) var breaking: [String] = []
    /// What was added, and breaks nothing but handlers and switches without `default`.
    package private(set) var added: [String] = []

    /// A line of a surface: a type or an operation with its members, by name.
    private struct Item {
        let title: String
        let kind: String
        var members: [(name: String, type: String)] = []

        /// Nil for a line that is none.
        init?(_ line: String) {
            var words = line.split(separator: " ").map { String($0) }
            guard words.count >= 3, words[0] == "/type" || words[0] == "/call" else { return nil }
            title = words[0] == "/call" ? "\(words[1])()" : words[1]
            kind = words[2]
            words.removeFirst(3)
            for word in words {
                let name = String(word.prefix { $0 != ":" })
                members.append((name, String(word.dropFirst(name.count + 1))))
            }
        }

        var isCases: Bool { kind == "enum" || kind == "union" }
    }

    /// Compares the surface of the last run with this one's; nothing, where the last run left none.
    package init(old: [String], new: [String]) {
        guard !old.isEmpty, old != new else { return }
        let (olds, news) = (Self.items(old), Self.items(new))
        let pairing = Pairing(olds.map(\.title), news.map(\.title))
        for index in news.indices {
            if let origin = pairing.origins[index] {
                compare(olds[origin], news[index])
            } else {
                added.append(news[index].title)
            }
        }
        for index in pairing.gone { breaking.append("\(olds[index].title) is gone") }
    }

    private static func items(_ lines: [String]) -> [Item] {
        var items: [Item] = []
        for line in lines { if let item = Item(line) { items.append(item) } }
        return items
    }

    private mutating func compare(_ before: Item, _ after: Item) {
        if before.kind != after.kind {
            breaking.append("\(after.title) is of another kind")
            return
        }
        let (olds, news) = (before.members, after.members)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in olds.indices {
            let (name, type) = olds[index]
            guard let other = pairing.successors[index] else {
                breaking.append("\(after.title): \(name) is gone")
                continue
            }
            // What need no longer be given breaks nobody who gives it.
            if type == news[other].type || type == news[other].type + "!" { continue }
            if after.kind == "enum" {
                // Earlier versions wrote no values.
                if type.isEmpty || news[other].type.isEmpty { continue }
                breaking.append("\(after.title): \(name) stands for '\(news[other].type)', it was '\(type)'")
                continue
            }
            breaking.append(sentence(after.title, name, type, news[other].type))
        }
        var last = 0
        for index in olds.indices where !before.isCases && !olds[index].name.hasPrefix(".") {
            guard let other = pairing.successors[index] else { continue }
            if other < last {
                breaking.append("\(after.title): arguments stand in another order")
                break
            }
            last = other
        }
        for index in pairing.added {
            let (name, type) = news[index]
            if type.hasSuffix("!"), !after.isCases {
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
    package var isEmpty: Bool { breaking.isEmpty && added.isEmpty }

    /// The lines to print: what breaks code, the first few of it, and how much was added.
    package func lines(atMost limit: Int = 10) -> [String] {
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
