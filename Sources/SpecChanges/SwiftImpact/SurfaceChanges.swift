/// The changes of the generated code since the last run, from the surface that the last run recorded.
///
/// It is the short form of a report and does not need the old document.
package struct SurfaceChanges: Sendable {
    /// The changes that break code, as sentences without a full stop.
    package private(set) var breaking: [String] = []
    /// The additions. They break only handlers and switches without `default`.
    package private(set) var added: [String] = []

    /// A line of a surface: a type or an operation with its members.
    private struct Item {
        let title: String
        let kind: String
        var members: [(name: String, type: String)] = []

        /// Creates an item, or returns `nil` if the line describes neither a type nor an operation.
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

    /// Compares the surfaces of the last run and of this run. There are no changes if the last run recorded no surface.
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
        for index in pairing.gone { breaking.append("\(olds[index].title) is removed") }
    }

    private static func items(_ lines: [String]) -> [Item] {
        var items: [Item] = []
        for line in lines { if let item = Item(line) { items.append(item) } }
        return items
    }

    private mutating func compare(_ before: Item, _ after: Item) {
        if before.kind != after.kind {
            breaking.append("\(after.title) has another kind")
            return
        }
        let (olds, news) = (before.members, after.members)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in olds.indices {
            let (name, type) = olds[index]
            guard let other = pairing.successors[index] else {
                breaking.append("\(after.title): \(name) is removed")
                continue
            }
            // An argument that becomes optional does not break code that passes it.
            if type == news[other].type || type == news[other].type + "!" { continue }
            if after.kind == "enum" {
                // Earlier versions did not record values.
                if type.isEmpty || news[other].type.isEmpty { continue }
                breaking.append("\(after.title): \(name) has the value '\(news[other].type)' instead of '\(type)'")
                continue
            }
            breaking.append(sentence(after.title, name, type, news[other].type))
        }
        var last = 0
        for index in olds.indices where !before.isCases && !olds[index].name.hasPrefix(".") {
            guard let other = pairing.successors[index] else { continue }
            if other < last {
                breaking.append("\(after.title): the order of the arguments is changed")
                break
            }
            last = other
        }
        for index in pairing.added {
            let (name, type) = news[index]
            if type.hasSuffix("!"), !after.isCases {
                breaking.append("\(after.title): \(name) is added and is required")
            } else {
                added.append("\(after.title): \(name)")
            }
        }
    }

    private func sentence(_ title: String, _ name: String, _ before: String, _ after: String) -> String {
        let (first, second) = (plain(before), plain(after))
        if first == second { return "\(title): \(name) is required" }
        return name == "="
            ? "\(title) is changed from \(first) to \(second)"
            : "\(title): \(name) is changed from \(first) to \(second)"
    }

    private func plain(_ type: String) -> String { type.hasSuffix("!") ? String(type.dropLast()) : type }

    /// True if the generated code has no changes.
    package var isEmpty: Bool { breaking.isEmpty && added.isEmpty }

    /// Returns the lines to print: the number of changes, the first changes that break code, and then additions.
    package func lines(atMost limit: Int = 10) -> [String] {
        guard !isEmpty else { return [] }
        var lines: [String] = []
        let count =
            breaking.isEmpty
            ? "no changes break" : breaking.count == 1 ? "1 change breaks" : "\(breaking.count) changes break"
        lines.append("since the last run: \(count) code, \(added.count) added")
        for sentence in breaking.prefix(limit) { lines.append("  breaking: \(sentence)") }
        if breaking.count > limit { lines.append("  and \(breaking.count - limit) more; 'oasgen diff' lists all") }
        for name in added.prefix(max(0, limit - breaking.count)) { lines.append("  added: \(name)") }
        return lines
    }
}
