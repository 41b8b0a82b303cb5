internal import ArgumentParser
internal import Generation

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Shows the built-in templates, to customise them.",
        discussion: """
            Every generated file is rendered from Mustache templates. Export one, change it, and pass its folder:

              oasgen templates export Templates structure
              oasgen generate openapi.yaml --templates Templates

            A folder of templates needs only those that differ from the built-in ones.
            """,
        subcommands: [Export.self, List.self]
    )

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the built-in templates to a folder.",
            discussion: "A file that was changed is never overwritten: then nothing is exported."
        )

        @Argument(help: "The folder, created where it is missing.", completion: .directory)
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
