/// Which elements of two lists belong together, found by one question after the other.
final class Pairing {
    /// For each of the old list, its position in the new one; nil where it is gone.
    private(set) var successors: [Int?]
    /// For each of the new list, its position in the old one; nil where it is new.
    private(set) var origins: [Int?]

    /// Kept, so that there is one loop for all questions: given to it, each would have a loop compiled for it.
    private var isSame: (Int, Int) -> Bool

    /// Pairs what answers a question: whether the old element at a position is the new one at another.
    @inline(never)
    init(_ oldCount: Int, _ newCount: Int, _ isSame: @escaping (Int, Int) -> Bool) {
        successors = [Int?](repeating: nil, count: oldCount)
        origins = [Int?](repeating: nil, count: newCount)
        self.isSame = isSame
        run()
    }

    /// Pairs elements with equal keys, in linear time. Elements without a key have no partner. Of several new elements
    /// with the key of an old one, it chooses the same one as the initialiser with a closure.
    init(_ olds: [String?], _ news: [String?]) {
        successors = [Int?](repeating: nil, count: olds.count)
        origins = [Int?](repeating: nil, count: news.count)
        isSame = { _, _ in false }
        match(olds, news)
    }

    /// Pairs the elements that have no partner yet by keys.
    func match(_ olds: [String?], _ news: [String?]) {
        var positions = [String: ArraySlice<Int>]()
        for index in news.indices where origins[index] == nil {
            if let key = news[index] { positions[key, default: []].append(index) }
        }
        var next = 0
        for index in olds.indices where successors[index] == nil {
            guard let key = olds[index], let left = positions[key], let first = left.first else { continue }
            // Mostly there is one position.
            let place = first >= next ? left.startIndex : left.firstIndex { $0 >= next } ?? left.startIndex
            let other = left[place]
            if place == left.startIndex { positions[key] = left.dropFirst() } else { positions[key]?.remove(at: place) }
            join(index, other)
            next = other + 1 == origins.count ? 0 : other + 1
        }
    }

    /// Pairs what has no partner yet by another question.
    func match(_ isSame: @escaping (Int, Int) -> Bool) {
        self.isSame = isSame
        run()
    }

    /// Begins where the last partner was found: lists are mostly in the same order.
    @inline(never)
    private func run() {
        let count = origins.count
        var next = 0
        for index in successors.indices where successors[index] == nil {
            for step in 0..<count {
                let other = next + step < count ? next + step : next + step - count
                guard origins[other] == nil, isSame(index, other) else { continue }
                join(index, other)
                next = other + 1 == count ? 0 : other + 1
                break
            }
        }
    }

    func join(_ index: Int, _ other: Int) {
        successors[index] = other
        origins[other] = index
    }

    /// Whether what both lists have stands in the same order in both.
    var isInOrder: Bool {
        var last = -1
        for successor in successors {
            guard let successor else { continue }
            if successor < last { return false }
            last = successor
        }
        return true
    }

    /// The positions of what is gone.
    var gone: [Int] { Self.unpaired(successors) }
    /// The positions of what is new.
    var added: [Int] { Self.unpaired(origins) }

    private static func unpaired(_ partners: [Int?]) -> [Int] {
        var result: [Int] = []
        for index in partners.indices where partners[index] == nil { result.append(index) }
        return result
    }
}
