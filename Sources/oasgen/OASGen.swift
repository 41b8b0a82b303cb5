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

            To keep the options with the package, write them to a file with 'oasgen init'; from then on \
            'oasgen generate' is enough.

            'oasgen --generate-completion-script zsh' (or bash, fish) prints a script by which a shell completes commands, \
            options and files.

            Exit status: 0 done; 1 what was asked does not hold (errors in the document, drift under --check, a breaking \
            change under --fail-on); 64 the command line is wrong; 70 a bug in oasgen.
            """,
        version: GeneratorVersion.current,
        subcommands: [
            GenerateCommand.self, LintCommand.self, InspectCommand.self, BundleCommand.self, DiffCommand.self,
            InitCommand.self, TemplatesCommand.self, BuildToolCommand.self,
        ]
    )
}
