public import ModelBuilder
public import SourceTree

/// What one source of settings says: a configuration file, or the command line. What it leaves open is nil.
public struct Settings: Sendable {
    public var spec: String?
    public var overlays: [String]?
    public var roots: [String]?
    public var output: String?
    public var generate: [OutputPart]?
    public var name: String?
    public var namespace: String?
    public var coders: [String]?
    public var templates: String?
    public var access: AccessLevel?
    public var header: String?
    public var hashable: Bool?
    public var conformances: [Conformance]?
    public var shards: Int?
    public var scaffold: Bool?
    public var docc: Bool?
    public var names: [Override]?
    public var types: [Override]?
    public var imports: [ImportedModule]?
    public var closed: [Override]?
    public var presence: [Override]?
    public var filter: [FilterEntry]?
    public var allowRemote: Bool?
    public var ignoredWarnings: [Int]?
    public var strict: Bool?
    public var keepGoing: Bool?
    public var diagnostics: DiagnosticsFormat?
    public var check: Bool?
    public var dryRun: Bool?
    public var timings: Bool?
    public var quiet: Bool?

    /// Where the file begins that these settings were read from; nil for the command line's.
    public var origin: SourceLocation?
    /// Where each value was written; the command line has no places.
    public var places = [ConfigurationKey: SourceLocation]()

    /// Makes settings that leave everything open.
    public init() {}

    /// These settings, and where `other` says something, what it says. For example a file's, overridden by the
    /// command line's.
    public func overridden(by other: Settings) -> Settings {
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
        merged.take(\.presence, .presence, from: other)
        merged.take(\.filter, .filter, from: other)
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
