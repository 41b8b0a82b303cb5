internal import ArgumentParser
internal import Generation
internal import SourceTree

/// The options of each command that reads a document: what it may read, and how problems are reported.
struct ReadingOptions: ParsableArguments {
    @Option(name: .customLong("root"), help: help(.roots), completion: .directory)
    var roots: [String] = []

    @Flag(inversion: .prefixedNo, help: help(.allowRemote))
    var allowRemote: Bool?

    @Flag(inversion: .prefixedNo, help: help(.strict))
    var strict: Bool?

    @Option(help: help(.diagnostics))
    var diagnostics: DiagnosticsFormat?

    func validate() throws {
        if roots.contains("") { throw ValidationError("--root is empty") }
    }

    /// The settings that these options specify.
    var settings: Settings {
        var settings = Settings()
        settings.roots = roots.isEmpty ? nil : roots
        settings.allowRemote = allowRemote
        settings.strict = strict
        settings.diagnostics = diagnostics
        return settings
    }
}
