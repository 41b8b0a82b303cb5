internal import ArgumentParser
internal import Generation
internal import SourceTree

/// The options that several commands share: the document, the configuration and the format of diagnostics.
struct DocumentOptions: ParsableArguments {
    @Argument(
        help: "The OpenAPI document, YAML or JSON, or '-' for standard input.",
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var spec: String?

    @Option(help: "The configuration file.", completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        name: .customLong("overlay"), help: help(.overlays), completion: .file(extensions: ["yaml", "yml", "json"]))
    var overlays: [String] = []

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if spec == "" { throw ValidationError("the name of the document is empty") }
        if config == "" { throw ValidationError("--config is empty") }
        if overlays.contains("") { throw ValidationError("--overlay is empty") }
    }

    /// The settings that these options specify.
    var settings: Settings {
        var settings = reading.settings
        settings.spec = spec
        settings.overlays = overlays.isEmpty ? nil : overlays
        return settings
    }
}
