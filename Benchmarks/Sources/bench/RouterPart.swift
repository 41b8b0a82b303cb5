/// The measurement of the time of the server's router for one request, with ten and with thousands of routes. The
/// program `router-bench` does the work. This part builds and runs it.
struct RouterPart {
    let workshop: Workshop

    func rows() -> [Row] { workshop.rows("router, release") { _ in try measurements() } }

    private func measurements() throws -> [Row] {
        let package = "\(workshop.checkout)/Benchmarks"
        let scratch = workshop.path("json")
        try workshop.build(package, .release, scratch: scratch, "--product", "router-bench", "--quiet").succeed()
        let output = workshop.path("router.txt")
        try Command("\(scratch)/release/router-bench", workshop.isQuick ? "0.2" : "2").succeed(output: output)
        return (Files.text(of: output) ?? "").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 3, let nanoseconds = Double(words[2]) else { return nil }
            let isAimed = words[0] == "last" && words[1] == "1000"
            return Row(
                "finding a route, release, \(Self.names[words[0]] ?? words[0]), \(words[1]) routes",
                .microseconds(nanoseconds / 1_000), aim: isAimed ? "< 1 µs" : nil)
        }
    }

    private static let names = [
        "last": "the last registered", "missing": "none", "mixed": "several parameters in a segment",
        "long": "a path of 8,192 slashes",
    ]
}
