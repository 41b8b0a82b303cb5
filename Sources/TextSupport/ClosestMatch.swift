/// The candidate that `word` is most likely a misspelling of, for a "did you mean"; `nil` where none is near.
///
/// For example `curency` → `currency`, `operationID` → `operationId`. Of candidates equally near the first in
/// the order of their text is taken, so that the answer does not depend on the order of `candidates`.
public func closestMatch(to word: String, in candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let allowed = max(1, min(3, wanted.count / 3))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
        let letters = Array(candidate.lowercased().unicodeScalars)
        guard abs(letters.count - wanted.count) <= allowed else { continue }
        let distance = editDistance(wanted, letters)
        guard distance <= allowed, distance < max(wanted.count, letters.count) else { continue }
        if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.candidate
}

/// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: target.count + 1)
    var last = Array(0...target.count)
    for row in 0..<source.count {
        var current = [row + 1]
        current.reserveCapacity(target.count + 1)
        for column in 0..<target.count {
            let cost = source[row] == target[column] ? 0 : 1
            var distance = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        beforeLast = last
        last = current
    }
    return last[target.count]
}
