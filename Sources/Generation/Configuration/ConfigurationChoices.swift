/// A part of the output that can be asked for.
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

/// A protocol that models conform to beside those that the generated code itself needs.
package enum Conformance: String, CaseIterable, Hashable, Sendable {
    /// `Codable`, so that `JSONEncoder` and property lists work too.
    case codable
}

/// How diagnostics are printed.
package enum DiagnosticsFormat: String, CaseIterable, Hashable, Sendable {
    /// Like a compiler's, with the source line and a caret.
    case text
    /// One JSON array of objects.
    case json
    /// Workflow commands, which GitHub Actions turns into annotations.
    case github
    /// One SARIF 2.1.0 log, for example for GitHub's code scanning.
    case sarif

    /// Whether the diagnostics are one document, which a program reads whole and which nothing may be printed beside;
    /// the others are lines of a log.
    package var isDocument: Bool {
        switch self {
        case .text, .github: false
        case .json, .sarif: true
        }
    }
}
