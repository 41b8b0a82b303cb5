package import SafeText

extension DiagnosticRenderer {
    /// A command for each diagnostic, which a step of GitHub Actions turns into an annotation of the source line:
    ///
    /// ```
    /// ::warning file=a.yaml,line=41,col=9,endColumn=15,title=OAS1017::'curency' is required but not declared
    /// ```
    ///
    /// Notes are further lines of the message: as commands of their own they would be annotations of their own.
    package func github(_ diagnostics: [Diagnostic]) -> WorkflowCommands {
        var commands = WorkflowCommands()
        for diagnostic in diagnostics {
            let notes = diagnostic.notes.map { "\(place($0.location))note: \($0.message)" as PrintableText }
            commands.append(
                diagnostic.severity == .error ? .error : .warning,
                properties: position(diagnostic.location) + [("title", diagnostic.code.description)],
                message: ["\(diagnostic.message)"] + notes)
        }
        return commands
    }

    private func position(_ location: SourceLocation?) -> [(name: StaticString, value: String)] {
        guard let location else { return [] }
        return [
            ("file", files.path(of: location.file)),
            ("line", String(location.line)),
            ("col", String(location.column)),
            // The last column that is meant: without it, GitHub takes that of `col`.
            ("endColumn", String(location.column + max(1, location.length) - 1)),
        ]
    }
}
