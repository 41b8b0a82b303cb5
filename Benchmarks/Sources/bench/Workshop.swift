#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The checkout that is measured, and a folder outside it in which everything is built and written.
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

    /// A file or folder to work in.
    func path(_ name: String) -> String { "\(scratch)/\(name)" }

    /// Does something several times, and says on standard error how each went: where others use the machine, wall and
    /// processor time are further apart than on one's own.
    func repeated<Result>(_ count: Int, _ work: () throws -> Result, run: (Result) -> Run) rethrows -> [Result] {
        try (0..<(isQuick ? 1 : count)).map { _ in
            let result = try work()
            let (wall, processor) = (run(result).seconds, run(result).processorSeconds)
            Progress.say("    \(Figure.seconds(wall)), processors \(Figure.seconds(processor))")
            return result
        }
    }

    /// `swift build` of a package, in a scratch folder of its own.
    func build(_ package: String, _ configuration: BuildConfiguration, scratch: String, _ words: String...) -> Command {
        Command(
            words: [
                swift, "build", "--package-path", package, "--scratch-path", scratch, "--configuration",
                configuration.rawValue,
            ] + words)
    }

    /// Fetches what a package depends on.
    func resolve(_ package: String, scratch: String) -> Command {
        Command(swift, "package", "resolve", "--package-path", package, "--scratch-path", scratch)
    }

    /// The tool's build folder; each configuration has one of its own, to be removed and built anew.
    func toolScratch(_ configuration: BuildConfiguration) -> String { path("tool-\(configuration.rawValue)") }

    /// `oasgen`, built where it is not yet.
    func tool(_ configuration: BuildConfiguration) throws -> String {
        let scratch = toolScratch(configuration)
        Progress.say("building oasgen, \(configuration)")
        try build(checkout, configuration, scratch: scratch, "--product", "oasgen", "--quiet").succeed()
        return "\(scratch)/\(configuration.rawValue)/oasgen"
    }

    /// The rows of one measure, or one that says why there is none, so that the others are measured all the same.
    func rows(_ measure: String, _ work: (_ measure: String) throws -> [Row]) -> [Row] {
        Progress.say(measure)
        do {
            return try work(measure)
        } catch {
            return [Row(measure, failed: "\(error)")]
        }
    }
}
