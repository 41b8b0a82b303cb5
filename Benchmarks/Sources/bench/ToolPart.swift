/// The measurement of building the tool from clean, with fetched dependencies, and a check of the modules that are
/// built.
struct ToolPart {
    let workshop: Workshop

    /// The prefixes of modules that only tests, transports or macros need, and that users of the tool should not have
    /// to build.
    private static let unwanted = ["NIO", "CNIO", "SwiftSyntax", "SwiftParser", "Hummingbird"]

    func rows() -> [Row] {
        BuildConfiguration.allCases.flatMap { configuration in
            workshop.rows("building oasgen from clean, \(configuration)") { measure in
                let scratch = workshop.toolScratch(configuration)
                try Files.remove(scratch)
                try workshop.resolve(workshop.checkout, scratch: scratch).succeed()
                let build = workshop.build(workshop.checkout, configuration, scratch: scratch, "--product", "oasgen")
                let run = try workshop.repeated(1) {
                    try build.succeed()
                } run: {
                    $0
                }[0]
                let aim = configuration == .release ? "< 60 s" : "2×"
                return [
                    Row("\(measure): time", .seconds(run.seconds), peer: Peer.tool(configuration), aim: aim),
                    Row("\(measure): peak memory of one process", .bytes(run.peakBytes)),
                    try modules(in: "\(scratch)/\(configuration)/Modules", measure: measure),
                ]
            }
        }
    }

    /// Returns a row with the number of Swift modules that a build compiled. It is a failure if there are unwanted
    /// modules.
    private func modules(in folder: String, measure: String) throws -> Row {
        let modules = Files.names(in: folder).filter { $0.hasSuffix(".swiftmodule") }
        guard !modules.isEmpty else { throw CommandFailure("no modules in '\(folder)'") }
        let found = modules.filter { module in Self.unwanted.contains { module.hasPrefix($0) } }
        let name = "\(measure): modules"
        guard found.isEmpty else { return Row(name, failed: "compiles \(found.joined(separator: ", "))") }
        return Row(name, "\(modules.count)", aim: "neither NIO nor swift-syntax")
    }
}
