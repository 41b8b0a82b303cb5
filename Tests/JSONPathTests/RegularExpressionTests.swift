import Testing

@testable import JSONPath

/// Patterns of RFC 9485.
@Suite struct RegularExpressionTests {
    private func matches(_ pattern: String, _ text: String, anywhere: Bool = false) throws -> Bool {
        let expression = try #require(RegularExpression(pattern), "\(pattern)")
        return expression.matches(text, anywhere: anywhere, budget: JSONPathBudget(limit: 1_000_000))
    }

    @Test(
        "A pattern of RFC 9485 matches a text",
        arguments: [
            ("", ""), ("a", "a"), ("ab|cd|", "cd"), ("ab|cd|", ""), ("a*", "aaaa"), ("a*", ""), ("a+b?", "aa"),
            ("(ab){2,3}", "ababab"), ("a{2}", "aa"), ("a{2,}", "aaaaa"), ("a{0}b", "b"), ("[a-c]+", "abcabc"),
            ("[^a-c]", "d"), ("[-a]", "-"), ("[a-]", "-"), ("[a\\-c]", "-"), (".", "é"), (".", "\u{2028}"),
            ("\\p{Lu}\\p{Ll}+", "Über"), ("\\P{L}", "1"), ("[\\p{N}_]+", "1_2"), ("\\.\\*\\\\", ".*\\"),
            ("\\n\\t", "\n\t"), ("(a|b)*c", "ababc"), ("((a*)*)*", "aaa"), ("a$^b", "a$^b"), ("\\d\\w\\s", "1a "),
            ("[\\]]", "]"), ("[a\\]b]+", "a]b"), ("(|a)+", "aa"),
        ])
    func matching(pattern: String, text: String) throws {
        #expect(try matches(pattern, text))
    }

    @Test(
        "A pattern of RFC 9485 does not match another text",
        arguments: [
            ("a", ""), ("a", "aa"), ("a{2}", "a"), ("a{2,3}", "aaaa"), ("[a-c]", "d"), ("[^a]", "a"), (".", "\n"),
            (".", "\r"), ("\\p{Lu}", "a"), ("ab|cd", "ad"), ("a+", ""), ("(ab)+", "aba"), ("\\D", "1"),
        ])
    func notMatching(pattern: String, text: String) throws {
        #expect(try !matches(pattern, text))
    }

    @Test("A search matches a part of the text")
    func searching() throws {
        #expect(try matches("b+", "aabba", anywhere: true))
        #expect(try matches("", "abc", anywhere: true))
        #expect(try !matches("ba{2}", "abac", anywhere: true))
        #expect(try matches("c", "abc", anywhere: true))
    }

    @Test(
        "A pattern that RFC 9485 does not allow is refused",
        arguments: [
            "(", ")", "a**", "*", "a{2", "a{3,2}", "a{,2}", "[", "[]", "[b-a]", "\\q", "\\p{Xx}", "a)", "(a", "[a",
            "[[]", "]", "{", "}", "\\", "a{99999999999999999999}", "(?:a)", "a*?",
        ])
    func refused(pattern: String) {
        #expect(RegularExpression(pattern) == nil)
    }

    @Test("A pattern that causes backtracking elsewhere is matched in linear steps")
    func linearTime() throws {
        let expression = try #require(RegularExpression("a*a*a*a*b"))
        let text = String(repeating: "a", count: 20_000)
        let budget = JSONPathBudget(limit: 20 * text.utf8.count)
        #expect(!expression.matches(text, anywhere: true, budget: budget))
        #expect(!budget.isSpent)
    }

    @Test("Nested repetitions that are too large are refused")
    func repetitions() {
        #expect(RegularExpression("((a{1000}){1000}){1000}") == nil)
        #expect(RegularExpression("(){1000000000}") == nil)
        #expect(RegularExpression("a{5000}") != nil)
        #expect(RegularExpression(String(repeating: "(", count: 100_000)) == nil)
    }
}
