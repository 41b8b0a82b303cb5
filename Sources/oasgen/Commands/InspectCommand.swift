internal import ArgumentParser
internal import Generation
internal import Inspection
internal import SafeText

struct InspectCommand: ParsableCommand {
    /// The format of the model.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Prints the Swift model of a document: servers, types and operations.",
        discussion: """
            The model is the input of the templates and has the final names. It is printed to standard output, and \
            diagnostics to standard error.

              oasgen inspect openapi.yaml
              oasgen inspect openapi.yaml --operation findCustomer
              oasgen inspect openapi.yaml --format json | jq '.types[].path'
            """
    )

    @OptionGroup var document: DocumentOptions

    @Option(help: "The format of the model.")
    var format: Format = .text

    @Option(help: help(.name))
    var name: String?

    @Option(help: "The only operation to print: its operationId, its Swift name, or its method and path.")
    var operation: String?

    func validate() throws {
        if operation == "" { throw ValidationError("--operation is empty") }
    }

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardError, document: .standardError))
        var settings = document.settings
        settings.name = name
        let configuration = try invocation.configuration(settings, file: document.config)
        let outcome = try invocation.run(configuration, through: .build)
        if var model = outcome.model {
            if let operation { model = try model.chosen(operation) }
            let description = ModelDescription(model)
            let text = format == .text ? description.text : description.json
            OutputStream.standardOutput.write(PrintableText(lines: text))
        }
        if outcome.hasErrors { throw ExitStatus.failure }
    }
}
