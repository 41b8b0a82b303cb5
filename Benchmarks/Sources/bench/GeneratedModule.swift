/// A module of generated code in a package that is made to compile it.
struct GeneratedModule {
    let name: String
    /// What it is generated from.
    let document: Document
    /// The access level of what is generated. Only what is public stays in the compiled module though nothing calls it,
    /// so an internal one, which is the peer's default, compiles in less time.
    var access = "public"
    /// The peer's figures for the same document.
    var peer: ((BuildConfiguration) -> Peer.Compilation)?

    /// A module that needs all that generated ones need, and is built before them.
    static let dependencies = "Dependencies"

    static let warmUp = """
        import Foundation
        import HTTPTypes
        import OASRuntime

        """

    /// The package's manifest, as a user would write it.
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
