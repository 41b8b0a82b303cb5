/// The measurement of documents that are designed to take long, at one size and at eight times that size.
///
/// The diagnostics and the exit status of a run are ignored. A run that is ended by a signal is a failure.
struct HostileDocumentsPart {
    let workshop: Workshop

    func rows() -> [Row] {
        workshop.rows("hostile documents, release") { _ in
            let tool = try workshop.tool(.release)
            return HostileDocument.all.flatMap { document in
                workshop.rows("hostile document, \(document.name)") { measure in
                    try rows(of: document, by: tool, measure)
                }
            }
        }
    }

    private func rows(of document: HostileDocument, by tool: String, _ measure: String) throws -> [Row] {
        let few = try run(document.text(document.count), by: tool)
        let many = try run(document.text(document.largeCount), by: tool)
        let times = [few, many].map { "\(Figure.bytes($0.size)) in \(Figure.seconds($0.seconds))" }
        // Both times include the start of the tool.
        let growth = Figure.threeDigits(many.seconds / few.seconds)
        return [Row(measure, "\(times.joined(separator: ", ")): \(growth)×", aim: "≤ 10×")]
    }

    /// Returns the processor time of generating from a text, which does not include other work of the machine.
    private func run(_ text: String, by tool: String) throws -> (size: Int, seconds: Double) {
        let (document, output) = (workshop.path("hostile.yaml"), workshop.path("hostile"))
        try Files.write(text, to: document)
        try Files.remove(output)
        let command = Command(tool, "generate", document, "--output", output, "--keep-going")
        let runs = try workshop.repeated(3) {
            try command.run(errors: workshop.path("messages.txt"))
        } run: {
            $0
        }
        guard let worst = runs.map(\.status).max(), worst <= 1 else {
            throw CommandFailure("exit status \(runs.map(\.status).max() ?? 0)")
        }
        return (text.utf8.count, runs.map(\.processorSeconds).median)
    }
}
