/// A JSON text that is rewritten so that libyaml accepts it.
///
/// libyaml accepts a key without an explicit indicator only if it is shorter than 1,024 characters and its colon is on
/// the same line, and it accepts no tabs outside of brackets. A longer key gets the indicator of YAML,
/// `? "key": value`, and tabs become spaces.
struct JSONAdaptation {
    /// The positions at which `? ` was inserted.
    struct Insertions {
        /// The lines and columns of the rewritten text, from 0 and in order, with the number of earlier insertions on
        /// the same line.
        private var places: [(line: Int, column: Int, earlier: Int)] = []

        static let mark = Array("? ".utf8)

        var isEmpty: Bool { places.isEmpty }

        mutating func add(line: Int, originalColumn: Int) {
            let earlier = places.last.map { $0.line == line ? $0.earlier + 1 : 0 } ?? 0
            places.append((line, originalColumn + earlier * Insertions.mark.count, earlier))
        }

        /// Returns the column in the file for a column in the rewritten text.
        func originalColumn(line: Int, column: Int) -> Int {
            var low = 0
            var high = places.count
            while low < high {
                let middle = (low + high) / 2
                let isBefore = (places[middle].line, places[middle].column) < (line, column)
                if isBefore { low = middle + 1 } else { high = middle }
            }
            let before = low > 0 && places[low - 1].line == line ? places[low - 1].earlier + 1 : 0
            return column - before * Insertions.mark.count
        }
    }

    /// The rewritten text.
    private(set) var bytes: [UInt8] = []
    /// The insertions in ``bytes``.
    private(set) var insertions = Insertions()
    private var line = 0
    private var column = 0

    /// Rewrites a text that begins with `{` or `[`. Returns `nil` for any other text.
    init?(of text: [UInt8]) {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard let start = text.first(where: { !isSpace($0) }), start == UInt8(ascii: "{") || start == UInt8(ascii: "[")
        else { return nil }
        bytes.reserveCapacity(text.count + 16)
        var position = 0
        while position < text.count {
            let byte = text[position]
            guard byte == UInt8(ascii: "\"") else {
                copy(byte == 0x09 ? 0x20 : byte)
                position += 1
                continue
            }
            let end = JSONAdaptation.endOfString(text, from: position)
            let next = text[end...].firstIndex { !isSpace($0) } ?? text.count
            let isKey = next < text.count && text[next] == UInt8(ascii: ":")
            if isKey, end - position > 1000 || text[end..<next].contains(0x0A) || text[end..<next].contains(0x0D) {
                insertions.add(line: line, originalColumn: column)
                bytes += Insertions.mark
            }
            for offset in position..<end { copy(text[offset]) }
            position = end
        }
    }

    private mutating func copy(_ byte: UInt8) {
        bytes.append(byte)
        if byte == 0x0A {
            line += 1
            column = 0
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    /// Returns the position after the closing quote.
    private static func endOfString(_ text: [UInt8], from start: Int) -> Int {
        var position = start + 1
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""): return position + 1
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        return text.count
    }
}
