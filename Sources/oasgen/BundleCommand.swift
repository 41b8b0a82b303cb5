internal import ArgumentParser
internal import Bundling
internal import Generation
internal import SafeText

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Writes one document, with what it refers to in other files folded in.",
        discussion: """
            What other files hold becomes components of the document, each once, and references lead there. Members \
            keep their order; comments, anchors and the files' layout are lost. Overlays are applied. References by \
            URL stay as they are, with a warning, or with '--allow-remote' are fetched and folded in too. A Swagger 2.0 \
            document becomes one of OpenAPI 3.0.

              oasgen bundle openapi.yaml > bundle.yaml
              oasgen bundle openapi.yaml --overlay sandbox.overlay.yaml -o bundle.json

            The bundle is YAML, and JSON where the file's name ends with '.json'. Where the document has errors \
            nothing is written. Diagnostics and the summary go to standard error.
            """
    )

    @OptionGroup var document: DocumentOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var output: String?

    @Flag(inversion: .prefixedNo, help: help(.quiet))
    var quiet: Bool?

    func validate() throws {
        if output == "" { throw ValidationError("--output is empty") }
    }

    func run() throws {
        let invocation = Invocation(channels: .init(log: .standardError, document: .standardError))
        var settings = document.settings
        settings.quiet = quiet
        let configuration = try invocation.configuration(settings, file: document.config)
        let bundle = invocation.bundle(configuration, as: output.map(BundleFormat.init) ?? .yaml)
        guard let text = bundle.text else { throw ExitStatus.failure }
        // The writers of the bundle escape everything that would have to be escaped here.
        guard let output else { return OutputStream.standardOutput.write(PrintableText(lines: text)) }
        let isWritten = try write(bundle, to: output)
        guard !configuration.quiet else { return }
        let files = bundle.inputs.count == 1 ? "1 file" : "\(bundle.inputs.count) files"
        let components = bundle.addedCount == 1 ? "1 component" : "\(bundle.addedCount) components"
        let state = isWritten ? "" : ", unchanged"
        OutputStream.standardError.write("\(files) → \(output), \(components) added\(state)\n")
    }

    private func write(_ bundle: BundledDocument, to path: String) throws -> Bool {
        do throws(BundleError) {
            return try bundle.write(to: path)
        } catch {
            OutputStream.standardError.write("error: \(error) [\(error.code)]\n")
            throw ExitStatus.failure
        }
    }
}
