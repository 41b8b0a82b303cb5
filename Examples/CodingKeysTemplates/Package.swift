// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "CodingKeysTemplates",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-oasgen", path: "../..")
    ],
    targets: [
        .target(
            name: "OrdersAPI",
            dependencies: [.product(name: "OASRuntime", package: "swift-oasgen")],
            plugins: [.plugin(name: "GenerateOpenAPI", package: "swift-oasgen")]
        ),
        .executableTarget(name: "orders", dependencies: ["OrdersAPI"]),
    ]
)
