/// What the command line says: the checkout, a folder to work in (both from the script), then what its user typed.
struct Options {
    static let usage = "usage: sh Benchmarks/bench [--quick] [tool|generation|compile|edit|json|router|hostile]..."

    let checkout: String
    let scratch: String
    /// Measure everything once, not the median of several runs.
    private(set) var isQuick = false
    /// What to measure, in the order of the table.
    private(set) var parts = Part.allCases

    /// - Throws: ``CommandFailure`` for a word that means nothing here.
    init(_ words: [String]) throws {
        guard words.count >= 2 else { throw CommandFailure(Self.usage) }
        (checkout, scratch) = (words[0], words[1])
        var named: Set<Part> = []
        for word in words.dropFirst(2) {
            if word == "--quick" {
                isQuick = true
            } else if let part = Part(rawValue: word) {
                named.insert(part)
            } else {
                throw CommandFailure("'\(word)' means nothing here; \(Self.usage)")
            }
        }
        if !named.isEmpty { parts = parts.filter(named.contains) }
    }
}
