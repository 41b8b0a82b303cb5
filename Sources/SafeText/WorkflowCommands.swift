/// Commands to the service that runs a build, one a line, that make annotations of diagnostics (docs.github.com,
/// "Workflow commands for GitHub Actions").
///
/// Beside ``PrintableText`` the only thing that the tool prints. Texts are printable, and escaped so that none ends
/// the command or one of its properties.
package struct WorkflowCommands: CustomStringConvertible, Sendable {
    /// A command that annotates.
    package enum Kind: String, Sendable {
        case error, warning
    }

    /// The commands, a line each.
    public private(set) var description = ""

    /// Makes no command.
    package init() {}

    /// Appends a command whose message has a line for each element of `message`. A property's value is any text.
    package mutating func append(
        _ kind: Kind, properties: [(name: StaticString, value: String)], message: [PrintableText]
    ) {
        let list = properties.map { "\($0.name)=\(Self.property($0.value))" }
        let text = message.map { Self.escaped($0.description, isProperty: false) }.joined(separator: "%0A")
        description += "::\(kind.rawValue) \(list.joined(separator: ","))::\(text)\n"
    }

    /// A line break in a path stays one for the runner; everything else that is not printable is escaped.
    private static func property(_ value: String) -> String {
        PrintableText(lines: escaped(redactingCredentials(in: value), isProperty: true)).description
    }

    /// Escaped as the runner undoes it (`escapeData` and `escapeProperty` of github.com/actions/toolkit).
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
