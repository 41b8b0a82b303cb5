package import SourceTree

/// Finds the settings of a run on the command line, in a configuration file or from the files in the working directory.
package struct ConfigurationLookup {
    /// The file names of documents that are tried in this order if no document is specified.
    package static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]

    /// An error for a command line without a document if no document or configuration is found either.
    package struct NothingFound: Error, CustomStringConvertible {
        /// True if there is an `oasgen.yml`, which is not read.
        let isMisnamed: Bool

        /// The message, including what to do.
        package var description: String {
            let name = ConfigurationFile.defaultName
            if isMisnamed {
                return "'oasgen.yml' is not read by default; rename it to '\(name)', or pass it with '--config'"
            }
            return "no document is given, and there is neither '\(name)' nor 'openapi.yaml' (.yml, .json) "
                + "in this folder; pass a document, or create a configuration with 'oasgen init'"
        }
    }

    private let files: SourceFiles
    private let diagnostics: Diagnostics

    /// Creates a lookup that registers files with `files` and reports to `diagnostics`.
    package init(files: SourceFiles, diagnostics: Diagnostics) {
        self.files = files
        self.diagnostics = diagnostics
    }

    /// Returns the settings of a run. Settings of the command line override those of the file.
    ///
    /// If the command line specifies neither a document nor a file, the file is `oasgen.yaml` in the working directory.
    /// If it does not exist, the document is `openapi.yaml`, `.yml` or `.json`. Problems with the file are reported,
    /// and the settings are then incomplete.
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

    /// Returns the configuration, or `nil` if the settings are invalid, which is reported.
    package func configuration(_ settings: Settings) -> Configuration? {
        if settings.check == true, settings.dryRun == true {
            diagnostics.error(
                .contradiction, "'check' and 'dry-run' cannot be combined; 'check' does not write files either",
                at: settings.places[.dryRun] ?? settings.places[.check])
        }
        if settings.scaffold == true, let parts = settings.generate, !parts.contains(.server) {
            diagnostics.error(
                .contradiction, "'scaffold' requires 'server' in 'generate'",
                at: settings.places[.scaffold])
        }
        for coder in settings.coders ?? [] where !coder.contains("/") {
            diagnostics.error(
                .unknownValue, "'\(coder)' is not a media type, such as application/xml", at: settings.places[.coders])
        }
        if settings.spec == nil, !diagnostics.hasErrors {
            diagnostics.error(
                .missingSpec,
                "the key 'spec' is missing; it is the path of the document, for example 'spec: openapi.yaml'",
                at: settings.origin)
        }
        guard !diagnostics.hasErrors else { return nil }
        return Configuration(settings)
    }

    /// Reads a file. If it specifies no document, the document is the one beside the file.
    private func read(_ path: String) -> Settings? {
        guard var settings = ConfigurationFile(files: files, diagnostics: diagnostics).read(path) else { return nil }
        if settings.spec == nil {
            let beside = Self.documentNames.map { FilePath.resolved($0, from: path) }
            settings.spec = beside.first { DiskEntry(at: $0) == .file }
        }
        return settings
    }
}
