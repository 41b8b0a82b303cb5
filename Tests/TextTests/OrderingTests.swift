import StableText
import TestSupport
import Testing

@Suite struct OrderingTests {
    @Test("Equal elements keep their order")
    func keepsTheOrderOfEquals() {
        let words = ["pear", "fig", "plum", "kiwi", "date", "lime", "nut"]
        let byLength = words.ordered { $0.count < $1.count }
        #expect(byLength == ["fig", "nut", "pear", "plum", "kiwi", "date", "lime"])
    }

    @Test("The order agrees with that of the standard library")
    func agreesWithTheStandardLibrary() {
        var random = SplitMix(seed: 17)
        for count in [0, 1, 2, 3, 31, 32, 33, 500] {
            let numbers = (0..<count).map { _ in Int.random(in: 0..<100, using: &random) }
            #expect(numbers.ordered(by: <) == numbers.sorted())
        }
    }

    @Test("Texts are ordered by their bytes")
    func ordersTextsByTheirBytes() {
        // The operator `<` treats "é" as one scalar and as two scalars as equal, so their order would be undefined.
        let texts = ["z", "\u{E9}", "e\u{301}", "Z", "", "é!"]
        #expect(
            texts.ordered().map { Array($0.utf8) }
                == texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(["b", "a"].ordered(byText: { $0 }) == ["a", "b"])
    }
}
