internal import ArgumentParser
internal import Generation

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Prints every problem of a document and writes nothing.",
        discussion: """
            The document and the files it refers to are read and modelled as for 'oasgen generate'. Diagnostics go to \
            standard output, a summary to standard error.

              oasgen lint openapi.yaml
              oasgen lint openapi.yaml --strict --diagnostics json
              oasgen lint openapi.yaml --diagnostics github            # annotates the lines of a pull request
              oasgen lint openapi.yaml --diagnostics sarif > oasgen.sarif
            """
    )

    @OptionGroup var document: DocumentOptions

    @Flag(inversion: .prefixedNo, help: help(.timings))
    var timings: Bool?

    @Flag(inversion: .prefixedNo, help: help(.quiet))
    var quiet: Bool?

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardOutput, document: .standardOutput))
        let configuration = try invocation.configuration(settings, file: document.config)
        let outcome = try invocation.run(configuration, through: .build)
        let summary = Summary(outcome, configuration)
        if configuration.timings {
            for line in summary.timings { OutputStream.standardError.write("\(line)\n") }
        }
        if !configuration.quiet {
            let problems = summary.problems ?? "no problems"
            OutputStream.standardError.write(outcome.model == nil ? "\(problems)\n" : "\(problems) in \(summary)\n")
        }
        if outcome.hasErrors { throw ExitStatus.failure }
    }

    private var settings: Settings {
        var settings = document.settings
        settings.timings = timings
        settings.quiet = quiet
        return settings
    }
}
