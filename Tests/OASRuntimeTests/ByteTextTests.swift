import Testing

@testable import OASRuntime

@Suite("Texts compared by their bytes")
struct ByteTextTests {
    @Test("A composed letter and a decomposed letter are different texts")
    func canonicalForms() {
        let composed = ByteText("\u{E9}")
        let decomposed = ByteText("e\u{301}")
        #expect(composed.text == decomposed.text)
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        #expect(decomposed < composed)
    }

    @Test("Texts of the same bytes are equal, whatever their storage")
    func storage() {
        let text = "a name that is too long for a small string"
        #expect(ByteText(text) == ByteText(("x" + text).dropFirst()))
        #expect(Set([ByteText(text), ByteText(("x" + text).dropFirst())]).count == 1)
        #expect(ByteText("a") < ByteText("b"))
        #expect(ByteText("a") < ByteText("aa"))
    }

    @Test("A name of many combining marks is hashed in linear time")
    func combiningMarks() {
        let marks = String(repeating: "\u{301}\u{316}", count: 32_000)
        var counts: [ByteText: Int] = [:]
        let time = ContinuousClock().measure {
            for _ in 0..<10 { counts[ByteText("a" + marks), default: 0] += 1 }
        }
        #expect(counts.count == 1)
        #expect(time < .seconds(2))
    }
}
