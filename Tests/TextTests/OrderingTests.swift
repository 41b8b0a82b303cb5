import StableText
import Testing

@Suite struct OrderingTests {
    @Test func keepsTheOrderOfEquals() {
        let words = ["pear", "fig", "plum", "kiwi", "date", "lime", "nut"]
        let byLength = words.ordered { $0.count < $1.count }
        #expect(byLength == ["fig", "nut", "pear", "plum", "kiwi", "date", "lime"])
    }

    @Test func agreesWithTheStandardLibrary() {
        var random = SystemRandomNumberGenerator()
        for count in [0, 1, 2, 3, 31, 32, 33, 500] {
            let numbers = (0..<count).map { _ in Int.random(in: 0..<100, using: &random) }
            #expect(numbers.ordered(by: <) == numbers.sorted())
        }
    }

    @Test func ordersTextsByTheirBytes() {
        // "é" as one scalar and as two are equal to `<`, which would leave their order to chance.
        let texts = ["z", "\u{E9}", "e\u{301}", "Z", "", "é!"]
        #expect(
            texts.ordered().map { Array($0.utf8) }
                == texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(["b", "a"].ordered(byText: { $0 }) == ["a", "b"])
    }
}
