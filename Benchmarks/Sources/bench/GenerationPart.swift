/// The measurement of the time and memory of `oasgen generate`, by stage, for release and debug builds.
struct GenerationPart {
    let workshop: Workshop

    func rows() -> [Row] {
        let documents = Document.all(in: workshop.checkout)
        return BuildConfiguration.allCases.flatMap { configuration in
            do {
                let tool = try workshop.tool(configuration)
                return documents.flatMap { rows(of: $0, by: tool, configuration) } + growth(by: tool, configuration)
            } catch {
                return [Row("generation, \(configuration)", failed: "\(error)")]
            }
        }
    }

    private func rows(of document: Document, by tool: String, _ configuration: BuildConfiguration) -> [Row] {
        workshop.rows("generation, \(configuration), \(document.name)") { measure in
            let runs = try runs(of: document, by: tool, configuration == .release ? 5 : 3)
            let time = Figure.seconds(runs.map(\.run.seconds).median)
            let peak = Figure.bytes(Int(runs.map { Double($0.run.peakBytes) }.median))
            let peer = document.peer
            var rows = [
                Row("\(measure): time", time, peer: peer?.time(configuration), aim: document.aims[configuration]),
                Row("\(measure): peak memory", peak, peer: peer?.peak(configuration)),
                Row("\(measure): stages", stages(of: runs)),
            ]
            if configuration == .release, let outcome = runs.first?.outcome {
                rows.append(Row("\(measure): outcome", outcome))
            }
            return rows
        }
    }

    private func runs(of document: Document, by tool: String, _ times: Int) throws -> [GenerationRun] {
        try workshop.repeated(times) {
            try GenerationRun(of: document, by: tool, in: workshop)
        } run: {
            $0.run
        }
    }

    /// Measures the time for ten times as many operations and schemas, which is ten times as long if it is linear.
    private func growth(by tool: String, _ configuration: BuildConfiguration) -> [Row] {
        let (few, many) = configuration == .release ? (1_000, 10_000) : (200, 2_000)
        return workshop.rows("generation, \(configuration), \(few) and \(many) operations") { measure in
            let seconds = try [few, many].map { count in
                let path = workshop.path("growth.yaml")
                try Files.write(LargeDocument.text(operations: count), to: path)
                let document = Document(name: "\(count) operations", arguments: [path], aims: [:])
                return try runs(of: document, by: tool, 3).map(\.run.seconds).median
            }
            let times = seconds.map { "\(Figure.seconds($0))" }.joined(separator: ", ")
            return [
                Row("\(measure): time", times),
                Row("\(measure): growth", "\(Figure.threeDigits(seconds[1] / seconds[0]))×", aim: "10×"),
            ]
        }
    }

    /// Returns the median time of each stage, for example "read 0.011 s · document 0.020 s".
    private func stages(of runs: [GenerationRun]) -> String {
        guard let first = runs.first else { return "–" }
        return first.stages.indices.map { index in
            let seconds = runs.map { $0.stages[index].seconds }.median
            return "\(first.stages[index].name) \(Figure.seconds(seconds))"
        }.joined(separator: " · ")
    }
}
