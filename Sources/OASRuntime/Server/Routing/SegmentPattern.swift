/// A segment of a template that has text and parameters, such as `{name}.{extension}`, or several parameters.
struct SegmentPattern: Hashable, Sendable {
    /// A piece of the segment.
    enum Piece: Hashable, Sendable {
        case literal(SegmentText)
        case parameter
    }

    let pieces: [Piece]

    /// The number of bytes of the literal text.
    private var literalBytes: Int {
        pieces.reduce(0) { sum, piece in if case .literal(let text) = piece { sum + text.count } else { sum } }
    }

    /// Returns true if the pattern is tried before another. The pattern with more text comes first, then the one with
    /// fewer pieces. Otherwise the first differing piece decides: text precedes a parameter, and texts are ordered by
    /// their bytes.
    func isMoreSpecific(than other: SegmentPattern) -> Bool {
        if literalBytes != other.literalBytes { return literalBytes > other.literalBytes }
        if pieces.count != other.pieces.count { return pieces.count < other.pieces.count }
        return order.lexicographicallyPrecedes(other.order) { $0.lexicographicallyPrecedes($1) }
    }

    /// A sort key that puts text before parameters and orders texts by their bytes.
    private var order: [[UInt8]] {
        pieces.map { if case .literal(let text) = $0 { [0] + text.bytes } else { [1] } }
    }

    /// Returns the ranges of the parameters in a segment, or `nil` if the segment does not match the pattern.
    ///
    /// A parameter matches at least one character and as few as the text after it allows. Text at the end of the
    /// pattern is compared with the end of the segment. There is no backtracking, so the time is at most proportional
    /// to the length of the segment times the length of the pattern's text.
    func match(_ text: SegmentText) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        var index = 0
        var open: Int?
        for (position, piece) in pieces.enumerated() {
            switch piece {
            case .parameter:
                if let start = open {
                    guard start < text.count else { return nil }
                    index = text.index(after: start)
                    ranges.append(start..<index)
                }
                open = index
            case .literal(let literal):
                let isLast = position == pieces.count - 1
                guard let found = place(of: literal, in: text, from: index, open: open, isLast: isLast) else {
                    return nil
                }
                if let start = open { ranges.append(start..<found) }
                open = nil
                index = found + literal.count
            }
        }
        guard let start = open else { return index == text.count ? ranges : nil }
        guard start < text.count else { return nil }
        return ranges + [start..<text.count]
    }

    private func place(
        of literal: SegmentText, in text: SegmentText, from index: Int, open: Int?, isLast: Bool
    ) -> Int? {
        guard let start = open else { return text.has(literal, at: index) ? index : nil }
        guard start < text.count else { return nil }
        let first = text.index(after: start)
        guard isLast else { return text.firstIndex(of: literal, from: first) }
        let last = text.count - literal.count
        return last >= first && text.has(literal, at: last) ? last : nil
    }
}
