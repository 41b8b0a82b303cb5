import TextSupport

extension DiagnosticRenderer {
    /// A JSON array with an object for each diagnostic, a line each: `severity`, `code`, `message` and, where it
    /// has a place, `file`, `line`, `column` and `length`; then `notes` with the same keys.
    public func json(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + json($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private func json(_ diagnostic: Diagnostic) -> String {
        var members: [(name: String, value: String)] = []
        members.append(("severity", doubleQuoted(diagnostic.severity.rawValue)))
        members.append(("code", doubleQuoted(diagnostic.code.description)))
        members.append(("message", doubleQuoted(diagnostic.message)))
        members += place(diagnostic.location)
        let notes = diagnostic.notes.map { note in
            object([("message", doubleQuoted(note.message))] + place(note.location))
        }
        members.append(("notes", "[" + notes.joined(separator: ", ") + "]"))
        return object(members)
    }

    private func place(_ location: SourceLocation?) -> [(name: String, value: String)] {
        guard let location else { return [] }
        return [
            ("file", doubleQuoted(files.path(of: location.file))),
            ("line", String(location.line)),
            ("column", String(location.column)),
            ("length", String(location.length)),
        ]
    }

    /// An object on one line, its members in this order; their values are JSON already.
    func object(_ members: [(name: String, value: String)]) -> String {
        "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
    }
}
