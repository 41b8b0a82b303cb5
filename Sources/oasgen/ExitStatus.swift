internal import ArgumentParser

/// What the exit status says. Usage errors exit with 64, which is ArgumentParser's own choice.
enum ExitStatus {
    /// What was asked for does not hold.
    static let failure = ExitCode(1)
    /// A bug of ours: `EX_SOFTWARE` of sysexits.
    static let bug = ExitCode(70)
}
