internal import ArgumentParser
internal import Generation

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Exports or lists the built-in templates, to customise them.",
        discussion: """
            Every generated file is rendered from Mustache templates. Export one, change it, and pass its folder:

              oasgen templates export Templates structure
              oasgen generate openapi.yaml --templates Templates

            The folder needs only the templates that differ from the built-in ones.
            """,
        subcommands: [Export.self, List.self]
    )

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the built-in templates to a folder.",
            discussion: "Nothing is exported if a file already exists with other content."
        )

        @Argument(help: "The folder. It is created if it does not exist.", completion: .directory)
        var folder: String

        @Argument(help: "The templates to write. (default: all)")
        var names: [String] = []

        func run() throws {
            let paths: [String]
            do throws(TemplateExport.Failure) {
                paths = try TemplateExport(folder: folder).write(names)
            } catch {
                OutputStream.standardError.write("error: \(error)\n")
                throw ExitStatus.failure
            }
            let count = paths.count == 1 ? "1 template" : "\(paths.count) templates"
            OutputStream.standardError.write("\(count) → \(folder)\n")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints the file names of the built-in templates.")

        func run() {
            for name in TemplateExport.fileNames { OutputStream.standardOutput.write("\(name)\n") }
        }
    }
}
