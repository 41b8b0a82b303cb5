internal import Foundation

/// Reads input that was made to hurt, at two sizes, and prints how long each takes:
///
///     form: empty fields of arrays;1000012;0.0021;0.0168;1000340;0.0061
///
/// the family, the bytes of the larger input, the seconds for the smaller and for the larger one, and the bytes and the
/// seconds of honest input: seconds of the processor, since others may use the machine. Words on the command line choose
/// families whose names contain one.
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
            // A family that never ends is the one behind the last line.
            fflush(nil)
        }
    }

    /// The shortest of several runs of each. They take turns, as a machine that others use is faster at one time than at
    /// another; where the larger input took much longer for its size, it may have been at a slow time, and there are more.
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
        // A refusal is work too.
        _ = try? await read()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
