/// A run of `oasgen generate` into an empty folder, and its output.
struct GenerationRun {
    let run: Run
    /// The seconds of each stage in order, as measured by the tool.
    private(set) var stages: [(name: String, seconds: Double)] = []
    /// The size of the document, the summary of the tool, for example "2 warnings, 12 operations, 50 schemas → 61
    /// files", and the size of the files.
    let outcome: String

    /// Runs the tool and writes the files to `output`.
    ///
    /// - Throws: ``CommandFailure`` if no code is generated. Errors in the document are ignored, because the rest of it
    ///   is generated.
    init(
        of document: Document, by tool: String, in workshop: Workshop, options: [String] = [], output: String? = nil
    ) throws {
        let folder = output ?? workshop.path("generated")
        let messages = workshop.path("messages.txt")
        try Files.remove(folder)
        Files.settle()
        let words = options + ["--output", folder, "--keep-going", "--timings"]
        let command = Command(words: [tool, "generate"] + document.arguments + words)
        run = try command.run(errors: messages)

        let lines = (Files.text(of: messages) ?? "").split(separator: "\n").map(String.init).suffix(9)
        let summary = lines.filter { $0.contains(" files, ") || $0.contains("warning") || $0.contains("error") }
        guard run.status <= 1, let last = summary.last, let files = last.firstRange(of: " files, ") else {
            throw CommandFailure("\(command.text): exit status \(run.status): \(lines.last ?? "")")
        }
        stages = lines.compactMap(Self.stage)
        let problems = summary.dropLast().last { Self.isCount($0) }.map { $0 + ", " } ?? ""
        let size = document.size.map { "\(Figure.bytes($0)): " } ?? ""
        outcome = size + problems + last[..<files.upperBound].dropLast(2)
    }

    /// Reads a line such as `read      0.0123 s`.
    private static func stage(in line: String) -> (name: String, seconds: Double)? {
        let words = line.split(separator: " ")
        guard words.count == 3, words[2] == "s", let seconds = Double(words[1]) else { return nil }
        return (String(words[0]), seconds)
    }

    /// Returns true for a line with the number of problems, such as `2 errors, 1 warning`, and false for the problems
    /// themselves.
    private static func isCount(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count <= 4 && words.first.flatMap { Int($0) } != nil
    }
}
