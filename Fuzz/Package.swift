// swift-tools-version: 6.1

import PackageDescription

/// As in the package that is fuzzed: warnings are kept at zero, so the stricter rules are on everywhere.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-oasgen", path: ".."),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
    ],
    targets: [
        // All targets in one program: compiling and linking dominate, and the first argument chooses.
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "FeatureTour",
                .product(name: "OASRuntime", package: "swift-oasgen"),
                .product(name: "GeneratorModules", package: "swift-oasgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),

        // The generated code, through links, since the package has no product for it.
        .target(
            name: "FeatureTour",
            dependencies: [
                "TourTypes",
                .product(name: "OASRuntime", package: "swift-oasgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: [".oasgen-manifest"],
            swiftSettings: strict
        ),
        .target(
            name: "TourTypes",
            dependencies: [.product(name: "OASRuntime", package: "swift-oasgen")],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
