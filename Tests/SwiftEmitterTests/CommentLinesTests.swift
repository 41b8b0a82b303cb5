import APIModel
import Testing

@testable import SwiftEmitter

@Suite struct CommentLinesTests {
    @Test("A long line is broken at spaces")
    func longLinesBreakAtSpaces() {
        let lines = CommentLines.wrap("- " + Array(repeating: "word", count: 40).joined(separator: " "))
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { $0.text.utf8.count <= CommentLines.width })
        #expect(lines.dropFirst().allSatisfy { $0.text.hasPrefix("  word") })
    }

    @Test("Line breaks within a line become spaces")
    func aLineStaysOneLine() {
        #expect(CommentLines.wrap("a\nb\u{2028}c") == ["a b c"])
    }

    @Test("A code block is not wrapped and is closed")
    func codeIsLeftAloneAndClosed() {
        let long = String(repeating: "x", count: 150)
        let lines = CommentLines.lines(.init(summary: "A", discussion: "```\n\(long)"))
        #expect(lines == ["A", "", "```", CommentLine(long), "```"])
    }
}
