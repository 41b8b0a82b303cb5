/// Functions for percent-encoding (RFC 3986, section 2.1).
enum PercentEncoding {
    /// Encodes all characters that are not unreserved (RFC 3986, section 2.3).
    static func unreserved(_ text: String) -> String {
        encode(text, keeping: unreservedBytes, keepsTriplets: false)
    }

    /// Returns the items of a query, `a=1&b=2`, in which only unreserved characters stand for themselves.
    static func query(_ items: [(name: String, value: String)]) -> String {
        items.map { "\(unreserved($0.name))=\(unreserved($0.value))" }.joined(separator: "&")
    }

    /// Encodes like reserved expansion (RFC 6570, section 3.2.3). In addition it encodes the reserved characters that
    /// would end or change the value in a query: `#`, `[`, `]`, `&` and `+`.
    static func reserved(_ text: String) -> String {
        encode(text, keeping: reservedBytes, keepsTriplets: true)
    }

    /// Encodes characters that are not legal in a URL, and keeps its delimiters.
    static func url(_ text: String) -> String {
        encode(text, keeping: urlBytes, keepsTriplets: true)
    }

    /// Encodes a name or value of `application/x-www-form-urlencoded` (WHATWG URL, section 5.2). A space becomes `+`,
    /// and every other character except letters, digits and `*-._` is percent-encoded.
    static func form(_ text: String) -> String {
        encode(text, keeping: formBytes, keepsTriplets: false).replacing(" ", with: "+")
    }

    private static let formBytes = table("*-._ ")
    private static let unreservedBytes = table("-._~")
    private static let reservedBytes = table("-._~:/?@!$'()*,;=")
    private static let urlBytes = table("-._~:/?#[]@!$&'()*+,;=")

    private static func table(_ marks: String) -> [Bool] {
        (0...255).map { byte in
            switch UInt8(byte) {
            case Byte.zero...Byte.nine, UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: marks.utf8.contains(UInt8(byte))
            }
        }
    }

    private static func encode(_ text: String, keeping kept: [Bool], keepsTriplets: Bool) -> String {
        var text = text
        let encoded = text.withUTF8 { bytes -> [UInt8]? in
            if bytes.allSatisfy({ kept[Int($0)] }) { return nil }
            var encoded: [UInt8] = []
            encoded.reserveCapacity(bytes.count + 16)
            for (index, byte) in bytes.enumerated() {
                if kept[Int(byte)] || keepsTriplets && triplet(in: bytes, at: index) != nil {
                    encoded.append(byte)
                } else {
                    encoded += [UInt8(ascii: "%"), upperDigit(byte >> 4), upperDigit(byte & 15)]
                }
            }
            return encoded
        }
        return encoded.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private static func upperDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? Byte.zero + value : UInt8(ascii: "A") + value - 10
    }

    /// Returns the byte of a `%` and two hexadecimal digits, or `nil`. The bounds are checked before the two bytes
    /// after `%` are read.
    private static func triplet(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
            let high = hexadecimalDigit(bytes[index + 1]), let low = hexadecimalDigit(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    /// Encodes the bytes above ASCII of a text whose charset is not known yet.
    static func nonASCII(_ bytes: [UInt8]) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count + 16)
        for byte in bytes {
            if byte < 0x80 {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), upperDigit(byte >> 4), upperDigit(byte & 15)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Decodes percent-encoded text. A `%` without two digits is kept (WHATWG URL, section 1.3). In a query a `+` is a
    /// space (`application/x-www-form-urlencoded`). Throws if the result is not text in the charset.
    static func decode(
        _ text: Substring, plusIsSpace: Bool = false, charset: TextCharset = .utf8
    ) throws(ParameterFault) -> String {
        let bytes = text.utf8.withContiguousStorageIfAvailable { resolved($0, plusIsSpace) }
        guard let bytes = bytes ?? Array(text.utf8).withUnsafeBufferPointer({ resolved($0, plusIsSpace) }) else {
            return charset.isUTF8 ? String(text) : try charset.text(Array(text.utf8))
        }
        return try charset.text(bytes)
    }

    /// Returns the decoded bytes, or `nil` if no byte is encoded.
    private static func resolved(_ bytes: UnsafeBufferPointer<UInt8>, _ plusIsSpace: Bool) -> [UInt8]? {
        let isPlain = { (byte: UInt8) in byte != UInt8(ascii: "%") && !(plusIsSpace && byte == Byte.plus) }
        guard var index = bytes.firstIndex(where: { !isPlain($0) }) else { return nil }
        var resolved = Array(bytes[..<index])
        resolved.reserveCapacity(bytes.count)
        while index < bytes.count {
            if let byte = triplet(in: bytes, at: index) {
                resolved.append(byte)
                index += 3
            } else {
                resolved.append(plusIsSpace && bytes[index] == Byte.plus ? Byte.space : bytes[index])
                index += 1
            }
        }
        return resolved
    }
}
