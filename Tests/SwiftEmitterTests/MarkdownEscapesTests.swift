import APIModel
import Testing

@testable import SwiftEmitter

/// Descriptions in DocC, which must not contain HTML, images or links other than to the web.
@Suite struct MarkdownEscapesTests {
    private func escaped(_ text: String, hasCells: Bool = false) -> String {
        String(decoding: MarkdownEscapes.escaped(Array(text.utf8), hasCells: hasCells), as: UTF8.self)
    }

    private func discussion(_ text: String) -> [String] {
        CommentLines.lines(Documentation(summary: "", discussion: text)).map(\.text)
    }

    @Test(
        "HTML becomes text",
        arguments: [
            ("<b>bold</b>", #"\<b>bold\</b>"#), ("<!-- open", #"\<!-- open"#), ("<?php ?>", #"\<?php ?>"#),
            ("<![CDATA[x]]>", #"\<\![CDATA[x]]>"#), (#"\<b>"#, #"\<b>"#), (#"\\<b>"#, #"\\\<b>"#), ("a < b", "a < b"),
            ("<javascript:alert(1)>", #"\<javascript:alert(1)>"#), ("<doc:Page>", #"\<doc:Page>"#),
            ("<https://example.com/a?b=<c>", #"\<https://example.com/a?b=\<c>"#), ("a <", "a <"),
        ])
    func html(text: String, expected: String) { #expect(escaped(text) == expected) }

    @Test(
        "An image becomes a link, and a link to anything but the web becomes text",
        arguments: [
            ("![a](https://x.y/z.png)", #"\![a](https://x.y/z.png)"#), ("!![a](b)", #"!\![a](b)"#),
            ("[a](https://x.y)", "[a](https://x.y)"), ("[a](MAILTO:x@y.z)", "[a](MAILTO:x@y.z)"),
            ("[a](/b:c)", "[a](/b:c)"), ("[a](#b:c)", "[a](#b:c)"), ("[a](b)", "[a](b)"), ("[a]()", "[a]()"),
            ("[a](javascript:alert(1))", #"[a\](javascript:alert(1))"#),
            ("[a]( <javascript:b>)", #"[a\]( \<javascript:b>)"#),
            ("[a](java&#115;cript:b)", #"[a\](java&#115;cript:b)"#), (#"[a](javascript\:b)"#, #"[a\](javascript\:b)"#),
            ("[a](data:text/html,b)", #"[a\](data:text/html,b)"#), ("[a](doc:Page)", #"[a\](doc:Page)"#),
            ("[a](", #"[a\]("#), ("[a]:", #"[a\]:"#), ("[a]: javascript:b", #"[a\]: javascript:b"#),
            ("[a]: https://x.y", "[a]: https://x.y"), (#"[a\](javascript:b)"#, #"[a\](javascript:b)"#),
        ])
    func links(text: String, expected: String) { #expect(escaped(text) == expected) }

    @Test(
        "Code spans are unchanged, and unclosed ones are escaped",
        arguments: [
            ("`<b>` and <i>", #"`<b>` and \<i>"#), ("`a <b>", #"\`a \<b>"#), ("``a <b>`", #"\`\`a \<b>\`"#),
            (#"\`<b>`"#, #"\`\<b>\`"#), (#"`a\`<b>"#, #"`a\`\<b>"#), ("``Name`` <b>", #"`Name` \<b>"#),
            ("``a`b``", "```a`b```"), ("```a <b>```", "```a <b>```"), ("~~~ <b>", #"\~~~ \<b>"#),
            ("~~old~~", "~~old~~"),
            ("` ``<b>` <i>``", #"` ``<b>` \<i>\`\`"#),
        ])
    func code(text: String, expected: String) { #expect(escaped(text) == expected) }

    @Test("A code span does not extend over cells of a table")
    func cells() {
        #expect(escaped("| ` | <b> ` |", hasCells: true) == #"| \` | \<b> \` |"#)
        #expect(escaped("`a | <b>`") == "`a | <b>`")
        #expect(discussion("a ` | b\n--- | ---\nc ` | <b> `")[2] == #"c \` | \<b> \`"#)
    }

    @Test("A code span that continues on the next line is joined, and an unclosed one is text")
    func spansOverLines() {
        #expect(discussion("a `b\nc` <b>") == [#"a `b c` \<b>"#])
        #expect(discussion("- a `b\n- c` <b>") == [#"- a \`b"#, #"- c\` \<b>"#])
        #expect(discussion("a `b\n\nc` <b>") == [#"a \`b"#, "", #"c\` \<b>"#])
    }

    @Test("A code block is unchanged and always closed")
    func blocks() {
        #expect(discussion("```html\n<b>\n```\n<i>") == ["```html", "<b>", "```", #"\<i>"#])
        // A code block within a list item would end with the item.
        #expect(discussion("- a\n  ```\n<b>\n  ```\n<i>") == ["- a", "  ```", "  <b>", "  ```", #"\<i>"#])
        // A delimiter after a list marker is not recognised, so the next delimiter would begin a block.
        #expect(discussion("- ```\n  a\n<b>") == [#"- \`\`\`"#, "  a", #"\<b>"#])
        #expect(discussion("> ~~~\n<b>") == [#"> \~~~"#, #"\<b>"#])
        // Four spaces and more do not begin a block of code after a paragraph.
        #expect(discussion("a\n      ```\n      <b>\n      ```") == ["a", "```", "<b>", "```"])
        // Four spaces before a delimiter do not close a block.
        #expect(discussion("```\n<b>\n    ```\n<i>") == ["```", "<b>", "    ```", "<i>", "```"])
    }

    @Test("A long line is never broken where the rest would begin a block")
    func breaks() {
        let long = String(repeating: "x", count: 99)
        for word in ["___", "***", ":-|-:", "---", "@Name", "|"] {
            let lines = CommentLines.wrap("\(long) \(word) \(long)").map(\.text)
            #expect(lines.allSatisfy { $0.hasPrefix("x") }, "\(lines)")
        }
    }

    @Test("A summary is not read as a list of parameters or results")
    func summaries() {
        let lines = CommentLines.lines(Documentation(summary: "- Returns: nothing", discussion: ""))
        #expect(lines == ["- **Returns**: nothing"])
        #expect(CommentLines.parameters([("a", "<b> ``Name``")]) == [#"- Parameter a: \<b> `Name`"#])
        #expect(CommentLines.title("<b> [a](javascript:b)").text == #"\<b> [a\](javascript:b)"#)
    }

    @Test("Many backticks are escaped in linear time", .timeLimit(.minutes(1)))
    func manyBackticks() {
        var text = ""
        for length in 1...600 { text += String(repeating: "`", count: length) + " " }
        for _ in 0..<20_000 { text += "` `` " }
        #expect(!escaped(text).isEmpty)
    }
}
