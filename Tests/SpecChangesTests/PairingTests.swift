import TestSupport
import Testing

@testable import SpecChanges

/// Pairs of old and new elements.
@Suite struct PairingTests {
    @Test("Pairing by keys equals pairing by a comparison of all elements")
    func keys() {
        var random = SplitMix(seed: 17)
        for _ in 0..<500 {
            let count = Int.random(in: 0...12, using: &random)
            let olds = (0..<count).map { _ in "k\(Int.random(in: 0..<6, using: &random))" }
            let news = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                "k\(Int.random(in: 0..<6, using: &random))"
            }
            let slow = Pairing(olds.count, news.count) { olds[$0] == news[$1] }
            let fast = Pairing(olds, news)
            #expect(fast.successors == slow.successors, "\(olds) \(news)")
            #expect(fast.origins == slow.origins, "\(olds) \(news)")
        }
    }

    @Test("An element without a key has no partner")
    func noKey() {
        let pairing = Pairing(["a", nil, "b"], [nil, "b", "a"])
        #expect(pairing.successors == [2, nil, 1])
    }
}
