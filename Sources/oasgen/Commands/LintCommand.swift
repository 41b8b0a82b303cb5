internal import ArgumentParser
internal import Generation

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Prints the problems of a document and writes nothing.",
        discussion: """
            The document and the files that it refers to are read and modelled as for 'oasgen generate'. Diagnostics \
            are printed to standard output, and a summary to standard error.

              oasgen lint openapi.yaml
              oasgen lint openapi.yaml --strict --diagnostics json
              oasgen lint Specs/*.yaml                                 # several independent documents
              curl https://example.com/openapi.yaml | oasgen lint -
              oasgen lint openapi.yaml --diagnostics github            # annotates the lines of a pull request
              oasgen lint openapi.yaml --diagnostics sarif > oasgen.sarif
            """
    )

    @OptionGroup var document: DocumentOptions

    @Argument(help: "Further documents.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var others: [String] = []

    @Flag(inversion: .prefixedNo, help: help(.timings))
    var timings: Bool?

    @Flag(inversion: .prefixedNo, help: help(.quiet))
    var quiet: Bool?

    func validate() throws {
        if others.contains("") { throw ValidationError("the name of a document is empty") }
    }

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardOutput, document: .standardOutput))
        let configurations = try ([document.spec] + others.map(Optional.some)).map { spec in
            try invocation.configuration(settings(spec), file: document.config)
        }
        let outcomes = try invocation.run(configurations, through: .build)
        for (outcome, configuration) in zip(outcomes, configurations) { report(outcome, configuration) }
        if outcomes.contains(where: \.hasErrors) { throw ExitStatus.failure }
    }

    private func report(_ outcome: Outcome, _ configuration: Configuration) {
        let summary = Summary(outcome, configuration)
        if configuration.timings {
            for line in summary.timings { OutputStream.standardError.write("\(line)\n") }
        }
        guard !configuration.quiet else { return }
        let document = others.isEmpty ? "" : "\(configuration.spec): "
        let problems = "\(document)\(summary.problems ?? "no problems")"
        OutputStream.standardError.write(outcome.model == nil ? "\(problems)\n" : "\(problems) in \(summary)\n")
    }

    private func settings(_ spec: String?) -> Settings {
        var settings = document.settings
        settings.spec = spec
        settings.timings = timings
        settings.quiet = quiet
        return settings
    }
}
