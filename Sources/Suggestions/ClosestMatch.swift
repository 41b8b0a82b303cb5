/// Returns the candidate that `word` is most likely a misspelling of, for a "did you mean"; `nil` where none is near.
///
/// For example `curency` → `currency`, `operationID` → `operationId`. Of candidates equally near the first in
/// the order of their text is taken, so that the answer does not depend on the order of `candidates`.
package func closestMatch(to word: String, in candidates: [String]) -> String? {
    MatchCandidates(candidates).closest(to: word)
}

/// Words to look for a misspelt one among, prepared for many questions.
package struct MatchCandidates: Sendable {
    private struct Candidate: Sendable {
        let text: String
        let letters: [Unicode.Scalar]
        let signature: UInt64
    }

    private let candidates: [Candidate]

    /// Prepares a list of words.
    package init(_ words: [String]) {
        candidates = words.map { word in
            let letters = Array(word.lowercased().unicodeScalars)
            return Candidate(text: word, letters: letters, signature: MatchCandidates.signature(of: letters))
        }
    }

    /// The first word of the list.
    package var first: String? { candidates.first?.text }

    /// Returns the word that `word` is most likely a misspelling of; `nil` where none is near, and where `budget` is
    /// spent.
    package func closest(to word: String, budget: SuggestionBudget? = nil) -> String? {
        guard budget?.spend(candidates.count) != false else { return nil }
        let wanted = Array(word.lowercased().unicodeScalars)
        let signature = MatchCandidates.signature(of: wanted)
        let allowed = max(1, min(3, wanted.count / 3))
        var best: (distance: Int, text: String)?
        for candidate in candidates {
            // An edit changes two bits of the signature at most.
            guard abs(candidate.letters.count - wanted.count) <= allowed,
                (candidate.signature ^ signature).nonzeroBitCount <= 2 * allowed, candidate.text != word
            else { continue }
            // The comparison looks at seven letters for each, in rows that it makes.
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

    /// Has a bit for each letter that occurs, folded to 64.
    private static func signature(of letters: [Unicode.Scalar]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }
}

/// The limit for the work of all suggestions of one run. Once it is spent, misspelt names get no suggestion, so that
/// thousands of them among thousands of others do not take long.
package final class SuggestionBudget {
    private var steps: Int

    /// Makes a budget of comparisons between letters and between words.
    package init(steps: Int = 500_000) {
        self.steps = steps
    }

    /// Takes steps from the budget. Returns false if too few are left.
    func spend(_ count: Int) -> Bool {
        guard steps >= count else { return false }
        steps -= count
        return true
    }
}

/// Returns the number of insertions, deletions, replacements and swaps of neighbours between two words; `nil` if it is
/// more than `limit`. The work is linear in the length, since only the cells within the limit are computed.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(source.count - target.count) <= limit else { return nil }
    let tooFar = limit + 1
    var beforeLast = [Int](repeating: tooFar, count: target.count + 1)
    var last = [Int](repeating: tooFar, count: target.count + 1)
    var current = last
    for column in 0...min(target.count, limit) { last[column] = column }
    for row in source.indices {
        // Columns outside this window are further away than the limit.
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
