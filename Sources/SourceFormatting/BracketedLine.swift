/// A line of Swift, with the positions at which it can be broken.
struct BracketedLine {
    struct Group {
        let open: Int
        let close: Int
    }

    /// The context of a byte.
    private struct Place {
        /// True if the byte is outside of string literals and their quotes.
        var isCode: Bool
        /// The number of open brackets around the byte, including angle brackets.
        var depth: Int
    }

    let text: String
    let bytes: [UInt8]
    private let places: [Place]
    /// The outermost pairs of round and square brackets that are not empty, or pairs of angle brackets if there are no
    /// others.
    private let groups: [Group]

    var count: Int { bytes.count }

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
        (places, groups) = Self.scan(bytes)
    }

    /// Returns the first position of a text outside of string literals.
    func position(of wanted: StaticString) -> Int? {
        let length = wanted.utf8CodeUnitCount
        let wanted = wanted.utf8Start
        return bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while position &+ length <= bytes.count {
                if bytes[position] == wanted[0], places[position].isCode {
                    var offset = 1
                    while offset < length, bytes[position &+ offset] == wanted[offset] { offset &+= 1 }
                    if offset == length { return position }
                }
                position &+= 1
            }
            return nil
        }
    }

    /// Returns the first position of a character outside of string literals and brackets.
    func position(ofOuter character: Unicode.Scalar) -> Int? {
        let byte = UInt8(ascii: character)
        var position = 0
        while position < count {
            if bytes[position] == byte, places[position].isCode, places[position].depth == 0 { return position }
            position &+= 1
        }
        return nil
    }

    /// True if the line declares a variable or a constant.
    var isVariable: Bool { position(of: "var ") != nil || position(of: "let ") != nil }

    var declaresType: Bool {
        position(of: "protocol ") != nil || position(of: "extension ") != nil || position(of: "struct ") != nil
            || position(of: "enum ") != nil
    }

    /// The pair of brackets whose elements are written on separate lines: the parameters of a function, or else the
    /// pair at the end of the line, or else the longest pair. It is `nil` if there is no pair or if the line should be
    /// broken elsewhere.
    var groupToBreak: Group? {
        if text.hasPrefix(")") { return nil }
        if position(of: "func ") != nil || position(of: "init(") != nil || position(of: "init?(") != nil {
            let parameters = bytes.firstIndex(of: UInt8(ascii: "("))
            return groups.first { $0.open == parameters }
        }
        // Brackets in the type of a variable are not broken.
        let start = isVariable ? position(of: " = ") ?? count : 0
        if let last = groups.last, last.close >= count - 2 { return last.open >= start ? last : nil }
        return groups.filter { $0.open >= start }.max { $0.close - $0.open < $1.close - $1.open }
    }

    /// Returns true if a byte is outside of string literals.
    func isCode(_ index: Int) -> Bool { places[index].isCode }

    func slice(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    /// Returns the elements between commas in a range of the line, without leading spaces.
    func elements(from start: Int, to end: Int) -> [String] {
        guard start < end else { return [] }
        let depth = places[start..<end].lazy.map(\.depth).min() ?? 0
        var result: [String] = []
        var first = start
        for index in start..<end where bytes[index] == UInt8(ascii: ",") {
            guard places[index].isCode, places[index].depth == depth else { continue }
            result.append(slice(first, index))
            first = index + 1
        }
        result.append(slice(first, end))
        return result.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }

    private static func scan(_ bytes: [UInt8]) -> ([Place], [Group]) {
        var places: [Place] = []
        var groups: [Group] = []
        var angleGroups: [Group] = []
        var open: [(byte: UInt8, position: Int)] = []
        var isInLiteral = false
        for (index, byte) in bytes.enumerated() {
            let isQuote = byte == UInt8(ascii: "\"") && !(isInLiteral && isEscaped(bytes, index))
            let isCode = !isInLiteral && !isQuote
            if isQuote { isInLiteral.toggle() }
            if isCode, closes(byte, open.last?.byte, bytes, index), let last = open.popLast(), open.isEmpty {
                let group = Group(open: last.position, close: index)
                if last.byte == UInt8(ascii: "<") { angleGroups.append(group) }
                if last.byte == UInt8(ascii: "(") || last.byte == UInt8(ascii: "[") { groups.append(group) }
            }
            places.append(Place(isCode: isCode, depth: open.count))
            if isCode, opens(byte, bytes, index) { open.append((byte, index)) }
        }
        let filled = groups.filter { $0.close > $0.open + 1 }
        return (places, filled.isEmpty ? angleGroups : filled)
    }

    private static func opens(_ byte: UInt8, _ bytes: [UInt8], _ index: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): true
        // Generic arguments follow a name directly, and the operator has spaces around it.
        case UInt8(ascii: "<"): index > 0 && isInName(bytes[index - 1])
        default: false
        }
    }

    private static func closes(_ byte: UInt8, _ opener: UInt8?, _ bytes: [UInt8], _ index: Int) -> Bool {
        switch byte {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
        case UInt8(ascii: ">"): opener == UInt8(ascii: "<") && bytes[index - 1] != UInt8(ascii: "-")
        default: false
        }
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: byte >= 0x80
        }
    }

    private static func isEscaped(_ bytes: [UInt8], _ index: Int) -> Bool {
        var backslashes = 0
        while index - backslashes > 0, bytes[index - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
        return !backslashes.isMultiple(of: 2)
    }
}
