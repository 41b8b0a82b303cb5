public import Foundation

/// Removes secrets from texts that describe requests and failures.
///
/// The rule: of a URL the values of query items, the fragment, and user and password are never shown, whoever wrote the
/// text. An API key may be a query item (OpenAPI 3.1, section 4.8.27), and names alone do not tell secrets from others.
public enum Redaction {
    /// The address without user, password, query values and fragment, for example `https://example.com/a?key=…`.
    public static func text(of url: URL) -> String { text(url.absoluteString) }

    /// A text in which queries, fragments and users of the URLs and paths that it holds are replaced by `…`.
    ///
    /// Everything from a `?` to the next space, double quote or angle bracket counts as a query. The work is linear in
    /// the text.
    public static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ":") }) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(where: { !isDelimiter($0) }) {
            result += rest[..<start]
            let end = rest[start...].firstIndex(where: isDelimiter) ?? rest.endIndex
            result += word(rest[start..<end])
            rest = rest[end...]
        }
        return result + rest
    }

    /// A description of an error without secrets, from which line breaks and other control characters are escaped, of
    /// at most 2,000 characters.
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

    /// Returns true for a character that ends a URL in a text.
    private static func isDelimiter(_ character: Character) -> Bool {
        switch character {
        // Characters that a URL may hold, such as a single quote or a parenthesis, do not end it (RFC 3986, section
        // 3.4).
        case "\"", "<", ">", "`": true
        default: character.isWhitespace
        }
    }

    private static func word(_ word: Substring) -> String {
        var rest = word
        var result = ""
        if let authority = rest.firstRange(of: "://")?.upperBound {
            let end = rest[authority...].firstIndex { "/?#".contains($0) } ?? rest.endIndex
            if let at = rest[authority..<end].lastIndex(of: "@") {
                result = rest[..<authority] + "…"
                rest = rest[at...]
            }
            if let fragment = rest.firstIndex(of: "#") {
                return result + query(rest[..<fragment]) + "#…"
            }
        }
        return result + query(rest)
    }

    private static func query(_ word: Substring) -> String {
        guard let mark = word.firstIndex(of: "?") else { return String(word) }
        let start = word.index(after: mark)
        let items = word[start...].split(separator: "&", omittingEmptySubsequences: false)
        guard start < word.endIndex else { return String(word) }
        return word[...mark]
            + items.map { item in item.firstIndex(of: "=").map { item[...$0] + "…" } ?? (item.isEmpty ? "" : "…") }
            .joined(separator: "&")
    }
}
