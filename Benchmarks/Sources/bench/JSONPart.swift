/// The measurement of decoding and encoding JSON with generated models, compared with Foundation's coders and
/// synthesised `Codable` conformances for the same data. The program `json-bench` does the work. This part builds and
/// runs it.
struct JSONPart {
    let workshop: Workshop

    func rows() -> [Row] {
        BuildConfiguration.allCases.flatMap { configuration in
            workshop.rows("JSON, \(configuration)") { _ in
                try measurements(configuration).map { row(of: $0, configuration) }
            }
        }
    }

    /// A line of `json-bench`, for example "decode generated 291.5".
    private typealias Measurement = (action: String, models: String, figure: Figure)

    private func measurements(_ configuration: BuildConfiguration) throws -> [Measurement] {
        let package = "\(workshop.checkout)/Benchmarks"
        let scratch = workshop.path("json")
        let build = workshop.build(package, configuration, scratch: scratch, "--product", "json-bench", "--quiet")
        try build.succeed()
        let output = workshop.path("json.txt")
        let seconds = workshop.isQuick ? "0.5" : "3"
        try Command("\(scratch)/\(configuration)/json-bench", seconds).succeed(output: output)
        return (Files.text(of: output) ?? "").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 3, let value = Double(words[2]) else { return nil }
            return (words[0], words[1], .megabytesPerSecond(value))
        }
    }

    private func row(of measurement: Measurement, _ configuration: BuildConfiguration) -> Row {
        let (action, models, figure) = measurement
        let isOurs = models == "generated"
        let coder = isOurs ? "generated models" : "synthesised Codable"
        let measure = "\(action) 1,000 customers, \(configuration), \(coder)"
        guard isOurs, configuration == .release else { return Row(measure, figure) }
        let isDecoding = action == "decode"
        return Row(
            measure, figure, peer: isDecoding ? Peer.decoding : Peer.encoding,
            aim: isDecoding ? "≥ 200 MB/s, 10×" : "10×")
    }
}
