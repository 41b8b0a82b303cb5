/// A module of generated code in the package for measuring compilation.
struct GeneratedModule {
    let name: String
    /// The document from which the module is generated.
    let document: Document
    /// The access level of the generated code. The compiler can remove unused declarations only if they are internal,
    /// so that code with internal access, which is the peer's default, compiles in less time.
    var access = "public"
    /// The peer's measurements for the same document.
    var peer: ((BuildConfiguration) -> Peer.Compilation)?

    /// A module with all dependencies of generated modules, which is built before them.
    static let dependencies = "Dependencies"

    static let warmUp = """
        import Foundation
        import HTTPTypes
        import OASRuntime

        """

    /// Returns the manifest of the package, as a user would write it.
    static func manifest(_ modules: [GeneratedModule], checkout: String) -> String {
        let targets = ([dependencies] + modules.map(\.name)).map { name in
            """
                    .target(
                        name: "\(name)",
                        dependencies: [
                            .product(name: "OASRuntime", package: "swift-oasgen"),
                            .product(name: "HTTPTypes", package: "swift-http-types"),
                        ]
                    ),

            """
        }
        return """
            // swift-tools-version: 6.1

            import PackageDescription

            let package = Package(
                name: "compile",
                platforms: [.macOS(.v14)],
                dependencies: [
                    .package(name: "swift-oasgen", path: "\(checkout)"),
                    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
                ],
                targets: [
            \(targets.joined())    ],
                swiftLanguageModes: [.v6]
            )

            """
    }
}
