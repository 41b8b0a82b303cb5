internal import ArgumentParser
internal import Generation
internal import SafeText

@main
enum Entry {
    static func main() {
        LargeStack.run { parseAndRun() }
    }

    private static func parseAndRun() {
        CrashReport.install()
        do {
            if let message = Misspelling.message(Array(CommandLine.arguments.dropFirst())) {
                throw ValidationError(message)
            }
            var command = try OASGen.parseAsRoot()
            try run(&command)
        } catch {
            exit(with: error)
        }
    }

    /// Prints the message of an error and exits. Help and completion scripts are the tool's own text. A message about
    /// an invalid command line is escaped, because it quotes arguments such as file names.
    private static func exit(with error: any Error) -> Never {
        let status = OASGen.exitCode(for: error)
        guard !(error is ExitCode), !status.isSuccess else { OASGen.exit(withError: error) }
        OutputStream.standardError.write(PrintableText(lines: OASGen.fullMessage(for: error) + "\n"))
        OASGen.exit(withError: status)
    }

    /// Runs a command. Errors of ArgumentParser, such as help and usage errors, and exit codes thrown by a command are
    /// rethrown. Any other error is a bug.
    private static func run(_ command: inout any ParsableCommand) throws {
        do {
            try command.run()
        } catch let error where error is ExitCode || OASGen.exitCode(for: error) != .failure {
            throw error
        } catch {
            let fault = String(describing: error)
            OutputStream.standardError.write("error: \(fault)\n\(PrintableText(lines: CrashReport.message))")
            throw ExitStatus.bug
        }
    }
}
