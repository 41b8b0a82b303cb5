internal import ArgumentParser
internal import Bundling
internal import Generation
internal import SafeText

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Bundles a document and the files that it refers to into one document.",
        discussion: """
            The objects of other files become components of the bundle, and references refer to these components. \
            Members keep their order. Comments, anchors and the layout of the files are not kept. Overlays are \
            applied. References by URL are kept, with a warning; with '--allow-remote' they are loaded and bundled \
            too. A Swagger 2.0 document is converted to OpenAPI 3.0.

              oasgen bundle openapi.yaml > bundle.yaml
              oasgen bundle openapi.yaml --overlay sandbox.overlay.yaml -o bundle.json

            The bundle is written as JSON if the file name ends with '.json', and as YAML otherwise. Nothing is \
            written if the document has errors. Diagnostics and the summary are printed to standard error.
            """
    )

    @OptionGroup var document: DocumentOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"),
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
