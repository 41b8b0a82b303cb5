public import Foundation

/// Functions that remove secrets from texts about requests and errors.
///
/// The values of query items, the fragment, and the user and password of a URL are never shown, whatever the origin of
/// the text. An API key may be a query item (OpenAPI 3.1, section 4.8.27), and a name alone does not show whether a
/// value is secret.
public enum Redaction {
    /// Returns the URL without user, password, query values and fragment, for example `https://example.com/a?key=…`.
    public static func text(of url: URL) -> String { text(url.absoluteString) }

    /// Returns a text in which the query values and fragments of URLs and paths, and the users of URLs, are replaced by
    /// `…`.
    ///
    /// Everything from a `?` to the next space, control character, double quote, backtick or angle bracket counts as a
    /// query. Takes time linear in the length of the text.
    public static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { "?:#".utf8.contains($0) }) else { return text }
        var result: [UInt8] = []
        var rest = text[...].utf8
        while let start = rest.firstIndex(where: { !isDelimiter($0) }) {
            result += rest[..<start]
            let end = rest[start...].firstIndex(where: isDelimiter) ?? rest.endIndex
            appendWord(rest[start..<end], to: &result)
            rest = rest[end...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// Returns a description of an error without secrets. It is cut after 2,000 Unicode scalars, and line breaks and
    /// other control characters are escaped.
    public static func description(of error: any Error) -> String {
        let scalars = String.UnicodeScalarView(String(describing: error).unicodeScalars.prefix(8_000))
        let described = text(String(scalars)).unicodeScalars
        var result = ""
        for scalar in described.prefix(2_000) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: result += scalar.escaped(asASCII: true)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return described.count > 2_000 ? result + "…" : result
    }

    // Bytes are compared, not characters: a `?` and a combining mark after it form one character, and the query would
    // be shown.
    private typealias Bytes = Substring.UTF8View

    /// Returns true for a byte that ends a URL in a text. Characters that a URL may contain, such as a single quote or
    /// a parenthesis, do not end it (RFC 3986, section 3.4).
    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): true
        default: byte <= Byte.space || byte == 0x7F
        }
    }

    private static func appendWord(_ word: Bytes, to result: inout [UInt8]) {
        var rest = word
        if let authority = startOfAuthority(in: word) {
            let end = rest[authority...].firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
            if let at = rest[authority..<end].lastIndex(of: UInt8(ascii: "@")) {
                result += rest[..<authority]
                result += "…".utf8
                rest = rest[at...]
            }
        }
        // A fragment follows a path; a number sign without one, as in `issue #5`, is not a fragment.
        if let fragment = rest.firstIndex(of: UInt8(ascii: "#")), word[..<fragment].contains(UInt8(ascii: "/")) {
            appendWithoutValues(rest[..<fragment], to: &result)
            result += "#…".utf8
            return
        }
        appendWithoutValues(rest, to: &result)
    }

    private static func startOfAuthority(in word: Bytes) -> Bytes.Index? {
        var colons = word[...]
        while let colon = colons.firstIndex(of: UInt8(ascii: ":")) {
            colons = colons[word.index(after: colon)...]
            if colons.starts(with: "//".utf8) { return word.index(colons.startIndex, offsetBy: 2) }
        }
        return nil
    }

    /// Appends a word in which `…` replaces the value of each query item that has a name, and all of each other item.
    private static func appendWithoutValues(_ word: Bytes, to result: inout [UInt8]) {
        guard let mark = word.firstIndex(of: UInt8(ascii: "?")) else {
            result += word
            return
        }
        let start = word.index(after: mark)
        result += word[..<start]
        var rest = word[start...]
        while true {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            let item = rest[..<end]
            if let equals = item.firstIndex(of: UInt8(ascii: "=")) { result += item[...equals] }
            if !item.isEmpty { result += "…".utf8 }
            guard end < rest.endIndex else { return }
            result.append(UInt8(ascii: "&"))
            rest = rest[rest.index(after: end)...]
        }
    }
}
