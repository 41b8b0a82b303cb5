// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "TwoDocuments",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-oasgen", path: "../..")
    ],
    targets: [
        // Everything in it is generated, from both documents.
        .target(
            name: "Bakery",
            dependencies: [.product(name: "OASRuntime", package: "swift-oasgen")]
        ),
        .executableTarget(
            name: "shop",
            dependencies: ["Bakery", .product(name: "OASRuntime", package: "swift-oasgen")],
            path: "Sources/Shop"
        ),
    ]
)
