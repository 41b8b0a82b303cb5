extension DiagnosticRenderer {
    /// A line for each diagnostic, which a step of GitHub Actions turns into an annotation of the source line
    /// (docs.github.com, "Workflow commands for GitHub Actions"):
    ///
    /// ```
    /// ::warning file=a.yaml,line=41,col=9,endColumn=15,title=OAS1017::'curency' is required but not declared
    /// ```
    ///
    /// Notes are further lines of the message: as commands of their own they would be annotations of their own.
    public func github(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let properties = position(diagnostic.location) + [("title", diagnostic.code.description)]
            let list = properties.map { "\($0.name)=\(commandText($0.value, isProperty: true))" }
            let notes = diagnostic.notes.map { "\n\(place($0.location))note: \(printable($0.message))" }
            let message = commandText(printable(diagnostic.message) + notes.joined(), isProperty: false)
            return "::\(diagnostic.severity.rawValue) \(list.joined(separator: ","))::\(message)\n"
        }.joined()
    }

    private func position(_ location: SourceLocation?) -> [(name: String, value: String)] {
        guard let location else { return [] }
        return [
            ("file", files.path(of: location.file)),
            ("line", String(location.line)),
            ("col", String(location.column)),
            // The last column that is meant: without it, GitHub takes that of `col`.
            ("endColumn", String(location.column + max(1, location.length) - 1)),
        ]
    }

    /// Escaped as the runner undoes it (`escapeData` and `escapeProperty` of github.com/actions/toolkit).
    private func commandText(_ text: String, isProperty: Bool) -> String {
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
