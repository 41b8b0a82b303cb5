internal import SchemaResolution
internal import SourceTree

/// The schemas that a list of the configuration selects: some of them, by name, or all.
struct SelectedSchemas {
    private var entries = [SourceLocation: Override]()
    private var all: Override?

    /// Creates a selection.
    ///
    /// - Parameters:
    ///   - overrides: The entries of the list.
    ///   - all: The text of an entry that selects all schemas.
    ///   - location: A function that returns the source location of the schema that an entry selects, or `nil` after a
    ///     report.
    init(_ overrides: [Override], all: String, location: (Override) -> SourceLocation?) {
        for override in overrides {
            if override.key == all {
                self.all = override
            } else if let location = location(override) {
                entries[location] = override
            }
        }
    }

    /// Selects a schema because another one is selected that refers to it.
    mutating func add(_ target: SourceLocation, referredToBy source: SourceLocation) {
        if entries[target] == nil { entries[target] = entries[source] }
    }

    /// Returns the entry that selects one of the schemas of a conjunction.
    func entry(for parts: SchemaConjunction) -> Override? {
        if let all { return all }
        guard !entries.isEmpty else { return nil }
        for part in parts.parts { if let entry = entries[part.schema.location] { return entry } }
        return nil
    }
}
