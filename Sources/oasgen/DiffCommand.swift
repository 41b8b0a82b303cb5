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
        abstract: "Prints what changed between two documents, and whom it breaks.",
        discussion: """
            Every difference is classified twice: on the wire (does it break clients, servers, both or neither?) and in \
            Swift (does code of callers, of handlers still compile?), by the rules in docs/changes.md, with its place in \
            both documents. Differences of a shared component are shown once, with the operations that they reach. \
            Descriptions and examples are not compared, nor is the order of things but for that of arguments in Swift.

              oasgen diff old.yaml new.yaml
              oasgen diff old.yaml new.yaml --format markdown > changes.md
              oasgen diff old.yaml new.yaml --fail-on breaking

            The report goes to standard output; diagnostics of both documents, as 'oasgen lint' prints them, and a \
            summary go to standard error. '--fail-on breaking' exits with 1 where anything breaks clients or servers \
            on the wire or callers' code; 'clients' where anything breaks clients on the wire; 'any' where there is a \
            difference at all.
            """
    )

    @Argument(help: "The older document, YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var old: String

    @Argument(help: "The newer document.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var new: String

    @Option(help: "How the report is printed.")
    var format: Format = .text

    @Option(help: "Which differences make the exit status 1.")
    var failOn: Failing = .never

    @Option(
        help: "The configuration file, for names and types in Swift.", completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(name: .customLong("root"), help: help(.roots), completion: .directory)
    var roots: [String] = []

    @Flag(inversion: .prefixedNo, help: help(.allowRemote))
    var allowRemote: Bool?

    @Flag(inversion: .prefixedNo, help: help(.strict))
    var strict: Bool?

    @Option(help: help(.diagnostics))
    var diagnostics: DiagnosticsFormat?

    @Flag(inversion: .prefixedNo, help: help(.quiet))
    var quiet: Bool?

    func validate() throws {
        if old.isEmpty || new.isEmpty { throw ValidationError("the name of a document is empty") }
        if old == StandardInput.argument, new == old {
            throw ValidationError("only one of the documents can come from standard input")
        }
        if config == "" { throw ValidationError("--config is empty") }
        if roots.contains("") { throw ValidationError("--root is empty") }
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
        var settings = Settings()
        settings.spec = new
        settings.roots = roots.isEmpty ? nil : roots
        settings.allowRemote = allowRemote
        settings.strict = strict
        settings.diagnostics = diagnostics
        settings.quiet = quiet
        return settings
    }
}
