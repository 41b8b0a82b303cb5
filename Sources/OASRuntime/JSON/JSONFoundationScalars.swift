public import Foundation

extension UUID: JSONDecodable, JSONEncodable {
    /// Reads the 36 characters of RFC 9562, section 4, digits in either case.
    public init?(from json: inout JSONReader) {
        guard let value = json.uuid() else { return nil }
        self = value
    }

    /// Writes lower-case digits (RFC 9562, section 4).
    public func encode(to json: inout JSONWriter) { json.uuid(self) }
}

extension Date: JSONDecodable, JSONEncodable {
    /// Reads a date-time of RFC 3339, section 5.6, with any offset and any number of fraction digits.
    public init?(from json: inout JSONReader) {
        guard let value = json.dateTime() else { return nil }
        self = value
    }

    /// Writes UTC, with as many of three or six fraction digits as it takes to read the same moment again. What is finer
    /// than a microsecond is rounded.
    public func encode(to json: inout JSONWriter) { json.dateTime(self) }
}

extension URL: JSONDecodable, JSONEncodable {
    /// Reads a URI reference (RFC 3986, section 4.1).
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.string() else { return nil }
        guard let url = URL(string: text) else {
            json.fail("'\(text.shown())' is not a URL", at: start)
            return nil
        }
        self = url
    }

    /// Writes the text of the URL as it is, without resolving it.
    public func encode(to json: inout JSONWriter) { json.string(relativeString) }
}

extension Data: JSONDecodable, JSONEncodable {
    /// Reads base64 (RFC 4648, section 4), also with line breaks (RFC 2045, section 6.8), without padding or with the
    /// alphabet for URLs (RFC 4648, section 5).
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.string() else { return nil }
        guard let data = Data(base64Encoded: text) ?? Data(looseBase64: text) else {
            json.fail("the string is not base64", at: start)
            return nil
        }
        self = data
    }

    /// Writes base64 with padding (RFC 4648, section 4).
    public func encode(to json: inout JSONWriter) { json.string(base64EncodedString()) }
}

extension Data {
    /// The bytes of a text in a variant of base64; nil for any other text.
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
    /// Reads a number, or a string that holds one: amounts travel in both forms. One of more than 38 digits is an error.
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let text = json.decimalText() else { return nil }
        guard DecimalDigits(text.utf8).fitsDecimal, let value = Decimal(string: text), value.isFinite else {
            json.fail("'\(text.shown())' does not fit Decimal", at: start)
            return nil
        }
        self = value
    }

    /// Writes a number with all its digits.
    public func encode(to json: inout JSONWriter) {
        if isNaN { json.fail("NaN has no JSON form") } else { json.ascii(description) }
    }
}

extension JSONReader {
    /// Where the next value starts.
    var markedPosition: Int {
        mutating get {
            skipWhitespace()
            return position
        }
    }

    /// The text of a number, or of a string that holds one.
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
            // A byte order mark in front of a text is not part of the number.
            guard reader.position == 0, reader.numberToken(expecting: "a number") != nil else { return false }
            return reader.position == bytes.count
        }
    }
}
