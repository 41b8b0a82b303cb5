#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Measures what was asked for and prints one table. Exits with 1 where something could not be measured: its row says
/// so, the others are measured all the same.
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
