/// Returns true for a character that a terminal or a log may show unchanged.
///
/// ASCII and Latin-1 control characters, line and paragraph separators, bidirectional formatting characters (Unicode
/// Standard Annex 9, §2) and invisible format characters (Unicode Technical Report 36, §3) are unprintable. All of them
/// are below U+10000.
package func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case ..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
    default: true
    }
}

/// Returns a text on one line. Unprintable characters are escaped as in Swift, for example as `\n` or `\u{1B}`, and the
/// credentials of URLs are redacted (``redactingCredentials(in:)``).
package func escapedLine(_ text: String) -> String {
    escaped(redactingCredentials(in: text), keepsLines: false)
}

/// Returns a text with escaped unprintable characters. Line feeds and tabs are not escaped if `keepsLines` is true.
func escaped(_ text: String, keepsLines: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { 0x20...0x7E ~= $0 || keepsLines && ($0 == 0x0A || $0 == 0x09) }
    if isPlain { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
        if isPrintable(scalar) || keepsLines && (scalar == "\n" || scalar == "\t") {
            escaped.unicodeScalars.append(scalar)
        } else {
            escaped += scalar.escaped(asASCII: true)
        }
    }
    return escaped
}
