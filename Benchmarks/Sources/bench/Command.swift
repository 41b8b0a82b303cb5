#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A program with its arguments, which runs in a separate process and is measured.
///
///     let run = try Command("swift", "build").run()
///     print(run.seconds, run.peakBytes)
struct Command {
    /// The program, which is searched in `PATH`, and its arguments.
    private let words: [String]

    init(_ words: String...) {
        self.words = words
    }

    init(words: [String]) {
        self.words = words
    }

    /// The command as in a shell, but without quotes.
    var text: String { words.joined(separator: " ") }

    /// Runs the program and waits for it. Its output is written to new files. Without a file, both streams are
    /// redirected to standard error, where progress messages go.
    ///
    /// - Throws: ``CommandFailure`` if the program cannot be started. An exit status other than 0 is not an error.
    func run(output: String? = nil, errors: String? = nil) throws -> Run {
        var actions = try FileActions()
        defer { actions.destroy() }
        if let output { try actions.open(1, output) } else { try actions.duplicate(2, 1) }
        if let errors { try actions.open(2, errors) }

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)

        var process = pid_t()
        let start = ContinuousClock.now
        let code = posix_spawnp(&process, words[0], &actions.actions, nil, arguments, environ)
        guard code == 0 else { throw CommandFailure("cannot start '\(words[0])': \(SystemError(code))") }
        return try Self.wait(for: process, since: start)
    }

    /// Runs the program as ``run(output:errors:)`` does, and throws an error for an exit status other than 0.
    @discardableResult
    func succeed(output: String? = nil, errors: String? = nil) throws -> Run {
        let run = try run(output: output, errors: errors)
        guard run.status == 0 else { throw CommandFailure("\(text): exit status \(run.status)") }
        return run
    }

    private static func wait(for process: pid_t, since start: ContinuousClock.Instant) throws -> Run {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw CommandFailure("cannot wait for a process: \(SystemError(errno))") }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        #if canImport(Darwin)
            let unit = 1
        #else
            let unit = 1024
        #endif
        let signal = status & 0x7f
        return Run(
            status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, seconds: seconds,
            processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakBytes: Int(usage.ru_maxrss) * unit)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}

/// The result of a command that has finished.
struct Run {
    /// The exit status, or 128 plus the number of the signal that ended the process.
    let status: Int32
    /// The elapsed time from before the start to after the end.
    let seconds: Double
    /// The processor time of the command and of the processes that it started and waited for.
    let processorSeconds: Double
    /// The largest resident set of a single process, of the command and the processes that it started and waited for,
    /// not their sum. On Linux, it is at least that of this program, which is some megabytes.
    let peakBytes: Int
}

/// The reason why a measurement has no result.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
