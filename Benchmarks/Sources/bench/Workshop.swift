#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The checkout that is measured, and a working folder outside of it for all builds and output.
struct Workshop {
    let checkout: String
    private let scratch: String
    let isQuick: Bool
    private let swift = getenv("SWIFT").map { String(cString: $0) } ?? "swift"

    init(_ options: Options) {
        checkout = options.checkout
        scratch = options.scratch
        isQuick = options.isQuick
    }

    /// Returns the path of a file or folder in the working folder.
    func path(_ name: String) -> String { "\(scratch)/\(name)" }

    /// Runs some work several times, and prints the times of each run to standard error. The difference between elapsed
    /// and processor time shows how much other programs use the machine.
    func repeated<Result>(_ count: Int, _ work: () throws -> Result, run: (Result) -> Run) rethrows -> [Result] {
        try (0..<(isQuick ? 1 : count)).map { _ in
            let result = try work()
            let (wall, processor) = (run(result).seconds, run(result).processorSeconds)
            Progress.say("    \(Figure.seconds(wall)), processors \(Figure.seconds(processor))")
            return result
        }
    }

    /// Returns the command `swift build` for a package, with a separate build folder.
    func build(_ package: String, _ configuration: BuildConfiguration, scratch: String, _ words: String...) -> Command {
        Command(
            words: [
                swift, "build", "--package-path", package, "--scratch-path", scratch, "--configuration",
                configuration.rawValue,
            ] + words)
    }

    /// Returns the command that fetches the dependencies of a package.
    func resolve(_ package: String, scratch: String) -> Command {
        Command(swift, "package", "resolve", "--package-path", package, "--scratch-path", scratch)
    }

    /// Returns the build folder of the tool. Each configuration has its own, which is removed for a clean build.
    func toolScratch(_ configuration: BuildConfiguration) -> String { path("tool-\(configuration.rawValue)") }

    /// Returns the path of `oasgen`, which is built if necessary.
    func tool(_ configuration: BuildConfiguration) throws -> String {
        let scratch = toolScratch(configuration)
        Progress.say("building oasgen, \(configuration)")
        try build(checkout, configuration, scratch: scratch, "--product", "oasgen", "--quiet").succeed()
        return "\(scratch)/\(configuration.rawValue)/oasgen"
    }

    /// Returns the rows of a measurement, or a row with the reason why it failed, so that the other measurements still
    /// run.
    func rows(_ measure: String, _ work: (_ measure: String) throws -> [Row]) -> [Row] {
        Progress.say(measure)
        do {
            return try work(measure)
        } catch {
            return [Row(measure, failed: "\(error)")]
        }
    }
}
