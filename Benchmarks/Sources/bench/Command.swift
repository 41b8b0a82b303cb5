#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A program with its arguments, run as a process of its own and measured.
///
///     let run = try Command("swift", "build").run()
///     print(run.seconds, run.peakBytes)
struct Command {
    /// The program, looked for in `PATH`, and what follows it.
    private let words: [String]

    init(_ words: String...) {
        self.words = words
    }

    init(words: [String]) {
        self.words = words
    }

    /// What is typed in a shell to the same effect, but for quotes.
    var text: String { words.joined(separator: " ") }

    /// Runs the program and waits for it. What it prints goes to files, which are made anew; without a file, both
    /// streams go to standard error, where progress belongs.
    ///
    /// - Throws: ``CommandFailure`` where the program cannot be started. An exit status other than 0 is part of the run.
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

    /// As ``run(output:errors:)``, where anything but the exit status 0 is a failure.
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

/// A command that ran to its end.
struct Run {
    /// The exit status; 128 and the signal's number where a signal ended the process.
    let status: Int32
    /// From before the start to after the end, by the clock on the wall.
    let seconds: Double
    /// What the processors worked for the command and those that it started and waited for.
    let processorSeconds: Double
    /// The largest resident set of any one process among the command and those that it started and waited for, not
    /// their sum. On Linux it cannot be less than this program's own, some megabytes.
    let peakBytes: Int
}

/// Why a measure has no result.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
