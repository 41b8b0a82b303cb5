internal import SafeText
internal import Suggestions

/// Finds renamed elements among the removed and added elements of an object.
///
/// An element is renamed if the two have the same shape, and either their names are similar, or they are the only
/// removed and added elements and have the same position. If several candidates fit, nothing is a rename.
struct Renames {
    struct Candidate {
        let name: String
        let position: Int
        let shape: () -> String

        init(name: String, position: Int, shape: @escaping () -> String) {
            self.name = name
            self.position = position
            self.shape = shape
        }
    }

    private let gone: [Candidate]
    private let added: [Candidate]
    private var successors: [Int?]

    init(_ gone: [Candidate], _ added: [Candidate]) {
        self.gone = gone
        self.added = added
        successors = [Int?](repeating: nil, count: gone.count)
        guard !gone.isEmpty, !added.isEmpty, gone.count * added.count <= 10_000 else { return }
        var newShapes: [String] = []
        for candidate in added { newShapes.append(candidate.shape()) }
        var likely: [[Int]] = []
        for index in gone.indices {
            var found: [Int] = []
            let shape = gone[index].shape()
            for other in added.indices where shape == newShapes[other] {
                let isAlone = gone.count == 1 && added.count == 1 && gone[index].position == added[other].position
                if isAlone || Self.isLike(gone[index].name, added[other].name) { found.append(other) }
            }
            likely.append(found)
        }
        for index in gone.indices where likely[index].count == 1 {
            let other = likely[index][0]
            if likely.count(where: { $0.contains(other) }) == 1 { successors[index] = other }
        }
    }

    /// Pairs the renamed elements, by the positions of the candidates.
    func join(in pairing: Pairing) {
        for index in successors.indices {
            if let other = successors[index] { pairing.join(gone[index].position, added[other].position) }
        }
    }

    /// Returns true if two names share a word, such as `customer_id` and `external_id`, or are nearly equal.
    static func isLike(_ a: String, _ b: String) -> Bool {
        let words = Self.words(a)
        if Self.words(b).contains(where: { words.contains($0) }) { return true }
        return closestMatch(to: a, in: [b]) != nil
    }

    /// Returns the words of a name that have at least two letters, in lower case.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for character in name.unicodeScalars {
            let isWord = character.properties.isAlphabetic || ("0"..."9").contains(character)
            let isUpper = character.properties.isUppercase
            if !isWord || (isUpper && wasLower) {
                if word.unicodeScalars.count > 1 { words.append(word) }
                word = ""
            }
            if isWord { word += character.properties.lowercaseMapping }
            wasLower = isWord && !isUpper
        }
        if word.unicodeScalars.count > 1 { words.append(word) }
        return words
    }
}
