// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "CommandPlugin",
    platforms: [.macOS(.v14)],
    dependencies: [
        // That is enough for 'swift package generate-openapi' and 'swift package check-openapi'.
        .package(name: "swift-oasgen", path: "../..")
    ],
    targets: [
        // Its code is checked in, in Sources/LibraryAPI/Generated: who builds the package builds no generator.
        .target(
            name: "LibraryAPI",
            dependencies: [.product(name: "OASRuntime", package: "swift-oasgen")],
            exclude: ["oasgen.yaml", "openapi.yaml", "Generated/.oasgen-manifest"]
        ),
        .executableTarget(
            name: "library",
            dependencies: ["LibraryAPI", .product(name: "OASRuntime", package: "swift-oasgen")]
        ),
    ]
)
