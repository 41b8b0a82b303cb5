// swift-tools-version: 6.1

import PackageDescription

// As BuildPlugin, whose sources these are, but with the ready binary: no generator is built.
let package = Package(
    name: "ReadyBinary",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-oasgen", path: "../.."),
        // What 'make artifactbundle' makes.
        .package(path: "../../.build-artifactbundle/swift-oasgen-plugins"),
    ],
    targets: [
        .target(
            name: "HarbourAPI",
            dependencies: [.product(name: "OASRuntime", package: "swift-oasgen")],
            plugins: [.plugin(name: "GenerateOpenAPI", package: "swift-oasgen-plugins")]
        ),
        .executableTarget(
            name: "harbour",
            dependencies: ["HarbourAPI", .product(name: "OASRuntime", package: "swift-oasgen")]
        ),
    ]
)
