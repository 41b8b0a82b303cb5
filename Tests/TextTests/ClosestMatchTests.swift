import Suggestions
import Testing

@Suite struct ClosestMatchTests {
    @Test(
        "A misspelt word gets the intended match",
        arguments: [
            ("curency", "currency"), ("operationID", "operationId"), ("gett", "get"), ("teh", "the"), ("Pett", "Pet"),
            ("propertis", "properties"), ("requierd", "required"), ("CURRENCY", "currency"),
        ])
    func finds(word: String, match: String) {
        #expect(closestMatch(to: word, in: ["zebra", match, "elephant"]) == match)
    }

    @Test(
        "A word that resembles no candidate gets no match",
        arguments: ["produces", "a", "", "xyz", "currencyOfTheRealm"])
    func findsNothing(word: String) {
        #expect(closestMatch(to: word, in: ["currency", "get", "", "required"]) == nil)
    }

    @Test("Words of a hundred thousand letters are compared")
    func longWords() {
        let word = String(repeating: "abcdefghij", count: 10_000)
        #expect(closestMatch(to: word + "x", in: ["zebra", word]) == word)
        #expect(closestMatch(to: word, in: [String(word.reversed())]) == nil)
    }

    @Test("Suggestions stop when their budget is spent")
    func budget() {
        let words = (0..<100).map { "word\($0)" }
        let candidates = MatchCandidates(words)
        let budget = SuggestionBudget(steps: 20_000)
        let found = (0..<100).compactMap { candidates.closest(to: "wrod\($0)", budget: budget) }
        #expect(found.first == "word0")
        #expect(found.count < 100)
    }

    @Test("The match is the first of equally close candidates in the order of text")
    func ofEquallyNearTheFirstByText() {
        #expect(closestMatch(to: "cat", in: ["hat", "bat", "cat"]) == "bat")
        #expect(closestMatch(to: "cats", in: ["bats", "cat"]) == "bats")
    }
}
