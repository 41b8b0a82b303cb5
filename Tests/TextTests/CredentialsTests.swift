import SafeText
import Testing

@Suite struct CredentialsTests {
    @Test(
        "User information and the values of a query are redacted in URLs",
        arguments: [
            ("https://me:secret@example.com/a.yaml", "https://***@example.com/a.yaml"),
            ("'https://token@example.com:8080/a' does", "'https://***@example.com:8080/a' does"),
            ("http://a@b:p@h/x", "http://***@h/x"),
            ("https://h/a?token=abc&x=1#/b", "https://h/a?token=***&x=***#/b"),
            ("https://h/a?abc", "https://h/a?***"),
            ("https://h?k=v", "https://h?k=***"),
            ("see 'https://h/a?k=v', 'https://u:p@h'", "see 'https://h/a?k=***', 'https://***@h'"),
            (#"{"$ref": "https:\/\/u:p@h\/a"}"#, #"{"$ref": "https:\/\/***@h\/a"}"#),
            ("https://u:it's@h/a", "https://***@h/a"),
            ("https://h/a?k=it's", "https://h/a?k=***"),
            ("https://h/?a=b&https://u:p@h/?c=d&e=f", "https://h/?a=***&***&e=***"),
            ("https://u:p@h/ahttps://u:p@h", "https://***@h/ahttps://***@h"),
        ])
    func redacted(text: String, expected: String) {
        #expect(redactingCredentials(in: text) == expected)
    }

    @Test(
        "Text without credentials is unchanged",
        arguments: [
            "https://example.com/a.yaml#/x", "a@b.example", "why? because", "://", "https://", "a://@", "x?y=z",
            "https://h/ and a@b", "https://h/?", "https://h/?a=&b=",
        ])
    func kept(text: String) {
        #expect(redactingCredentials(in: text) == text)
        #expect(maskingCredentials(in: text) == text)
    }

    @Test("A masked text has as many characters as the original")
    func masked() {
        #expect(maskingCredentials(in: "https://ü:p@h/a?k=日本 b") == "https://***@h/a?k=** b")
    }
}
