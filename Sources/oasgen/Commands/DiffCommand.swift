internal import ArgumentParser
internal import Generation
internal import SourceTree
internal import SpecChanges

struct DiffCommand: ParsableCommand {
    /// The format of the report.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, json
    }

    /// The kind of change that makes the exit status 1.
    enum Failing: String, CaseIterable, ExpressibleByArgument {
        case breaking, clients, any, never
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares two documents and prints the changes and what they break.",
        discussion: """
            Each difference is printed with its location in both documents and with two effects: on the wire (whether \
            it breaks clients, servers, both or neither) and in Swift (whether the code of callers and of handlers \
            still compiles). docs/changes.md describes the rules. A difference in a shared component is printed once, \
            with the operations that use the component. Descriptions, examples and the order of elements are not \
            compared, except for the order of arguments in Swift.

              oasgen diff old.yaml new.yaml
              oasgen diff old.yaml new.yaml --format markdown > changes.md
              oasgen diff old.yaml new.yaml --fail-on breaking

            The report is printed to standard output. The diagnostics of both documents and a summary are printed to \
            standard error. With '--fail-on breaking' the exit status is 1 if a difference breaks clients or servers \
            on the wire, or the code of callers; with 'clients' if a difference breaks clients on the wire; with 'any' \
            if there is any difference.
            """
    )

    @Argument(help: "The old document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var old: String

    @Argument(help: "The new document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var new: String

    @Option(help: "The format of the report.")
    var format: Format = .text

    @Option(help: "The differences for which the exit status is 1.")
    var failOn: Failing = .never

    @Option(
        help: "The configuration file, for names and types in Swift.", completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @OptionGroup var reading: ReadingOptions

    @Flag(inversion: .prefixedNo, help: help(.quiet))
    var quiet: Bool?

    func validate() throws {
        if old.isEmpty || new.isEmpty { throw ValidationError("the name of a document is empty") }
        if old == StandardInput.argument, new == old {
            throw ValidationError("only one of the documents can be read from standard input")
        }
        if config == "" { throw ValidationError("--config is empty") }
    }

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardError, document: .standardError))
        let configuration = try invocation.configuration(settings, file: config)
        let outcome = try invocation.changes(since: old, configuration)
        guard let report = outcome.report else { throw ExitStatus.failure }
        let stream = OutputStream.standardOutput
        let printer = ReportPrinter(report, files: outcome.files, usesColor: format == .text && stream.usesColor)
        switch format {
        case .text: stream.write(printer.text)
        case .markdown: stream.write(printer.markdown)
        case .json: stream.write(printer.json)
        }
        if !configuration.quiet { OutputStream.standardError.write("\(printer.summary)\n") }
        let hasErrors = outcome.diagnostics.contains { $0.severity == .error }
        if hasErrors || fails(report) { throw ExitStatus.failure }
    }

    private func fails(_ report: ChangeReport) -> Bool {
        switch failOn {
        case .breaking: report.breakingCount > 0
        case .clients: report.changes.contains { $0.wire.breaksClients }
        case .any: !report.isEmpty
        case .never: false
        }
    }

    private var settings: Settings {
        var settings = reading.settings
        settings.spec = new
        settings.quiet = quiet
        return settings
    }
}
