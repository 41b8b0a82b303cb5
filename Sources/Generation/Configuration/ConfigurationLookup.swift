package import SourceTree

/// Finds out what a run is to do: from the command line, from a configuration file, or from what lies in the working
/// directory.
package struct ConfigurationLookup {
    /// The documents that are looked for where nothing is named, in this order.
    package static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]

    /// Nothing is named and nothing is found: the command line is not complete.
    package struct NothingFound: Error, CustomStringConvertible {
        /// True for a configuration that is called `oasgen.yml`, which would be passed over.
        let isMisnamed: Bool

        /// What to do.
        package var description: String {
            let name = ConfigurationFile.defaultName
            if isMisnamed { return "'oasgen.yml' is not read by itself; call it '\(name)', or name it by '--config'" }
            return "no document is named, and there is neither '\(name)' nor 'openapi.yaml' (.yml, .json) "
                + "in this folder; name the document, or write a configuration with 'oasgen init'"
        }
    }

    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Makes a lookup that registers what it reads with `files` and reports to `diagnostics`.
    package init(files: SourceFiles, diagnostics: Diagnostics) {
        self.files = files
        self.diagnostics = diagnostics
    }

    /// The settings of a run: the command line's, over those of the file that it names. Without a document and a file
    /// on the command line, `oasgen.yaml` of the working directory is the file, else `openapi.yaml`, `.yml` or `.json`
    /// the document.
    ///
    /// What is wrong with the file is reported; the settings are then incomplete.
    package func settings(commandLine: Settings, file: String?) throws(NothingFound) -> Settings {
        files.otherFolders = commandLine.roots ?? []
        if let file { return (read(file) ?? Settings()).overridden(by: commandLine) }
        guard commandLine.spec == nil else { return commandLine }
        if DiskEntry(at: ConfigurationFile.defaultName) == .file {
            return (read(ConfigurationFile.defaultName) ?? Settings()).overridden(by: commandLine)
        }
        if DiskEntry(at: "oasgen.yml") == .file { throw NothingFound(isMisnamed: true) }
        guard let document = Self.documentNames.first(where: { DiskEntry(at: $0) == .file }) else {
            throw NothingFound(isMisnamed: false)
        }
        var settings = commandLine
        settings.spec = document
        return settings
    }

    /// The settings with their defaults; nil where something is wrong with them, which is reported.
    package func configuration(_ settings: Settings) -> Configuration? {
        if settings.check == true, settings.dryRun == true {
            diagnostics.error(
                .contradiction, "'check' and 'dry-run' exclude each other; 'check' writes nothing either",
                at: settings.places[.dryRun] ?? settings.places[.check])
        }
        if settings.scaffold == true, let parts = settings.generate, !parts.contains(.server) {
            diagnostics.error(
                .contradiction, "'scaffold' writes a handler, which needs 'server' among what 'generate' names",
                at: settings.places[.scaffold])
        }
        for coder in settings.coders ?? [] where !coder.contains("/") {
            diagnostics.error(
                .unknownValue, "'\(coder)' is no media type, such as application/xml", at: settings.places[.coders])
        }
        if settings.spec == nil, !diagnostics.hasErrors {
            diagnostics.error(
                .missingSpec, "the key 'spec' is missing: the document to read, for example 'spec: openapi.yaml'",
                at: settings.origin)
        }
        guard !diagnostics.hasErrors else { return nil }
        return Configuration(settings)
    }

    /// A configuration that names no document is for the one beside it.
    private func read(_ path: String) -> Settings? {
        guard var settings = ConfigurationFile(files: files, diagnostics: diagnostics).read(path) else { return nil }
        if settings.spec == nil {
            let beside = Self.documentNames.map { FilePath.resolved($0, from: path) }
            settings.spec = beside.first { DiskEntry(at: $0) == .file }
        }
        return settings
    }
}
