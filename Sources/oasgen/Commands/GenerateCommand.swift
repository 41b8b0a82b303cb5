internal import ArgumentParser
internal import Generation
internal import SafeText

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes Swift files from an OpenAPI document.",
        discussion: """
            Without a document and a configuration on the command line, 'oasgen.yaml' in the current folder is the \
            configuration. If it does not exist, 'openapi.yaml' (.yml, .json) is the document. If only a document is \
            given, no configuration is read. Every option has a key of the same name in the configuration, and the \
            command line takes precedence.

              oasgen generate openapi.yaml --output Sources/MyAPI --generate models,client
              oasgen generate --config Specs/oasgen.yaml
              oasgen generate --check      # exits with 1 if files are not up to date
              oasgen generate --dry-run    # lists the files that would change

            Files whose content is unchanged are not written. Files that an earlier run generated and this run does \
            not are removed. '.oasgen-manifest' in the output folder lists the generated files. It also describes the \
            generated types, so that the next run can summarise the changes of the code ('oasgen diff' prints all \
            changes). Nothing is written if the document has errors, unless --keep-going is given.

            The summary, and diagnostics as text or for GitHub, are printed to standard error. Diagnostics as JSON or \
            SARIF are printed to standard output. The list of --dry-run is printed to standard output, or to standard \
            error with JSON or SARIF.
            """
    )

    @OptionGroup var document: DocumentOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Run options") var options: RunOptions

    func run() throws {
        let channels = Invocation.Channels(log: .standardError, document: .standardOutput)
        let invocation = Invocation(channels: channels)
        let configuration = try invocation.configuration(settings, file: document.config)
        let outcome = try invocation.run(configuration, through: .write)
        if configuration.dryRun, let changes = outcome.changes {
            let stream: OutputStream = configuration.diagnostics.isDocument ? .standardError : .standardOutput
            stream.write(list(changes, in: OutputFolder(path: configuration.output)) + leftOut(outcome))
        }
        report(outcome, configuration)
        if outcome.hasErrors { throw ExitStatus.failure }
    }

    private var settings: Settings {
        document.settings.overridden(by: output.settings).overridden(by: options.settings)
    }

    /// Returns the list of changed files, for example `change  Generated/Customer.swift`.
    private func list(_ changes: OutputChanges, in folder: OutputFolder) -> PrintableText {
        changes.entries.map { entry -> PrintableText in
            let path = folder.path(of: entry.name)
            return switch entry.kind {
            case .added: "add     \(path)\n"
            case .changed: "change  \(path)\n"
            case .removed: "remove  \(path)\n"
            case .unchanged: ""
            }
        }.joined()
    }

    /// Returns the list of operations and types that the filter omits, for example `without findCustomer`.
    private func leftOut(_ outcome: Outcome) -> PrintableText {
        guard let leftOut = outcome.model?.leftOut else { return "" }
        let names = leftOut.operations + leftOut.types.map(\.text)
        return names.map { "without \($0)\n" as PrintableText }.joined()
    }

    private func report(_ outcome: Outcome, _ configuration: Configuration) {
        let summary = Summary(outcome, configuration)
        var lines: [String] = []
        if configuration.timings { lines += summary.timings }
        if !configuration.quiet {
            if let path = outcome.scaffold { lines.append("'\(path)' is yours: oasgen never overwrites it") }
            if let problems = summary.problems {
                lines.append(outcome.changes == nil ? "\(problems); \(summary.partlyWritten)" : problems)
            }
            if configuration.check, outcome.changes?.isEmpty == false {
                lines.append("the output is not up to date; 'oasgen generate' without --check updates it")
            }
            if let changes = outcome.changes { lines += changes.inCode.lines() }
            if outcome.model != nil { lines.append(summary.line(folder: configuration.output)) }
        }
        for line in lines { OutputStream.standardError.write("\(line)\n") }
    }
}
