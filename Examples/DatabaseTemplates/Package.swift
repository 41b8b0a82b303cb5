// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "DatabaseTemplates",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-oasgen", path: "../.."),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    ],
    targets: [
        .target(
            name: "PlantsAPI",
            dependencies: [
                .product(name: "OASRuntime", package: "swift-oasgen"), .product(name: "GRDB", package: "GRDB.swift"),
            ],
            plugins: [.plugin(name: "GenerateOpenAPI", package: "swift-oasgen")]
        ),
        .executableTarget(
            name: "plants", dependencies: ["PlantsAPI", .product(name: "GRDB", package: "GRDB.swift")]),
    ]
)
