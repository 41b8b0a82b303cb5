package import SafeText

extension DiagnosticRenderer {
    /// Returns a JSON array with one object per diagnostic, each on its own line.
    ///
    /// The keys are `severity`, `code`, `message`, `notes` and, if the diagnostic has a source location, `file`,
    /// `line`, `column` and `length`. A note has a `message` and the same keys for its source location.
    package func json(_ diagnostics: [Diagnostic]) -> PrintableText {
        guard !diagnostics.isEmpty else { return "[]\n" }
        return PrintableText(lines: "[\n" + diagnostics.map { "  " + json($0) }.joined(separator: ",\n") + "\n]\n")
    }

    private func json(_ diagnostic: Diagnostic) -> String {
        var members: [(name: String, value: String)] = []
        members.append(("severity", doubleQuoted(diagnostic.severity.rawValue)))
        members.append(("code", doubleQuoted(diagnostic.code.description)))
        members.append(("message", quoted(diagnostic.message)))
        members += place(diagnostic.location)
        let notes = diagnostic.notes.map { note in
            object([("message", quoted(note.message))] + place(note.location))
        }
        members.append(("notes", "[" + notes.joined(separator: ", ") + "]"))
        return object(members)
    }

    private func place(_ location: SourceLocation?) -> [(name: String, value: String)] {
        guard let location else { return [] }
        return [
            ("file", quoted(files.path(of: location.file))),
            ("line", String(location.line)),
            ("column", String(location.column)),
            ("length", String(location.length)),
        ]
    }

    /// Returns a text of a document, or a path, as a JSON string without the credentials of URLs.
    func quoted(_ text: String) -> String {
        doubleQuoted(redactingCredentials(in: text))
    }

    /// Returns a JSON object on one line, with its members in the given order. The values are already JSON.
    func object(_ members: [(name: String, value: String)]) -> String {
        "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
    }
}
