package import SafeText

extension DiagnosticRenderer {
    /// Returns a workflow command for each diagnostic. GitHub Actions shows each command as an annotation of the source
    /// line:
    ///
    /// ```
    /// ::warning file=a.yaml,line=41,col=9,endColumn=15,title=OAS1017::'curency' is required but not declared
    /// ```
    ///
    /// Notes are further lines of the message, because a separate command would be a separate annotation.
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
            // The last column of the range. Without it, GitHub uses the value of `col`.
            ("endColumn", String(location.column + max(1, location.length) - 1)),
        ]
    }
}
