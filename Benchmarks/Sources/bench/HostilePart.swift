/// The growth of each decoder's time with hostile input. `hostile` does the work. This part builds and runs it, and
/// fails if the time grows faster than the input.
struct HostilePart {
    let workshop: Workshop

    /// The most that the time may grow when the input grows to eight times its size.
    private static let maximumGrowth = 10.0
    /// The most time for a megabyte, in multiples of the time for a megabyte of customers.
    private static let maximumMultiple = 20.0
    /// Settings of glibc by which the process keeps the memory that it frees, as a server does that has run for a while.
    /// Without them each run of a large input includes the time in which the system clears new pages; a run of a small
    /// input does not.
    private static let keepingFreedMemory = ["MALLOC_MMAP_MAX_=0", "MALLOC_TRIM_THRESHOLD_=4294967296"]

    /// The time below which a measurement is noise of the clock and of the machine, in seconds.
    private static let noise = 0.003

    func rows() -> [Row] {
        workshop.rows("hostile input") { _ in
            let measurements = try measurements()
            if measurements.isEmpty { throw CommandFailure("nothing measured") }
            return measurements.map(row)
        }
    }

    /// A line of `hostile`, for example "form: unknown fields;1000000;0.002;0.016;1000340;0.006".
    private struct Measurement {
        let family: String
        let bytes: Double
        let small: Double
        let large: Double
        /// The seconds for a byte of honest input, measured in turns with these.
        let honest: Double

        init?(_ line: Substring) {
            let words = line.split(separator: ";")
            let numbers = words.dropFirst().compactMap { Double($0) }
            guard words.count == 6, numbers.count == 5 else { return nil }
            family = String(words[0])
            (bytes, small, large) = (numbers[0], numbers[1], numbers[2])
            honest = numbers[4] / numbers[3]
        }

        var growth: Double { large / max(small, HostilePart.noise / 8) }
        var multiple: Double { large / bytes / honest }
    }

    private func measurements() throws -> [Measurement] {
        let package = "\(workshop.checkout)/Benchmarks"
        let scratch = workshop.path("json")
        try workshop.build(package, .release, scratch: scratch, "--product", "hostile", "--quiet").succeed()
        let output = workshop.path("hostile.txt")
        try Command(words: ["env"] + Self.keepingFreedMemory + ["\(scratch)/release/hostile"]).succeed(output: output)
        return (Files.text(of: output) ?? "").split(separator: "\n").compactMap(Measurement.init)
    }

    private func row(of measurement: Measurement) -> Row {
        let (growth, multiple) = (measurement.growth, measurement.multiple)
        let times = [measurement.small, measurement.large].map { Figure.threeDigits($0 * 1_000) + " ms" }
        let kilobytes = Figure.threeDigits(measurement.bytes / 1_000)
        let text =
            "\(kilobytes) kB: \(times[0]), \(times[1]), \(Figure.threeDigits(growth))×, "
            + "\(Figure.threeDigits(multiple))× customers"
        let name = "hostile, \(measurement.family)"
        guard growth <= Self.maximumGrowth, multiple <= Self.maximumMultiple || measurement.large < Self.noise else {
            return Row(name, failed: text)
        }
        return Row(name, text, aim: "≤ 10×, ≤ 20× customers")
    }
}
