internal import ArgumentParser
internal import Generation

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a commented oasgen.yaml with every key and its default.",
        discussion: """
            An existing file is not changed.

              oasgen init
              oasgen init openapi.json --config Configuration/oasgen.yaml
            """
    )

    @Argument(help: "The document, relative to the configuration. (default: openapi.yaml, .yml or .json in its folder)")
    var spec: String?

    @Option(help: "The file to write.", completion: .file(extensions: ["yaml", "yml"]))
    var config = ConfigurationFile.defaultName

    func validate() throws {
        if spec == "" { throw ValidationError("the name of the document is empty") }
        if config == "" { throw ValidationError("--config is empty") }
    }

    func run() throws {
        do throws(StarterError) {
            try StarterConfiguration(spec: spec ?? StarterConfiguration.likelySpec(for: config)).write(to: config)
        } catch {
            OutputStream.standardError.write("error: \(error)\n")
            throw ExitStatus.failure
        }
        OutputStream.standardError.write("wrote '\(config)'; check 'spec' and 'output', then run 'oasgen generate'\n")
    }
}
