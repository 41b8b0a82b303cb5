internal import ArgumentParser
internal import Generation

/// The command that the build-tool plugin runs. It is hidden, because its arguments change with the plugin, which has
/// the same version.
struct BuildToolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build-tool",
        abstract: "Writes files with the given names, for the build tool plugin.",
        shouldDisplay: false
    )

    @OptionGroup var document: DocumentOptions

    @Option(help: "The folder for the generated Swift files.")
    var output: String

    @Option(name: .customLong("file"), help: "The name of a file to write. Repeat the option for each file.")
    var files: [String]

    @Option(help: "The file for the list of the files that were read.")
    var inputList: String

    @Option(name: .customLong("input"), help: "An input file of the command, for the build system.")
    var inputs: [String] = []

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardError, document: .standardError))
        var configuration = try invocation.configuration(settings, file: document.config)
        configuration.shards = files
        let outcome = try invocation.run(configuration, through: .write)
        let read = outcome.files.ids.map(outcome.files.path(of:))
        do throws(OutputError) {
            try InputList(path: inputList).update(read: read, declared: inputs)
        } catch {
            OutputStream.standardError.write("error: \(error) [\(error.code)]\n")
            throw ExitStatus.failure
        }
        if outcome.hasErrors { throw ExitStatus.failure }
        if let names = Summary(outcome, configuration).names { OutputStream.standardError.write("note: \(names)\n") }
    }

    /// The settings for a build. Options that apply only to runs from the command line are overridden.
    private var settings: Settings {
        var settings = document.settings
        settings.diagnostics = settings.diagnostics ?? .text
        settings.output = output
        settings.check = false
        settings.dryRun = false
        settings.scaffold = false
        settings.docc = false
        return settings
    }
}
