package import ModelBuilder
package import SourceTree

/// The settings from a configuration file or from the command line. A setting that is not specified is `nil`.
package struct Settings: Sendable {
    package var spec: String?
    package var overlays: [String]?
    package var roots: [String]?
    package var output: String?
    package var generate: [OutputPart]?
    package var name: String?
    package var namespace: String?
    package var coders: [String]?
    package var templates: String?
    package var access: AccessLevel?
    package var header: String?
    package var hashable: Bool?
    package var conformances: [Conformance]?
    package var shards: Int?
    package var scaffold: Bool?
    package var docc: Bool?
    package var names: [Override]?
    package var types: [Override]?
    package var imports: [ImportedModule]?
    package var closed: [Override]?
    package var unknownMembers: [Override]?
    package var presence: [Override]?
    package var filter: [FilterEntry]?
    package var pages: PageSettings?
    package var allowRemote: Bool?
    package var ignoredWarnings: [Int]?
    package var strict: Bool?
    package var keepGoing: Bool?
    package var diagnostics: DiagnosticsFormat?
    package var check: Bool?
    package var dryRun: Bool?
    package var timings: Bool?
    package var quiet: Bool?

    /// The beginning of the file with the settings, or `nil` for the command line.
    package var origin: SourceLocation?
    /// The source locations of the values. Values on the command line have none.
    package var places = [ConfigurationKey: SourceLocation]()

    /// Creates settings without any values.
    package init() {}

    /// Returns these settings overridden by those that `other` specifies. For example, the command line overrides a
    /// file.
    package func overridden(by other: Settings) -> Settings {
        var merged = self
        merged.take(\.spec, .spec, from: other)
        merged.take(\.overlays, .overlays, from: other)
        merged.take(\.roots, .roots, from: other)
        merged.take(\.output, .output, from: other)
        merged.take(\.generate, .generate, from: other)
        merged.take(\.name, .name, from: other)
        merged.take(\.coders, .coders, from: other)
        merged.take(\.templates, .templates, from: other)
        merged.take(\.namespace, .namespace, from: other)
        merged.take(\.access, .access, from: other)
        merged.take(\.header, .header, from: other)
        merged.take(\.hashable, .hashable, from: other)
        merged.take(\.conformances, .conformances, from: other)
        merged.take(\.shards, .shards, from: other)
        merged.take(\.scaffold, .scaffold, from: other)
        merged.take(\.docc, .docc, from: other)
        merged.take(\.names, .names, from: other)
        merged.take(\.types, .types, from: other)
        merged.take(\.imports, .imports, from: other)
        merged.take(\.closed, .closed, from: other)
        merged.take(\.unknownMembers, .unknownMembers, from: other)
        merged.take(\.presence, .presence, from: other)
        merged.take(\.filter, .filter, from: other)
        merged.take(\.pages, .pagination, from: other)
        merged.take(\.allowRemote, .allowRemote, from: other)
        merged.take(\.ignoredWarnings, .warnings, from: other)
        merged.take(\.strict, .strict, from: other)
        merged.take(\.keepGoing, .keepGoing, from: other)
        merged.take(\.diagnostics, .diagnostics, from: other)
        merged.take(\.check, .check, from: other)
        merged.take(\.dryRun, .dryRun, from: other)
        merged.take(\.timings, .timings, from: other)
        merged.take(\.quiet, .quiet, from: other)
        return merged
    }

    private mutating func take<Value>(
        _ setting: WritableKeyPath<Settings, Value?>, _ key: ConfigurationKey, from other: Settings
    ) {
        guard let value = other[keyPath: setting] else { return }
        self[keyPath: setting] = value
        places[key] = other.places[key]
    }
}
