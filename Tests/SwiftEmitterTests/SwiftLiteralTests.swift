import Testing

@testable import SwiftEmitter

@Suite struct SwiftLiteralTests {
    @Test(
        "A string literal escapes special characters",
        arguments: [
            ("a", #""a""#), ("say \"hi\"", #""say \"hi\"""#), ("a\\(b)", #""a\\(b)""#), ("a\nb\t", #""a\nb\t""#),
            ("\u{202E}x", #""\u{202E}x""#), ("é", #""é""#), ("\0", #""\u{0}""#),
        ])
    func strings(text: String, literal: String) {
        #expect(StringLiteral(text).source == literal)
    }

    @Test("Keywords get backticks only where Swift requires them")
    func keywordsGetBackticksWhereTheyNeedThem() {
        #expect(SwiftIdentifier.escaped("default") == "`default`")
        #expect(SwiftIdentifier.member("default") == "default")
        #expect(SwiftIdentifier.label("in") == "in")
        #expect(SwiftIdentifier.label("inout") == "`inout`")
    }
}
