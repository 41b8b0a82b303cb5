internal import ArgumentParser

/// The exit statuses. Usage errors exit with 64, which is the choice of ArgumentParser.
enum ExitStatus {
    /// The command failed, for example because of an error in the document.
    static let failure = ExitCode(1)
    /// A bug of the tool: `EX_SOFTWARE` of sysexits.
    static let bug = ExitCode(70)
}
