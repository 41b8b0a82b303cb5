internal import ArgumentParser
internal import Generation

@main
enum Entry {
    static func main() {
        CrashReport.install()
        do {
            var command = try OASGen.parseAsRoot()
            try run(&command)
        } catch {
            OASGen.exit(withError: error)
        }
    }

    /// What ArgumentParser throws (help, usage errors) and what a command throws on purpose passes through; any other
    /// error is a bug.
    private static func run(_ command: inout any ParsableCommand) throws {
        do {
            try command.run()
        } catch let error where error is ExitCode || OASGen.exitCode(for: error) != .failure {
            throw error
        } catch {
            OutputStream.standardError.write("error: \(error)\n\(CrashReport.message)")
            throw ExitStatus.bug
        }
    }
}
