/// Commands to a build service, one per line, that create annotations for diagnostics (docs.github.com, "Workflow
/// commands for GitHub Actions").
///
/// The tool prints only this type and ``PrintableText``. Texts are printable, and escaped so that none of them ends the
/// command or one of its properties.
package struct WorkflowCommands: CustomStringConvertible, Sendable {
    /// The kind of an annotation.
    package enum Kind: String, Sendable {
        case error, warning
    }

    /// The commands, one per line.
    public private(set) var description = ""

    /// Creates an empty list of commands.
    package init() {}

    /// Appends a command whose message has one line for each element of `message`. The value of a property may be any
    /// text.
    package mutating func append(
        _ kind: Kind, properties: [(name: StaticString, value: String)], message: [PrintableText]
    ) {
        let list = properties.map { "\($0.name)=\(Self.property($0.value))" }
        let text = message.map { Self.escaped($0.description, isProperty: false) }.joined(separator: "%0A")
        description += "::\(kind.rawValue) \(list.joined(separator: ","))::\(text)\n"
    }

    /// Returns an escaped property value. The runner restores a line break in a path. All other unprintable characters
    /// are escaped.
    private static func property(_ value: String) -> String {
        PrintableText(lines: escaped(redactingCredentials(in: value), isProperty: true)).description
    }

    /// Escapes a text so that the runner restores it (`escapeData` and `escapeProperty` of github.com/actions/toolkit).
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
