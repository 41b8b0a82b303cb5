extension Rule {
    /// A section of `docs/changes.md`.
    package enum Topic: String, CaseIterable, Sendable {
        case api = "The API: servers and security"
        case operations = "Operations and parameters"
        case messages = "Bodies and responses"
        case schemas = "Schemas"
        case bounds = "Constraints of values"
        case swift = "Swift only"
    }

    /// The code that a change breaks, as a rule. ``types`` depends on the Swift types of the value.
    package enum SourceRule: String, Sendable {
        case compiles, breaks, callers, handlers, makers, readers, switches, types
        case callersSwitch = "callers switch"
    }
}
