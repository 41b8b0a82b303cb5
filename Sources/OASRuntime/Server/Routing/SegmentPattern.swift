/// A segment of a template that has text and parameters, such as `{name}.{extension}`, or several parameters.
struct SegmentPattern: Hashable, Sendable {
    /// A part of the segment.
    enum Piece: Hashable, Sendable {
        case literal(SegmentText)
        case parameter
    }

    let pieces: [Piece]

    /// The number of bytes of its literal text.
    private var literalBytes: Int {
        pieces.reduce(0) { sum, piece in if case .literal(let text) = piece { sum + text.count } else { sum } }
    }

    /// True where it is tried before another: the one with more text, of such with the same amount of text the one with
    /// fewer parameters, else the one whose text stands further in front.
    func isMoreSpecific(than other: SegmentPattern) -> Bool {
        if literalBytes != other.literalBytes { return literalBytes > other.literalBytes }
        if pieces.count != other.pieces.count { return pieces.count < other.pieces.count }
        return order.lexicographicallyPrecedes(other.order) { $0.lexicographicallyPrecedes($1) }
    }

    /// Sorts text before parameters, and texts by their bytes.
    private var order: [[UInt8]] {
        pieces.map { if case .literal(let text) = $0 { [0] + text.bytes } else { [1] } }
    }

    /// The places of the parameters in a segment; nil where the segment is not of this pattern.
    ///
    /// A parameter takes at least one character and as few as the text behind it allows; text at the end counts from
    /// the end. Nothing is tried twice, so that the time is linear in the segment's length.
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
