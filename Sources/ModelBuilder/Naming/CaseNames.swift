/// The names of the cases of a union.
enum CaseNames {
    /// Returns the names without the words at their beginning and end that they share with the name of the union:
    /// `user` instead of `ChatCompletionRequestUserMessage` in a `ChatCompletionRequestMessage`. The result is `nil` if
    /// two names would be equal, or if one would be empty or begin with a digit.
    static func withoutWords(of union: String, _ names: [String]) -> [String]? {
        let unionWords = NameWords(union).words.map { $0.lowercased() }
        let short = names.map { withoutWords(unionWords, $0) }
        guard short != names, Set(short.map { $0.lowercased() }).count == names.count else { return nil }
        return short.allSatisfy { $0.unicodeScalars.first.map { !$0.isASCIIDigit } ?? false } ? short : nil
    }

    private static func withoutWords(_ unionWords: [String], _ name: String) -> String {
        let words = NameWords(name).words
        let lowercased = words.map { $0.lowercased() }
        let start = zip(lowercased, unionWords).prefix { $0 == $1 }.count
        let rest = words[start...]
        let end = zip(lowercased[start...].reversed(), unionWords.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let kept = rest.dropLast(end)
        // A name that consists only of words of the union's name is not changed.
        return kept.isEmpty || start == 0 && end == 0 ? name : kept.joined(separator: "_")
    }
}
