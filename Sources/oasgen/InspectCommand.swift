internal import ArgumentParser
internal import Generation
internal import Inspection
internal import TextSupport

struct InspectCommand: ParsableCommand {
    /// How the model is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Prints what a document becomes in Swift: servers, types, operations.",
        discussion: """
            This is the intermediate model that the templates are rendered from, with every name final. It goes to \
            standard output, diagnostics to standard error.

              oasgen inspect openapi.yaml
              oasgen inspect openapi.yaml --format json | jq '.types[].path'
            """
    )

    @OptionGroup var document: DocumentOptions

    @Option(help: "How the model is printed.")
    var format: Format = .text

    @Option(help: help(.name))
    var name: String?

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardError, document: .standardError))
        var settings = document.settings
        settings.name = name
        let configuration = try invocation.configuration(settings, file: document.config)
        let outcome = try invocation.run(configuration, through: .build)
        if let model = outcome.model {
            let description = ModelDescription(model)
            let text = format == .text ? description.text : description.json
            OutputStream.standardOutput.write(PrintableText(lines: text))
        }
        if outcome.hasErrors { throw ExitStatus.failure }
    }
}
