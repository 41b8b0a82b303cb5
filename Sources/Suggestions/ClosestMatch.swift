/// Returns the candidate of which `word` is most likely a misspelling, or `nil` if no candidate is close.
///
/// For example, it returns `currency` for `curency`, and `operationId` for `operationID`. Of equally close candidates,
/// it returns the first in the order of their text, so that the result does not depend on the order of `candidates`.
package func closestMatch(to word: String, in candidates: [String]) -> String? {
    MatchCandidates(candidates).closest(to: word)
}

/// A list of words that is prepared for finding the closest match of many misspelt words.
package struct MatchCandidates: Sendable {
    private struct Candidate: Sendable {
        let text: String
        let letters: [Unicode.Scalar]
        let signature: UInt64
    }

    private let candidates: [Candidate]

    /// Creates the list.
    package init(_ words: [String]) {
        candidates = words.map { word in
            let letters = Array(word.lowercased().unicodeScalars)
            return Candidate(text: word, letters: letters, signature: MatchCandidates.signature(of: letters))
        }
    }

    /// The first word of the list.
    package var first: String? { candidates.first?.text }

    /// Returns the candidate of which `word` is most likely a misspelling, or `nil` if no candidate is close or
    /// `budget` is exhausted.
    package func closest(to word: String, budget: SuggestionBudget? = nil) -> String? {
        guard budget?.spend(candidates.count) != false else { return nil }
        let wanted = Array(word.lowercased().unicodeScalars)
        let signature = MatchCandidates.signature(of: wanted)
        let allowed = max(1, min(3, wanted.count / 3))
        var best: (distance: Int, text: String)?
        for candidate in candidates {
            // An edit changes at most two bits of the signature.
            guard abs(candidate.letters.count - wanted.count) <= allowed,
                (candidate.signature ^ signature).nonzeroBitCount <= 2 * allowed, candidate.text != word
            else { continue }
            // The comparison examines at most seven letters for each letter of the word, and allocates its rows.
            guard budget?.spend(64 + 8 * wanted.count) != false else { break }
            let longest = max(wanted.count, candidate.letters.count)
            guard let distance = editDistance(wanted, candidate.letters, atMost: min(allowed, longest - 1)) else {
                continue
            }
            if let best, (best.distance, best.text) <= (distance, candidate.text) { continue }
            best = (distance, candidate.text)
        }
        return best?.text
    }

    /// Returns a set of 64 bits with a bit set for each letter that occurs. Several letters share a bit.
    private static func signature(of letters: [Unicode.Scalar]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }
}

/// A limit on the work for all suggestions of one run. When it is exhausted, misspelt names get no suggestion, so that
/// comparing thousands of them with thousands of others does not take long.
package final class SuggestionBudget {
    private var steps: Int

    /// Creates a budget of comparisons between letters and between words.
    package init(steps: Int = 500_000) {
        self.steps = steps
    }

    /// Subtracts steps from the budget. Returns false if too few are left.
    func spend(_ count: Int) -> Bool {
        guard steps >= count else { return false }
        steps -= count
        return true
    }
}

/// Returns the number of insertions, deletions, replacements and swaps of neighbours between two words, or `nil` if it
/// is more than `limit`.
///
/// Only the cells within the limit are computed, so that the work is linear in the length of the words.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(source.count - target.count) <= limit else { return nil }
    let tooFar = limit + 1
    var beforeLast = [Int](repeating: tooFar, count: target.count + 1)
    var last = [Int](repeating: tooFar, count: target.count + 1)
    var current = last
    for column in 0...min(target.count, limit) { last[column] = column }
    for row in source.indices {
        // Columns outside of this window exceed the limit.
        let low = max(0, row - limit)
        let high = min(target.count - 1, row + limit)
        if low > 0 { current[low] = tooFar } else { current[0] = row + 1 }
        var least = current[low]
        var column = low
        while column <= high {
            let cost = source[row] == target[column] ? 0 : 1
            var distance = min(last[column] + cost, last[column + 1] + 1, current[column] + 1, tooFar)
            if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current[column + 1] = distance
            least = min(least, distance)
            column += 1
        }
        if high + 2 <= target.count { current[high + 2] = tooFar }
        if least > limit { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[target.count] <= limit ? last[target.count] : nil
}
