/// The arguments of the command line: the checkout and a working folder, which the script passes, and those of the
/// user.
struct Options {
    static let usage = "usage: sh Benchmarks/bench [--quick] [tool|generation|compile|edit|json|router|hostile]..."

    let checkout: String
    let scratch: String
    /// True if everything is measured once, instead of the median of several runs.
    private(set) var isQuick = false
    /// The parts to measure, in the order of the table.
    private(set) var parts = Part.allCases

    /// Parses the arguments.
    ///
    /// - Throws: ``CommandFailure`` for an unknown argument.
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
