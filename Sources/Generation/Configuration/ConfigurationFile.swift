package import SourceTree
import Suggestions

/// Reads `oasgen.yaml`.
package struct ConfigurationFile {
    /// The file name that is used if no file is specified.
    package static let defaultName = "oasgen.yaml"

    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Creates a reader that registers the file with `files` and reports to `diagnostics`.
    package init(files: SourceFiles, diagnostics: Diagnostics) {
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Returns the settings in a file, with paths relative to the working directory. Problems are reported. Returns
    /// `nil` if the file cannot be read at all.
    package func read(_ path: String) -> Settings? {
        do throws(FileReadingError) {
            return settings(of: try files.read(path))
        } catch {
            diagnostics.error(.unreadableFile, "'\(path)' \(error)", at: nil)
            return nil
        }
    }

    /// Returns the settings in a registered file.
    package func settings(of file: FileID) -> Settings? {
        guard let node = YAMLReader.read(file, of: files, diagnostics: diagnostics) else { return nil }
        guard let mapping = node.mapping else {
            diagnostics.error(
                .notAConfiguration, "a configuration must be a mapping, for example 'spec: openapi.yaml'",
                at: node.location)
            return nil
        }
        if let version = mapping.entry("openapi") ?? mapping.entry("swagger") {
            diagnostics.error(
                .notAConfiguration, "this is an OpenAPI document, not a configuration; pass it without '--config'",
                at: version.keyLocation)
            return nil
        }
        var settings = Settings()
        settings.origin = node.location
        for entry in mapping {
            guard let key = ConfigurationKey(rawValue: entry.key) else {
                reportUnknown(entry)
                continue
            }
            settings.places[key] = entry.value.location
            read(ConfigurationValue(key: key, node: entry.value, diagnostics: diagnostics), into: &settings, file: file)
        }
        return settings
    }

    private func read(_ value: ConfigurationValue, into settings: inout Settings, file: FileID) {
        switch value.key {
        case .spec: settings.spec = path(value, in: file)
        case .overlays: settings.overlays = paths(value, in: file)
        case .roots: settings.roots = paths(value, in: file)
        case .output: settings.output = path(value, in: file)
        case .generate: settings.generate = parts(value)
        case .name: settings.name = value.text()
        case .namespace: settings.namespace = value.text()
        case .coders: settings.coders = value.texts()
        case .templates: settings.templates = path(value, in: file)
        case .access: settings.access = value.choice(of: AccessLevel.self)
        case .header: settings.header = value.anyText()
        case .hashable: settings.hashable = value.flag()
        case .conformances: settings.conformances = value.choices(of: Conformance.self)
        case .shards: settings.shards = value.number(in: ShardNames.counts)
        case .scaffold: settings.scaffold = value.flag()
        case .docc: settings.docc = value.flag()
        case .names: settings.names = value.overrides()
        case .types: settings.types = value.overrides(withModules: true)
        case .imports: settings.imports = value.modules()
        case .closed: settings.closed = value.things()
        case .unknownMembers: settings.unknownMembers = value.things()
        case .presence: settings.presence = value.flags()
        case .filter: settings.filter = value.filter()
        case .pagination: settings.pages = value.pages()
        case .allowRemote: settings.allowRemote = value.flag()
        case .warnings: settings.ignoredWarnings = value.ignoredCodes()
        case .strict: settings.strict = value.flag()
        case .keepGoing: settings.keepGoing = value.flag()
        case .diagnostics: settings.diagnostics = value.choice(of: DiagnosticsFormat.self)
        case .check: settings.check = value.flag()
        case .dryRun: settings.dryRun = value.flag()
        case .timings: settings.timings = value.flag()
        case .quiet: settings.quiet = value.flag()
        }
    }

    private func path(_ value: ConfigurationValue, in file: FileID) -> String? {
        value.text().map { FilePath.resolved($0, from: files.path(of: file)) }
    }

    private func paths(_ value: ConfigurationValue, in file: FileID) -> [String]? {
        value.texts()?.map { FilePath.resolved($0, from: files.path(of: file)) }
    }

    private func parts(_ value: ConfigurationValue) -> [OutputPart]? {
        guard let parts = value.choices(of: OutputPart.self) else { return nil }
        guard !parts.isEmpty else {
            let known = OutputPart.allCases.map(\.rawValue).joined(separator: ", ")
            diagnostics.error(.emptyValue, "'generate' is empty; choose from \(known)", at: value.node.location)
            return nil
        }
        return parts
    }

    private func reportUnknown(_ entry: Mapping.Entry) {
        let known = ConfigurationKey.allCases.map(\.rawValue)
        let hint = closestMatch(to: entry.key, in: known).map { "did you mean '\($0)'?" }
        diagnostics.error(
            .unknownKey,
            "unknown key '\(entry.key)'; \(hint ?? "the keys are \(known.joined(separator: ", "))")",
            at: entry.keyLocation)
    }
}
