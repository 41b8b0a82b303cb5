public import Foundation

extension UUID: JSONDecodable, JSONEncodable {
    /// Decodes the 36 characters of RFC 9562, section 4, with digits in either case.
    public init?(from json: inout JSONReader) {
        guard let value = json.uuid() else { return nil }
        self = value
    }

    /// Encodes lower-case digits (RFC 9562, section 4).
    public func encode(to json: inout JSONWriter) { json.uuid(self) }
}

extension Date: JSONDecodable, JSONEncodable {
    /// Decodes a date-time of RFC 3339, section 5.6, with any offset and any number of fraction digits.
    public init?(from json: inout JSONReader) {
        guard let value = json.dateTime() else { return nil }
        self = value
    }

    /// Encodes the date in UTC. It has no fraction, or three or six fraction digits, whichever are needed to decode the
    /// same instant. Finer precision than a microsecond is rounded.
    public func encode(to json: inout JSONWriter) { json.dateTime(self) }
}

extension URL: JSONDecodable, JSONEncodable {
    /// Decodes a URI reference (RFC 3986, section 4.1).
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.string() else { return nil }
        guard let url = URL(string: text) else {
            json.fail("'\(text.shown())' is not a URL", at: start)
            return nil
        }
        self = url
    }

    /// Encodes the text of the URL unchanged, without resolving it.
    public func encode(to json: inout JSONWriter) { json.string(relativeString) }
}

extension Data: JSONDecodable, JSONEncodable {
    /// Decodes base64 (RFC 4648, section 4). Line breaks (RFC 2045, section 6.8), missing padding and the alphabet for
    /// URLs (RFC 4648, section 5) are accepted.
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.string() else { return nil }
        guard let data = Data(base64Encoded: text) ?? Data(looseBase64: text) else {
            json.fail("the string is not base64", at: start)
            return nil
        }
        self = data
    }

    /// Encodes base64 with padding (RFC 4648, section 4).
    public func encode(to json: inout JSONWriter) { json.string(base64EncodedString()) }
}

extension Data {
    /// Decodes a text in a variant of base64. Returns `nil` for any other text.
    fileprivate init?(looseBase64 text: String) {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.utf8.count + 3)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): digits.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): digits.append(UInt8(ascii: "/"))
            case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: continue
            default: digits.append(byte)
            }
        }
        while !digits.count.isMultiple(of: 4) { digits.append(UInt8(ascii: "=")) }
        self.init(base64Encoded: Data(digits))
    }
}

extension Decimal: JSONDecodable, JSONEncodable {
    /// Decodes a number, or a string that contains a number, because amounts are sent in both forms. A number of more
    /// than 38 digits is an error.
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.decimalText() else { return nil }
        guard DecimalDigits(text.utf8).fitsDecimal, let value = Decimal(string: text), value.isFinite else {
            json.fail("'\(text.shown())' does not fit Decimal", at: start)
            return nil
        }
        self = value
    }

    /// Encodes a number with all its digits.
    public func encode(to json: inout JSONWriter) {
        if isNaN { json.fail("NaN has no JSON form") } else { json.ascii(description) }
    }
}

extension JSONReader {
    /// The position at which the next value starts.
    var markedPosition: Int {
        mutating get {
            skipWhitespace()
            return position
        }
    }

    /// Reads the text of a number, or of a string that contains one.
    mutating func decimalText() -> String? {
        skipWhitespace()
        let start = position
        guard position < end, text[position] == Byte.quote else {
            return numberToken(expecting: "a number").map { numberText($0) }
        }
        guard let token = stringTokenBehindQuote() else { return nil }
        let text = token.hasEscapes ? unescaped(token) : plain(token)
        guard Self.isNumber(text) else {
            fail("expected a number, found '\(text.shown())'", at: start)
            return nil
        }
        return text
    }

    private static func isNumber(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return false }
            var reader = JSONReader(text: base, count: bytes.count)
            // A byte order mark before a text is not part of the number.
            guard reader.position == 0, reader.numberToken(expecting: "a number") != nil else { return false }
            return reader.position == bytes.count
        }
    }
}
