/// A command of a shell block: `NAME=VALUE program word… > file`.
struct ShellCommand {
    var variables: [String] = []
    var words: [String] = []
    /// The file that receives the output.
    var file: String?

    var program: String { words.first ?? "" }
    var arguments: [String] { Array(words.dropFirst()) }

    /// Returns the commands of a text in order, without comments.
    static func all(in text: String) -> [ShellCommand] {
        var commands: [ShellCommand] = []
        for line in text.split(separator: "\n") {
            var command = ShellCommand()
            for word in words(of: line) {
                switch word {
                case "&&", "|", ";":
                    commands.append(command)
                    command = ShellCommand()
                default: command.add(word)
                }
            }
            commands.append(command)
        }
        return commands.filter { !$0.words.isEmpty }
    }

    private mutating func add(_ word: String) {
        if word == ">" {
            file = ""
        } else if file == "" {
            file = word
        } else if words.isEmpty, word.contains(#/^[A-Z_]+=/#) {
            variables.append(word)
        } else {
            words.append(word)
        }
    }

    /// Returns the words of a line without their quotes, up to a comment.
    private static func words(of line: Substring) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "#", word == nil {
                break
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                words += word.map { [$0] } ?? []
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
