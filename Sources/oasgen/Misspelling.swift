internal import ArgumentParser
internal import Generation
internal import Suggestions

/// The messages about arguments that are not a known command or option, with suggestions.
enum Misspelling {
    /// Returns the message about the first unknown argument, or `nil` if ArgumentParser has a better one.
    static func message(_ arguments: [String]) -> String? {
        unknownCommand(arguments[...], of: OASGen.self) ?? arguments.prefix { $0 != "--" }.lazy.compactMap(option).first
    }

    private static func unknownCommand(_ words: ArraySlice<String>, of parent: any ParsableCommand.Type) -> String? {
        let commands = parent.configuration.subcommands
        guard let word = words.first, !word.hasPrefix("-"), !commands.isEmpty else { return nil }
        if word == "help" { return unknownCommand(words.dropFirst(), of: parent) }
        if let known = commands.first(where: { $0._commandName == word }) {
            return unknownCommand(words.dropFirst(), of: known)
        }
        let shown = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        let near = closestMatch(to: word, in: shown) ?? shown.first { $0.hasPrefix(word.lowercased()) }
        return "there is no command '\(word)'; \(near.map { "did you mean '\($0)'?" } ?? advice(word, shown))"
    }

    private static func advice(_ word: String, _ commands: [String]) -> String {
        let isDocument = [".yaml", ".yml", ".json"].contains { word.hasSuffix($0) }
        if isDocument { return "did you mean 'oasgen generate \(word)'?" }
        return "the commands are \(commands.joined(separator: ", "))"
    }

    /// Returns the message for a long option with one dash, which ArgumentParser reads as several short options.
    private static func option(_ word: String) -> String? {
        guard word.hasPrefix("-"), !word.hasPrefix("--") else { return nil }
        let name = word.dropFirst().prefix { $0 != "=" }
        let others = ["config", "overlay", "root", "coder", "format", "fail-on", "operation", "help", "version"]
        guard ConfigurationKey(rawValue: String(name)) != nil || others.contains(String(name)) else { return nil }
        return "unknown option '-\(name)'; did you mean '--\(name)'?"
    }
}
