extension DiagnosticRenderer {
    /// A JSON array with an object for each diagnostic, a line each: `severity`, `code`, `message` and, where it
    /// has a place, `file`, `line`, `column` and `length`; then `notes` with the same keys.
    public func json(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        let objects = diagnostics.map { diagnostic in
            let notes = diagnostic.notes.map { note in
                object([("message", quoted(note.message))] + place(note.location))
            }
            return object(
                [
                    ("severity", quoted(diagnostic.severity.rawValue)),
                    ("code", quoted(diagnostic.code.description)),
                    ("message", quoted(diagnostic.message)),
                ]
                    + place(diagnostic.location)
                    + [("notes", "[" + notes.joined(separator: ", ") + "]")])
        }
        return "[\n" + objects.map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
    }

    private func place(_ location: SourceLocation?) -> [(String, String)] {
        guard let location else { return [] }
        return [
            ("file", quoted(files.path(of: location.file))),
            ("line", String(location.line)),
            ("column", String(location.column)),
            ("length", String(location.length)),
        ]
    }

    /// An object on one line, its members in this order; their values are JSON already.
    func object(_ members: [(name: String, value: String)]) -> String {
        "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
    }

    /// A string of RFC 8259 §7.
    func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
