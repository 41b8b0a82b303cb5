import SafeText
package import SourceTree
import StableText

/// A file and a JSON pointer in it, which identify an object in a run.
///
/// For example, `#/components/schemas/Pet` of `petstore.yaml`. The text is in canonical form: percent-encoding is
/// decoded, and `~` and `/` inside a token are escaped as `~0` and `~1` (RFC 6901, section 4), so that all spellings of
/// one place are equal.
package struct Pointer: Hashable, Sendable, CustomStringConvertible {
    /// The file.
    package let file: FileID
    /// The JSON pointer with a leading `#`. A `#` alone is the whole file.
    package let text: String

    /// Creates a pointer from a text in canonical form.
    package init(file: FileID, text: String = "#") {
        self.file = file
        self.text = text
    }

    /// Creates a pointer from unescaped tokens.
    package init(file: FileID, tokens: [String]) {
        self = tokens.reduce(Pointer(file: file)) { $0.appending($1) }
    }

    /// Returns the pointer to the value of a key of the mapping at this place.
    package func appending(_ token: String) -> Pointer {
        var longer = text
        longer.append("/")
        longer.append(Pointer.escaped(token))
        return Pointer(file: file, text: longer)
    }

    /// Returns the pointer to an element of the sequence at this place.
    package func appending(_ index: Int) -> Pointer {
        var longer = text
        longer.append("/")
        longer.append(String(index))
        return Pointer(file: file, text: longer)
    }

    /// The unescaped tokens of the pointer.
    package var tokens: [String] {
        text.partsBetweenSlashes.dropFirst().map(Pointer.unescaped)
    }

    /// The text without the file.
    package var description: String {
        text
    }

    private static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var escaped = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func unescaped(_ token: Substring) -> String {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
        var unescaped = ""
        var isEscape = false
        for scalar in token.unicodeScalars {
            if isEscape {
                isEscape = false
                switch scalar {
                case "0": unescaped += "~"
                case "1": unescaped += "/"
                default:
                    unescaped += "~"
                    unescaped.unicodeScalars.append(scalar)
                }
            } else if scalar == "~" {
                isEscape = true
            } else {
                unescaped.unicodeScalars.append(scalar)
            }
        }
        return isEscape ? unescaped + "~" : unescaped
    }
}

extension Pointer {
    /// The name of the component at this place, for example `Pet` for `#/components/schemas/Pet`, or `nil` for any
    /// other place.
    package var componentName: String? {
        guard text.hasPrefix("#/components/") else { return nil }
        let tokens = tokens
        return tokens.count == 3 ? tokens[2] : nil
    }
}
