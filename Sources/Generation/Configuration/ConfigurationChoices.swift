/// A part of the output that can be selected.
package enum OutputPart: String, CaseIterable, Hashable, Sendable {
    /// The types.
    case models
    /// The async client.
    case client
    /// The handler protocols and the registration of their routes.
    case server
}

/// The access level of generated declarations.
package enum AccessLevel: String, CaseIterable, Hashable, Sendable {
    case `public`, `package`, `internal`
}

/// A protocol to which models conform in addition to those that the generated code itself needs.
package enum Conformance: String, CaseIterable, Hashable, Sendable {
    /// `Codable`, so that `JSONEncoder` and property lists can be used too.
    case codable
}

/// The format of diagnostics.
package enum DiagnosticsFormat: String, CaseIterable, Hashable, Sendable {
    /// Text like that of a compiler, with the source line and a caret.
    case text
    /// A JSON array of objects.
    case json
    /// Workflow commands, which GitHub Actions shows as annotations.
    case github
    /// A SARIF 2.1.0 log, for example for GitHub code scanning.
    case sarif

    /// True if the diagnostics are a single document for a program, to which no other output may be added. The other
    /// formats are lines of a log.
    package var isDocument: Bool {
        switch self {
        case .text, .github: false
        case .json, .sarif: true
        }
    }
}
