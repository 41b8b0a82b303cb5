/// How long `oasgen generate` takes, stage by stage, and what it holds in memory, built for release and for debugging.
struct GenerationPart {
    let workshop: Workshop

    func rows() -> [Row] {
        let documents = Document.all(in: workshop.checkout)
        return BuildConfiguration.allCases.flatMap { configuration in
            do {
                let tool = try workshop.tool(configuration)
                return documents.flatMap { rows(of: $0, by: tool, configuration) }
            } catch {
                return [Row("generation, \(configuration)", failed: "\(error)")]
            }
        }
    }

    private func rows(of document: Document, by tool: String, _ configuration: BuildConfiguration) -> [Row] {
        workshop.rows("generation, \(configuration), \(document.name)") { measure in
            let runs = try workshop.repeated(configuration == .release ? 5 : 3) {
                try GenerationRun(of: document, by: tool, in: workshop)
            } run: {
                $0.run
            }
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

    /// For example "read 0.011 s · document 0.020 s", the median of each.
    private func stages(of runs: [GenerationRun]) -> String {
        guard let first = runs.first else { return "–" }
        return first.stages.indices.map { index in
            let seconds = runs.map { $0.stages[index].seconds }.median
            return "\(first.stages[index].name) \(Figure.seconds(seconds))"
        }.joined(separator: " · ")
    }
}
