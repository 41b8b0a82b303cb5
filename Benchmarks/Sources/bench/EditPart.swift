/// The measurement of an edit to a large document in a debug build: the number of files that are written and compiled,
/// and the time for both.
struct EditPart {
    let workshop: Workshop

    private static let module = "Catalogue"
    private var package: String { workshop.path("edit") }
    private var scratch: String { workshop.path("edit-build") }
    private var log: String { workshop.path("edit-build.txt") }
    private var document: Document {
        Document(name: Self.module, arguments: [workshop.path("catalogue.yaml")], aims: [:])
    }

    func rows() throws -> [Row] {
        let tool = try workshop.tool(.debug)
        let module = GeneratedModule(name: Self.module, document: document)
        try Files.remove(package)
        try Files.makeFolder("\(package)/Sources/\(GeneratedModule.dependencies)")
        try Files.write(GeneratedModule.warmUp, to: "\(package)/Sources/\(GeneratedModule.dependencies)/WarmUp.swift")
        try Files.write(GeneratedModule.manifest([module], checkout: workshop.checkout), to: "\(package)/Package.swift")
        return LargeDocument.Edit.allCases.flatMap { edit in
            workshop.rows("\(LargeDocument.schemas) schemas, \(edit.name), debug") { measure in
                if edit != .none {
                    try generate(.none, by: tool)
                    try build()
                }
                return try rows(of: edit, measure, by: tool)
            }
        }
    }

    private func rows(of edit: LargeDocument.Edit, _ measure: String, by tool: String) throws -> [Row] {
        let stamp = workshop.path("stamp")
        try Files.write("", to: stamp)
        // Some file systems store modification times in seconds.
        try Command("sleep", "1.1").succeed()
        let generation = try generate(edit, by: tool)
        let building = try build()
        let sources = try count(["\(package)/Sources/\(Self.module)", "-name", "*.swift"])
        let written = try count(["\(package)/Sources/\(Self.module)", "-name", "*.swift", "-newer", stamp])
        return [
            Row("\(measure): files written, compiled", "\(written), \(compiled()) of \(sources)"),
            Row("\(measure): generating", .seconds(generation.seconds)),
            Row("\(measure): building", .seconds(building.seconds)),
        ]
    }

    @discardableResult
    private func generate(_ edit: LargeDocument.Edit, by tool: String) throws -> Run {
        let path = workshop.path("catalogue.yaml")
        try Files.write(LargeDocument.text(after: edit), to: path)
        return try Command(
            words: [tool, "generate", path, "--output", "\(package)/Sources/\(Self.module)", "--quiet"]
        ).succeed()
    }

    @discardableResult
    private func build() throws -> Run {
        try workshop.build(package, .debug, scratch: scratch, "--target", Self.module).succeed(output: log)
    }

    /// Returns the number of files that the last build compiled, according to its output.
    private func compiled() -> Int {
        let lines = (Files.text(of: log) ?? "").split(separator: "\n")
        return lines.filter { $0.contains("Compiling \(Self.module) ") }.count
    }

    /// Returns the number of files that `find` finds.
    private func count(_ words: [String]) throws -> Int {
        let list = workshop.path("found.txt")
        try Command(words: ["find"] + words).succeed(output: list)
        return (Files.text(of: list) ?? "").split(separator: "\n").count
    }
}
