package import SourceTree

extension SARIFTool {
    private static let repository = "https://github.com/swift-oasgen/swift-oasgen"

    /// The description of this generator.
    package static let oasgen = SARIFTool(
        name: "oasgen", version: GeneratorVersion.current, home: repository,
        documentation: "\(repository)/blob/main/docs/diagnostics.md")
}
