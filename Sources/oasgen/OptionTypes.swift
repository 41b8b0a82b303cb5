internal import ArgumentParser
public import Generation

extension AccessLevel: ExpressibleByArgument {}
extension DiagnosticsFormat: ExpressibleByArgument {}

/// Words with commas between them, for example `models,client`.
struct WordList<Word: RawRepresentable & CaseIterable & Equatable & Sendable>: ExpressibleByArgument
where Word.RawValue == String {
    /// Each once, in the order of their type.
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

/// The help of an option that is a key of the configuration, in the words of the key.
func help(_ key: ConfigurationKey) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: key.summary)
    help.valueName = key.valueName
    return help
}
