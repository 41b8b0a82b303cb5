/// A header value with parameters, such as `form-data; name="avatar"` (RFC 9110, section 5.6.6).
///
/// It is read scalar by scalar: a quote that a combining character follows is one `Character` with it, and still a quote.
struct HeaderParameters {
    private typealias Text = Substring.UnicodeScalarView

    /// What stands before the first semicolon, in lower case.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        var rest = text[...].unicodeScalars
        value = Self.trimmed(Self.upToSemicolon(&rest)).lowercased()
        while !rest.isEmpty {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let name = Self.trimmed(Self.token(&rest)).lowercased()
            guard rest.first == "=" else {
                _ = Self.upToSemicolon(&rest)
                continue
            }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let content: String
            if rest.first == "\"" {
                content = Self.quoted(&rest)
                _ = Self.upToSemicolon(&rest)
            } else {
                content = Self.trimmed(Self.upToSemicolon(&rest))
            }
            if !name.isEmpty { parameters.append((name, content)) }
        }
    }

    /// The first parameter of a name, which is given in lower case.
    subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    private static func token(_ rest: inout Text) -> Text {
        let token = rest.prefix { $0 != "=" && $0 != ";" }
        rest = rest[token.endIndex...]
        return token
    }

    private static func upToSemicolon(_ rest: inout Text) -> Text {
        let part = rest.prefix { $0 != ";" }
        rest = rest[part.endIndex...]
        return part
    }

    /// Reads a quoted text and moves behind it.
    ///
    /// A backslash escapes only a quote: browsers send `C:\new` as it is, and never `\"`, so one that would leave the
    /// text open is no escape.
    private static func quoted(_ rest: inout Text) -> String {
        rest = rest.dropFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"" { break }
            if scalar == "\\", rest.first == "\"", rest.dropFirst().contains("\"") {
                text.append("\"")
                rest = rest.dropFirst()
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private static func trimmed(_ text: Text) -> String {
        var text = text
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(Substring(text.drop { $0 == " " || $0 == "\t" }))
    }
}
