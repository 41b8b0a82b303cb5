// swift-tools-version: 6.1

import PackageDescription

/// As in the package that is measured: warnings are kept at zero, so the stricter rules are on everywhere.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-oasgen", path: ".."),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
    ],
    targets: [
        // Runs processes and prints the table. It links nothing, not even Foundation: the memory of a process that it
        // starts cannot be told apart below its own.
        .executableTarget(name: "bench", swiftSettings: strict),

        // Decodes and encodes customers, in memory.
        .executableTarget(
            name: "json-bench", dependencies: ["CustomerTexts", "LagoCustomers"], swiftSettings: strict),

        // Reads input that was made to hurt, at two sizes.
        .executableTarget(
            name: "hostile",
            dependencies: [
                "CustomerTexts", "LagoCustomers",
                .product(name: "OASRuntime", package: "swift-oasgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),

        // Customers as a server sends them.
        .target(name: "CustomerTexts", swiftSettings: strict),

        // Finds routes, in memory.
        .executableTarget(
            name: "router-bench",
            dependencies: [
                .product(name: "OASRuntime", package: "swift-oasgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),

        // What the generator wrote, through a link: it is no product of the package.
        .target(
            name: "LagoCustomers",
            dependencies: [
                .product(name: "OASRuntime", package: "swift-oasgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: [".oasgen-manifest"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
