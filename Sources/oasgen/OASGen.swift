internal import ArgumentParser
internal import Generation

/// The command-line tool. It parses options, prints, and chooses the exit status. The `Generation` module does the
/// work.
struct OASGen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oasgen",
        abstract: "Turns an OpenAPI document into Swift models, an async client and server routes.",
        discussion: """
            A first run:

              oasgen lint openapi.yaml
              oasgen generate openapi.yaml --output Sources/MyAPI

            To store the options in the package, create a configuration file with 'oasgen init', and then run \
            'oasgen generate' without options.

            'oasgen --generate-completion-script zsh' (or bash, fish) prints a completion script for the shell.

            Exit status: 0 success; 1 failure (errors in the document, files that are not up to date with --check, or \
            changes that --fail-on selects); 64 invalid command line; 70 a bug in oasgen.
            """,
        version: GeneratorVersion.current,
        subcommands: [
            GenerateCommand.self, LintCommand.self, InspectCommand.self, BundleCommand.self, DiffCommand.self,
            InitCommand.self, TemplatesCommand.self, BuildToolCommand.self,
        ]
    )
}
