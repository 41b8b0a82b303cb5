/// The measurement of the time for compiling generated code, and the memory of the compiler. The code is in a package
/// of its own whose dependencies are built before, so that only the generated module is measured, as SwiftPM builds it.
struct CompilePart {
    let workshop: Workshop

    private var package: String { workshop.path("compile") }

    func rows() throws -> [Row] {
        let tool = try workshop.tool(.release)
        let documents = Document.all(in: workshop.checkout).filter { $0.name == "lago-customers" }
        var modules = documents.map { GeneratedModule(name: "LagoCustomers", document: $0) }
        if let document = Document.checkoutService(beside: workshop.checkout) {
            let peer = Peer.checkoutServiceCompilation
            modules.append(GeneratedModule(name: "CheckoutService", document: document, peer: peer))
            modules.append(
                GeneratedModule(
                    name: "CheckoutServiceInternal", document: document, access: "internal", peer: peer))
        }
        try lay(modules, by: tool)
        return BuildConfiguration.allCases.flatMap { configuration in
            workshop.rows("compiling, \(configuration)") { _ in
                try build(configuration, target: GeneratedModule.dependencies).succeed()
                return modules.flatMap { rows(of: $0, configuration) }
            }
        }
    }

    private func rows(of module: GeneratedModule, _ configuration: BuildConfiguration) -> [Row] {
        workshop.rows("compiling \(module.name), \(configuration)") { measure in
            let runs = try workshop.repeated(3) {
                try forget(module, configuration)
                Files.settle()
                return try build(configuration, target: module.name).succeed()
            } run: {
                $0
            }
            let time = Figure.seconds(runs.map(\.seconds).median)
            let peak = Figure.bytes(Int(runs.map { Double($0.peakBytes) }.median))
            let peer = module.peer?(configuration)
            let aim = peer.map { _ in configuration == .debug ? "5×" : "2.5×" }
            return [
                Row("\(measure): time", time, peer: peer?.time, aim: aim),
                Row("\(measure): peak memory of one process", peak, peer: peer?.peak, aim: peer.map { _ in "3×" }),
            ]
        }
    }

    private var scratch: String { workshop.path("compile-build") }

    private func build(_ configuration: BuildConfiguration, target: String) -> Command {
        workshop.build(package, configuration, scratch: scratch, "--target", target, "--quiet")
    }

    /// Removes the compiler's output for a module, but not the build plan, which SwiftPM does not write again.
    private func forget(_ module: GeneratedModule, _ configuration: BuildConfiguration) throws {
        let products = "\(scratch)/\(configuration)"
        try Files.remove("\(products)/Modules/\(module.name).swiftmodule")
        let folder = "\(products)/\(module.name).build"
        guard Files.exists(folder) else { return }
        let plan = ["output-file-map.json", "sources"].flatMap { ["!", "-name", $0] }
        try Command(words: ["find", folder, "-type", "f"] + plan + ["-delete"]).succeed()
    }

    /// Writes the package with newly generated modules.
    private func lay(_ modules: [GeneratedModule], by tool: String) throws {
        try Files.remove(package)
        try Files.makeFolder("\(package)/Sources/\(GeneratedModule.dependencies)")
        try Files.write(GeneratedModule.warmUp, to: "\(package)/Sources/\(GeneratedModule.dependencies)/WarmUp.swift")
        try Files.write(GeneratedModule.manifest(modules, checkout: workshop.checkout), to: "\(package)/Package.swift")
        for module in modules {
            _ = try GenerationRun(
                of: module.document, by: tool, in: workshop, options: ["--access", module.access],
                output: "\(package)/Sources/\(module.name)")
        }
    }
}
