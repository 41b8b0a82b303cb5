// swift-tools-version: 6.1

import PackageDescription

/// The runtime's tests by themselves, so that sanitizers need not build the generator and the transports.
let package = Package(
    name: "Sanitized",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "swift-oasgen", path: "../.."),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
    ],
    targets: [
        .target(
            name: "TestSupport", path: "Tests/TestSupport",
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
        // Through a link, since the package has no product for it. What waits for sockets or reads sources is left out.
        .testTarget(
            name: "OASRuntimeTests",
            dependencies: [
                "TestSupport",
                .product(name: "OASRuntime", package: "swift-oasgen"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["RuntimeDocumentationTests.swift", "TransportConformanceTests.swift"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
