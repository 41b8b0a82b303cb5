/// The growth of each decoder's time with hostile input. `hostile` does the work. This part builds and runs it, and
/// fails if the time grows faster than the input.
struct HostilePart {
    let workshop: Workshop

    /// The most that the time may grow when the input grows to eight times its size.
    private static let maximumGrowth = 10.0
    /// The most time for a megabyte, in multiples of the time for a megabyte of customers.
    private static let maximumMultiple = 20.0
    /// The time below which a measurement is noise of the clock and of the machine, in seconds.
    private static let noise = 0.003

    func rows() -> [Row] {
        workshop.rows("hostile input") { _ in
            let measurements = try measurements()
            // The first family is honest input.
            guard let honest = measurements.first?.secondsPerMegabyte else { throw CommandFailure("nothing measured") }
            return measurements.map { row(of: $0, honest: honest) }
        }
    }

    /// A line of `hostile`, for example "form: unknown fields;1000000;0.002;0.016".
    private struct Measurement {
        let family: String
        let bytes: Double
        let small: Double
        let large: Double

        var secondsPerMegabyte: Double { large / bytes * 1e6 }
    }

    private func measurements() throws -> [Measurement] {
        let package = "\(workshop.checkout)/Benchmarks"
        let scratch = workshop.path("json")
        try workshop.build(package, .release, scratch: scratch, "--product", "hostile", "--quiet").succeed()
        let output = workshop.path("hostile.txt")
        try Command("\(scratch)/release/hostile").succeed(output: output)
        return (Files.text(of: output) ?? "").split(separator: "\n").compactMap { line in
            let words = line.split(separator: ";").map(String.init)
            guard words.count == 4, let bytes = Double(words[1]), let small = Double(words[2]),
                let large = Double(words[3])
            else { return nil }
            return Measurement(family: words[0], bytes: bytes, small: small, large: large)
        }
    }

    private func row(of measurement: Measurement, honest: Double) -> Row {
        let growth = measurement.large / max(measurement.small, Self.noise / 8)
        let multiple = measurement.secondsPerMegabyte / honest
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
