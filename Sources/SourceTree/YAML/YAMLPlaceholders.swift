import StableText

/// Private-use characters that replace characters which libyaml does not read as YAML 1.2 and JSON require.
///
/// libyaml follows YAML 1.1. It rejects surrogate pairs that are written as escapes (`\ud83d\ude00`), treats U+0085,
/// U+2028 and U+2029 as line breaks, and rejects U+007F, U+FFFE and U+FFFF. Each is replaced by one character before
/// the text is parsed, and restored in the resulting strings. A replacement is one character for one character, so
/// lines and columns are unchanged.
struct YAMLPlaceholders {
    /// The kind of replaced text. The raw value is the last byte of its replacement.
    private enum Kind: UInt8, CaseIterable {
        /// The backslash of an escape for one surrogate.
        case escape = 0x80
        case nextLine, lineSeparator, paragraphSeparator, delete, lastButOne, last

        /// The bytes to search for. For an escape, these are its first two characters.
        var pattern: [UInt8] {
            switch self {
            case .escape: Array(#"\u"#.utf8)
            case .nextLine: [0xC2, 0x85]
            case .lineSeparator: [0xE2, 0x80, 0xA8]
            case .paragraphSeparator: [0xE2, 0x80, 0xA9]
            case .delete: [0x7F]
            case .lastButOne: [0xEF, 0xBF, 0xBE]
            case .last: [0xEF, 0xBF, 0xBF]
            }
        }

        /// The number of bytes of the pattern that are replaced.
        var replacedCount: Int {
            switch self {
            case .escape, .delete: 1
            case .nextLine: 2
            case .lineSeparator, .paragraphSeparator, .lastButOne, .last: 3
            }
        }

        var original: Unicode.Scalar {
            switch self {
            case .escape: "\\"
            case .nextLine: "\u{85}"
            case .lineSeparator: "\u{2028}"
            case .paragraphSeparator: "\u{2029}"
            case .delete: "\u{7F}"
            case .lastButOne: "\u{FFFE}"
            case .last: "\u{FFFF}"
            }
        }
    }

    /// The first three of the four bytes of each replacement. The original text does not contain them.
    private let prefix: [UInt8]
    /// The scalar of the first kind. Those of the other kinds follow it.
    private let firstScalar: UInt32

    /// Returns the text with replacements, and the value that reverts them. Returns the text unchanged if there is
    /// nothing to replace.
    static func applied(to bytes: [UInt8]) -> ([UInt8], YAMLPlaceholders?) {
        let finds = places(in: bytes)
        guard !finds.isEmpty, let standIns = YAMLPlaceholders(absentFrom: bytes) else { return (bytes, nil) }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(bytes.count + finds.count * 4)
        var copied = 0
        for (offset, kind) in finds {
            replaced += bytes[copied..<offset]
            replaced += standIns.prefix
            replaced.append(kind.rawValue)
            copied = offset + kind.replacedCount
        }
        replaced += bytes[copied...]
        return (replaced, standIns)
    }

    /// Selects the first block of 64 private-use characters of plane 16 that the text does not use.
    private init?(absentFrom bytes: [UInt8]) {
        for third in UInt8(0x80)...0xBF where ByteSearch.first([0xF4, 0x8F, third], in: bytes, from: 0) == nil {
            prefix = [0xF4, 0x8F, third]
            firstScalar = 0x10F000 + UInt32(third & 0x3F) << 6
            return
        }
        return nil
    }

    private static func places(in bytes: [UInt8]) -> [(offset: Int, kind: Kind)] {
        var finds: [(offset: Int, kind: Kind)] = []
        for kind in Kind.allCases {
            let pattern = kind.pattern
            var from = 0
            while let offset = ByteSearch.first(pattern, in: bytes, from: from) {
                from = offset + kind.replacedCount
                if kind != .escape || isSurrogateEscape(bytes, at: offset) {
                    finds.append((offset, kind))
                }
            }
        }
        return finds.ordered { $0.offset < $1.offset }
    }

    /// Returns true if `\u` is followed by `d8` to `df` and its backslash is not itself escaped.
    private static func isSurrogateEscape(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard offset + 3 < bytes.count, bytes[offset + 2] | 0x20 == UInt8(ascii: "d") else { return false }
        let isSurrogate = "89abcdefABCDEF".utf8.contains(bytes[offset + 3])
        let backslashes = bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        return isSurrogate && backslashes.isMultiple(of: 2)
    }

    /// Returns a string with its original characters. Escapes are decoded if the string is double-quoted.
    func restored(_ string: String, decodesEscapes: Bool, reportLone: (String) -> Void) -> String {
        guard ByteSearch.first(prefix, in: Array(string.utf8), from: 0) != nil else { return string }
        let scalars = Array(string.unicodeScalars)
        var restored = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            guard let kind = kind(of: scalar) else {
                restored.append(scalar)
                position += 1
                continue
            }
            if kind == .escape, decodesEscapes {
                restored.append(decodeEscape(scalars, at: &position, reportLone: reportLone))
            } else {
                restored.append(kind.original)
                position += 1
            }
        }
        return String(restored)
    }

    private func kind(of scalar: Unicode.Scalar) -> Kind? {
        guard scalar.value >= firstScalar, scalar.value < firstScalar + 64 else { return nil }
        return Kind(rawValue: 0x80 + UInt8(scalar.value - firstScalar))
    }

    /// Returns the character of two consecutive escapes, or U+FFFD for a single one.
    private func decodeEscape(
        _ scalars: [Unicode.Scalar], at position: inout Int, reportLone: (String) -> Void
    ) -> Unicode.Scalar {
        let first = codeUnit(scalars, at: position)
        let second = codeUnit(scalars, at: position + 6)
        if let first, let second, 0xD800..<0xDC00 ~= first, 0xDC00..<0xE000 ~= second {
            position += 12
            let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            return Unicode.Scalar(value) ?? "\u{FFFD}"
        }
        let end = min(position + 6, scalars.count)
        reportLone("\\" + String(String.UnicodeScalarView(scalars[(position + 1)..<end])))
        position = end
        return "\u{FFFD}"
    }

    /// Returns the value of `\uXXXX`, whose backslash is a replacement.
    private func codeUnit(_ scalars: [Unicode.Scalar], at position: Int) -> UInt32? {
        guard position + 6 <= scalars.count, kind(of: scalars[position]) == .escape else { return nil }
        return hexadecimalValue(of: String(String.UnicodeScalarView(scalars[(position + 2)..<(position + 6)])).utf8)
            .map { UInt32($0) }
    }
}
