/// The measurement of how the time of each decoder grows with hostile input. The program `hostile` does the work. This
/// part builds and runs it, and fails if the time grows faster than the input.
struct HostilePart {
    let workshop: Workshop

    /// The maximum growth of the time for an input of eight times the size.
    private static let maximumGrowth = 10.0
    /// The maximum time for a megabyte, in multiples of the time for a megabyte of customers.
    private static let maximumMultiple = 20.0
    /// Settings of glibc with which the process keeps the memory that it frees, like a server that has run for some
    /// time. Without them, each run with a large input includes the time in which the operating system clears new
    /// pages, but a run with a small input does not.
    private static let keepingFreedMemory = ["MALLOC_MMAP_MAX_=0", "MALLOC_TRIM_THRESHOLD_=4294967296"]

    /// The time in seconds below which a measurement is noise of the clock and the machine.
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
        /// The seconds per byte of honest input, measured alternately with the other runs.
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
