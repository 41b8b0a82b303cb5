internal import ArgumentParser
public import Generation

extension AccessLevel: ExpressibleByArgument {}
extension DiagnosticsFormat: ExpressibleByArgument {}

/// A list of values separated by commas, for example `models,client`.
struct WordList<Word: RawRepresentable & CaseIterable & Equatable & Sendable>: ExpressibleByArgument
where Word.RawValue == String {
    /// The values without duplicates, in the order of their type.
    let words: [Word]

    init?(argument: String) {
        var chosen: [Word] = []
        for text in argument.split(separator: ",") where text != "none" {
            guard let word = Word(rawValue: String(text)) else { return nil }
            chosen.append(word)
        }
        words = Word.allCases.filter { chosen.contains($0) }
    }

    static var allValueStrings: [String] { Word.allCases.map(\.rawValue) }
}

/// Returns the help of an option that is also a configuration key, with the text of the key.
func help(_ key: ConfigurationKey) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: key.summary)
    help.valueName = key.valueName
    return help
}
