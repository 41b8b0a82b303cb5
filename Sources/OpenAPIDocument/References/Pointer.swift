import SafeText
package import SourceTree
import StableText

/// Where in which file an object is: its identity in a run.
///
/// For example `#/components/schemas/Pet` of `petstore.yaml`. The text is in one canonical form: percent
/// encoding undone, `~` and `/` inside a token written `~0` and `~1` (RFC 6901 §4), so that two spellings of
/// one place are equal.
package struct Pointer: Hashable, Sendable, CustomStringConvertible {
    /// The file.
    package let file: FileID
    /// The JSON pointer with a leading `#`; `#` alone is the whole file.
    package let text: String

    /// Makes a pointer from a canonical text.
    package init(file: FileID, text: String = "#") {
        self.file = file
        self.text = text
    }

    /// Makes a pointer from the names and positions that lead to it.
    package init(file: FileID, tokens: [String]) {
        self = tokens.reduce(Pointer(file: file)) { $0.appending($1) }
    }

    /// The place one step further down.
    package func appending(_ token: String) -> Pointer {
        var longer = text
        longer.append("/")
        longer.append(Pointer.escaped(token))
        return Pointer(file: file, text: longer)
    }

    /// The place of an element of the sequence at this place.
    package func appending(_ index: Int) -> Pointer {
        var longer = text
        longer.append("/")
        longer.append(String(index))
        return Pointer(file: file, text: longer)
    }

    /// The names and positions that lead to it, unescaped.
    package var tokens: [String] {
        text.partsBetweenSlashes.dropFirst().map(Pointer.unescaped)
    }

    /// The text alone, without the file.
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
    /// The name of the component that the pointer is to, for example `Pet` for `#/components/schemas/Pet`, or `nil` for any
    /// other place.
    package var componentName: String? {
        guard text.hasPrefix("#/components/") else { return nil }
        let tokens = tokens
        return tokens.count == 3 ? tokens[2] : nil
    }
}
