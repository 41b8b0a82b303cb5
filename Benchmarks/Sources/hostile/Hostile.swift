internal import Foundation

/// Reads input that was made to hurt, at two sizes, and prints how long each takes:
///
///     form: empty fields of arrays;1000012;0.0021;0.0168
///
/// the family, the bytes of the larger input, the seconds for the smaller and for the larger one: those of the
/// processor, since others may use the machine. Words on the command line choose families whose names contain one.
@main
enum Hostile {
    static func main() async throws {
        let words = CommandLine.arguments.dropFirst()
        for family in Families.all where words.isEmpty || words.contains(where: family.name.contains) {
            let small = try family.prepare(family.bytes / 8)
            let large = try family.prepare(family.bytes)
            let seconds = (await time(small.read), await time(large.read))
            print(family.name, large.bytes, seconds.0, seconds.1, separator: ";")
            // A family that never ends is the one behind the last line.
            fflush(nil)
        }
    }

    /// The shortest of several runs; a long one is made once.
    private static func time(_ read: Family.Read) async -> Double {
        var shortest = Double.infinity
        var total = 0.0
        for _ in 0..<20 where total < 0.3 {
            let start = clock()
            // A refusal is work too.
            _ = try? await read()
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            shortest = min(shortest, seconds)
            total += seconds
        }
        return shortest
    }
}
