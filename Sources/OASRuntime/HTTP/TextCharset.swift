import Foundation

/// The character encoding of received text: the `charset` parameter of its media type (RFC 9110, section 8.3.2), or
/// UTF-8 if there is none.
///
/// JSON does not use this type, because it is UTF-8 whatever its media type says (RFC 8259, section 8.1).
struct TextCharset: Sendable {
    /// The name for messages.
    let name: String
    private let encoding: String.Encoding

    /// UTF-8, the default.
    static let utf8 = TextCharset(name: "UTF-8", encoding: .utf8)

    private init(name: String, encoding: String.Encoding) {
        self.name = name
        self.encoding = encoding
    }

    /// Creates the charset that a content type declares. Throws if it is unknown.
    init(contentType: String?) throws(ParameterFault) {
        guard let contentType, let label = HeaderParameters(contentType)["charset"], !label.isEmpty else {
            self = .utf8
            return
        }
        guard let charset = TextCharset(label: label) else {
            throw ParameterFault("is in the unknown charset '\(label.shown(upTo: 40))'")
        }
        self = charset
    }

    /// Creates the charset with an IANA name or one of its aliases, ignoring case. Returns `nil` if it is unknown.
    init?(label: String) {
        let label = label[...].withoutBlanks.lowercasedASCII
        guard let encoding = Self.encodings.first(where: { $0.labels.contains { $0.hasBytes(of: label) } })?.encoding
        else { return nil }
        self.init(name: encoding == .utf8 ? "UTF-8" : label, encoding: encoding)
    }

    /// True for UTF-8.
    var isUTF8: Bool { encoding == .utf8 }

    /// True if bytes below 0x80 are ASCII, so that the delimiters of a form are the same as in ASCII.
    var extendsASCII: Bool {
        ![.utf16, .utf16BigEndian, .utf16LittleEndian, .iso2022JP].contains(encoding)
    }

    /// Decodes bytes. Throws if they are not text in this charset.
    func text(_ bytes: [UInt8]) throws(ParameterFault) -> String {
        if encoding == .utf8 {
            guard bytes.withUnsafeBufferPointer({ firstInvalidUTF8(in: $0) }) == nil else {
                throw ParameterFault("is not UTF-8")
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        guard let text = decoded(bytes) else { throw ParameterFault("is not text in the charset '\(name)'") }
        return text
    }

    private func decoded(_ bytes: [UInt8]) -> String? {
        switch encoding {
        // Foundation uses the machine's byte order for text without a byte order mark, and repairs lone surrogates.
        case .utf16: Self.utf16(bytes, isBigEndian: nil)
        case .utf16BigEndian: Self.utf16(bytes, isBigEndian: true)
        case .utf16LittleEndian: Self.utf16(bytes, isBigEndian: false)
        default: String(bytes: bytes, encoding: encoding)
        }
    }

    /// Decodes UTF-16. Text is big-endian if neither the charset nor a byte order mark gives the order (RFC 2781,
    /// section 4.3). Returns `nil` for lone surrogates and for an odd number of bytes.
    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool?) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let hasMark = isBigEndian == nil && (bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]))
        let isBigEndian = isBigEndian ?? !(hasMark && bytes[0] == 0xFF)
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var isBehindHigh = false
        // The count is even, so `index + 1` is in bounds.
        for index in stride(from: hasMark ? 2 : 0, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            let unit = isBigEndian ? first << 8 | second : second << 8 | first
            guard UTF16.isTrailSurrogate(unit) == isBehindHigh else { return nil }
            isBehindHigh = UTF16.isLeadSurrogate(unit)
            units.append(unit)
        }
        return isBehindHigh ? nil : String(decoding: units, as: UTF16.self)
    }

    /// The charsets that Foundation decodes on every platform, by their IANA names and common aliases.
    private static let encodings: [(encoding: String.Encoding, labels: [String])] = [
        (.utf8, ["utf-8", "utf8"]),
        (.ascii, ["us-ascii", "ascii"]),
        (.isoLatin1, ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1"]),
        (.isoLatin2, ["iso-8859-2", "iso8859-2", "iso_8859-2", "latin2", "l2"]),
        (.windowsCP1250, ["windows-1250", "cp1250"]),
        (.windowsCP1251, ["windows-1251", "cp1251"]),
        (.windowsCP1252, ["windows-1252", "cp1252"]),
        (.windowsCP1253, ["windows-1253", "cp1253"]),
        (.windowsCP1254, ["windows-1254", "cp1254"]),
        (.utf16, ["utf-16", "utf16"]),
        (.utf16BigEndian, ["utf-16be"]),
        (.utf16LittleEndian, ["utf-16le"]),
        (.shiftJIS, ["shift_jis", "shift-jis", "sjis"]),
        (coreFoundation(0x0920), ["euc-jp"]),
        (.iso2022JP, ["iso-2022-jp"]),
        (.macOSRoman, ["macintosh"]),
        (coreFoundation(0x0205), ["iso-8859-5"]),
        (coreFoundation(0x0207), ["iso-8859-7"]),
        (coreFoundation(0x020F), ["iso-8859-15", "latin-9"]),
        (coreFoundation(0x0632), ["gb18030", "gbk", "gb2312"]),
        (coreFoundation(0x0940), ["euc-kr"]),
        (coreFoundation(0x0A02), ["koi8-r"]),
        (coreFoundation(0x0A03), ["big5"]),
    ]

    /// Returns an encoding that has no name in Foundation but a number in Core Foundation (`CFStringEncodingExt.h`).
    private static func coreFoundation(_ number: UInt) -> String.Encoding {
        String.Encoding(rawValue: 0x8000_0000 | number)
    }
}
