// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v14)],
    products: [
        .library(name: "HarbourAPI", targets: ["HarbourAPI"])
    ],
    dependencies: [
        .package(name: "swift-oasgen", path: "../..")
    ],
    targets: [
        // Its code is generated when it is built: nothing but the document and the configuration is checked in.
        .target(
            name: "HarbourAPI",
            dependencies: [.product(name: "OASRuntime", package: "swift-oasgen")],
            plugins: [.plugin(name: "GenerateOpenAPI", package: "swift-oasgen")]
        ),
        .executableTarget(
            name: "harbour",
            dependencies: ["HarbourAPI", .product(name: "OASRuntime", package: "swift-oasgen")]
        ),
    ]
)
