#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Runs the requested measurements and prints a table. If a measurement fails, its row contains the reason, the others
/// still run, and the exit status is 1.
@main
enum Bench {
    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            let workshop = Workshop(options)
            let rows = options.parts.flatMap { measure($0, in: workshop) }
            print(rows.table, terminator: "")
            if rows.contains(where: \.isFailed) { exit(1) }
        } catch {
            Progress.say("\(error)")
            exit(64)
        }
    }

    private static func measure(_ part: Part, in workshop: Workshop) -> [Row] {
        do {
            return try part.rows(in: workshop)
        } catch {
            return [Row(part.rawValue, failed: "\(error)")]
        }
    }
}
