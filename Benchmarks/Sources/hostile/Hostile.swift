internal import Foundation

/// Reads hostile input in two sizes, and prints the time for each:
///
///     form: empty fields of arrays;1000012;0.0021;0.0168;1000340;0.0061
///
/// The values are the family, the bytes of the larger input, the seconds for the smaller and the larger input, and the
/// bytes and seconds for honest input. The seconds are processor time, because other programs may use the machine.
/// Arguments of the command line select the families whose names contain one of them.
@main
enum Hostile {
    static func main() async throws {
        let words = CommandLine.arguments.dropFirst()
        for family in Families.all where words.isEmpty || words.contains(where: family.name.contains) {
            let honestFamily = Families.customers(family.arrival)
            let honest = try honestFamily.prepare(honestFamily.bytes)
            let small = try family.prepare(family.bytes / 8)
            let large = try family.prepare(family.bytes)
            let seconds = await time([small.read, large.read, honest.read])
            print(family.name, large.bytes, seconds[0], seconds[1], honest.bytes, seconds[2], separator: ";")
            // The output is flushed, so that the last line shows which family ended before one that does not end.
            fflush(nil)
        }
    }

    /// Returns the shortest of several runs of each function. The functions alternate, because the speed of a shared
    /// machine varies. If the time of the larger input is more than its size explains, the machine may have been slow,
    /// so there are more runs.
    private static func time(_ reads: [Family.Read]) async -> [Double] {
        var shortest = reads.map { _ in Double.infinity }
        var total = 0.0
        for round in 0..<600 where round < 3 || total < (shortest[1] > 9 * shortest[0] ? 5 : 1) {
            for (index, read) in reads.enumerated() {
                let seconds = await time(read)
                shortest[index] = min(shortest[index], seconds)
                total += seconds
            }
        }
        return shortest
    }

    private static func time(_ read: Family.Read) async -> Double {
        let start = clock()
        // The time includes inputs that are rejected.
        _ = try? await read()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
