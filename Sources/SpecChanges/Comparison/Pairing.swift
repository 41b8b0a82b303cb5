/// The pairs of corresponding elements of two lists.
final class Pairing {
    /// The index in the new list for each old element, or `nil` if the element is removed.
    private(set) var successors: [Int?]
    /// The index in the old list for each new element, or `nil` if the element is added.
    private(set) var origins: [Int?]

    /// The current condition. It is stored so that the compiler does not specialize the loop for each closure.
    private var isSame: (Int, Int) -> Bool

    /// Pairs the elements that satisfy a condition on their indices in the old and the new list.
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

    /// Pairs the elements that have no partner yet and have equal keys.
    func match(_ olds: [String?], _ news: [String?]) {
        var positions = [String: ArraySlice<Int>]()
        for index in news.indices where origins[index] == nil {
            if let key = news[index] { positions[key, default: []].append(index) }
        }
        var next = 0
        for index in olds.indices where successors[index] == nil {
            guard let key = olds[index], let left = positions[key], let first = left.first else { continue }
            // Usually there is one index.
            let place = first >= next ? left.startIndex : left.firstIndex { $0 >= next } ?? left.startIndex
            let other = left[place]
            if place == left.startIndex { positions[key] = left.dropFirst() } else { positions[key]?.remove(at: place) }
            join(index, other)
            next = other + 1 == origins.count ? 0 : other + 1
        }
    }

    /// Pairs the elements that have no partner yet and satisfy a condition.
    func match(_ isSame: @escaping (Int, Int) -> Bool) {
        self.isSame = isSame
        run()
    }

    /// Searches from the last partner on, because lists usually have the same order.
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

    /// True if the pairs have the same order in both lists.
    var isInOrder: Bool {
        var last = -1
        for successor in successors {
            guard let successor else { continue }
            if successor < last { return false }
            last = successor
        }
        return true
    }

    /// The indices of the removed elements.
    var gone: [Int] { Self.unpaired(successors) }
    /// The indices of the added elements.
    var added: [Int] { Self.unpaired(origins) }

    private static func unpaired(_ partners: [Int?]) -> [Int] {
        var result: [Int] = []
        for index in partners.indices where partners[index] == nil { result.append(index) }
        return result
    }
}
