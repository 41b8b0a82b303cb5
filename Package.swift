// swift-tools-version: 6.1

import PackageDescription

/// Settings every target shares: warnings are kept at zero, so the stricter rules are on everywhere.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "swift-oasgen",
    platforms: [.macOS(.v14), .iOS(.v17), .tvOS(.v17), .watchOS(.v10), .visionOS(.v1)],
    products: [
        .executable(name: "oasgen", targets: ["oasgen"]),
        .library(name: "OASRuntime", targets: ["OASRuntime"]),
        .library(name: "OASURLSession", targets: ["OASURLSession"]),
        .library(name: "OASHummingbird", targets: ["OASHummingbird"]),
        .library(name: "OASAsyncHTTPClient", targets: ["OASAsyncHTTPClient"]),
        .library(name: "OASWebhooks", targets: ["OASWebhooks"]),
        .library(name: "OASTransportConformance", targets: ["OASTransportConformance"]),
        .plugin(name: "GenerateOpenAPI", targets: ["GenerateOpenAPI"]),
        .plugin(name: "GenerateOpenAPICommand", targets: ["GenerateOpenAPICommand", "CheckOpenAPICommand"]),
    ],
    traits: [
        .trait(name: "Hummingbird", description: "Build OASHummingbird, the transport for Hummingbird servers."),
        .trait(
            name: "AsyncHTTPClient", description: "Build OASAsyncHTTPClient, the client transport for servers."),
        .trait(name: "Webhooks", description: "Build OASWebhooks, which verifies the signatures of webhooks."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", "4.0.0"..<"5.0.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.5.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.24.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.81.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.30.0"),
    ],
    targets: [
        // Reading and modelling.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "SafeText", dependencies: ["StableText"], swiftSettings: strict),
        .target(name: "StableText", swiftSettings: strict),
        .target(name: "Suggestions", swiftSettings: strict),
        .target(
            name: "SourceTree",
            dependencies: ["CLibYAML", "SafeText", "StableText", "Suggestions"],
            swiftSettings: strict
        ),
        .target(name: "JSONPath", dependencies: ["SourceTree", "StableText", "Suggestions"], swiftSettings: strict),
        .target(name: "OpenAPIVocabulary", swiftSettings: strict),
        .target(
            name: "OpenAPIDocument",
            dependencies: ["JSONPath", "OpenAPIVocabulary", "SafeText", "SourceTree", "StableText", "Suggestions"],
            swiftSettings: strict
        ),
        .target(
            name: "SchemaResolution", dependencies: ["OpenAPIDocument", "SourceTree", "Suggestions"],
            swiftSettings: strict
        ),
        .target(name: "APIModel", dependencies: ["OpenAPIVocabulary"], swiftSettings: strict),
        .target(
            name: "ModelBuilder",
            dependencies: [
                "APIModel", "OpenAPIDocument", "OpenAPIVocabulary", "SafeText", "SchemaResolution", "SourceTree",
                "StableText", "Suggestions",
            ],
            swiftSettings: strict
        ),

        // Emission and the tool.
        .target(name: "BuiltInTemplates", swiftSettings: strict),
        .target(name: "SourceFormatting", swiftSettings: strict),
        .target(
            name: "SwiftEmitter",
            dependencies: ["APIModel", "BuiltInTemplates", "SourceFormatting", "StableText", "Suggestions"],
            swiftSettings: strict
        ),
        // Modules of their own because they need little of the others, and so are built beside them.
        .target(name: "Inspection", dependencies: ["APIModel", "SafeText"], swiftSettings: strict),
        .target(
            name: "Bundling",
            dependencies: ["OpenAPIDocument", "SafeText", "SourceTree", "StableText"],
            swiftSettings: strict
        ),
        .target(
            name: "SpecChanges",
            dependencies: [
                "APIModel", "Inspection", "OpenAPIDocument", "OpenAPIVocabulary", "SafeText", "SchemaResolution",
                "SourceTree",
                "StableText", "Suggestions",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Generation",
            dependencies: [
                "APIModel", "BuiltInTemplates", "Bundling", "Inspection", "ModelBuilder", "OpenAPIDocument", "SafeText",
                "SchemaResolution", "SourceTree", "SpecChanges", "StableText", "Suggestions", "SwiftEmitter",
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "oasgen",
            dependencies: [
                "APIModel", "Bundling", "Generation", "Inspection", "SafeText", "SourceTree", "SpecChanges",
                "Suggestions", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        // Writes the pages of docs that are declared in code.
        .executableTarget(
            name: "docs-writer", dependencies: ["SpecChanges", "SwiftEmitter"], path: "Sources/DocsWriter",
            swiftSettings: strict
        ),
        // The plugins. What they share is linked into their folders, since a plugin can depend on tools alone.
        .plugin(name: "GenerateOpenAPI", capability: .buildTool(), dependencies: ["oasgen"]),
        .plugin(
            name: "GenerateOpenAPICommand",
            capability: .command(
                intent: .custom(verb: "generate-openapi", description: "Generate code from OpenAPI documents."),
                permissions: [.writeToPackageDirectory(reason: "It writes the generated Swift files.")]),
            dependencies: ["oasgen"]
        ),
        .plugin(
            name: "CheckOpenAPICommand",
            capability: .command(
                intent: .custom(verb: "check-openapi", description: "Check that generated code is up to date.")),
            dependencies: ["oasgen"]
        ),

        // What generated code links.
        .target(
            name: "OASRuntime",
            dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict
        ),
        .target(
            name: "OASURLSession",
            dependencies: ["OASRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict
        ),
        .target(
            name: "OASHummingbird",
            dependencies: [
                "OASRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Hummingbird", package: "hummingbird",
                    condition: .when(traits: ["Hummingbird"])
                ),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "OASAsyncHTTPClient",
            dependencies: [
                "OASRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["AsyncHTTPClient"])
                ),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "OASWebhooks",
            dependencies: [
                "OASRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Webhooks"])),
                .product(name: "_CryptoExtras", package: "swift-crypto", condition: .when(traits: ["Webhooks"])),
            ],
            swiftSettings: strict
        ),

        // Demands on transports, for the tests of any transport. It needs no test framework.
        .target(
            name: "OASTransportConformance",
            dependencies: ["OASRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: strict
        ),

        // What the generator writes from Specs, compiled as any user's target.
        .target(
            name: "LagoCustomers",
            dependencies: ["OASRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            path: "Generated/LagoCustomers", exclude: [".oasgen-manifest"], swiftSettings: strict
        ),
        .target(
            name: "FeatureTour",
            dependencies: ["OASRuntime", "TourTypes", .product(name: "HTTPTypes", package: "swift-http-types")],
            path: "Generated/FeatureTour", exclude: [".oasgen-manifest"], swiftSettings: strict
        ),

        .target(
            name: "AwkwardNames",
            dependencies: ["OASRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            path: "Generated/AwkwardNames", exclude: [".oasgen-manifest"], swiftSettings: strict
        ),
        .target(
            name: "ClientTour",
            dependencies: ["OASRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            path: "Generated/ClientTour", exclude: [".oasgen-manifest"], swiftSettings: strict
        ),

        // Two documents in one target: what an example has, tested here too.
        .target(
            name: "Bakery",
            dependencies: ["OASRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            path: "Examples/TwoDocuments/Sources/Bakery", swiftSettings: strict
        ),

        // The types of its own that the tour's configuration names.
        .target(
            name: "TourTypes", dependencies: ["OASRuntime"], path: "Specs/feature-tour/Types", swiftSettings: strict
        ),

        // Helpers for tests of several targets: folders, servers and programs, random edits, and servers of Hummingbird.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        // Servers with faults and a clock that tests move, for tests of clients over real connections.
        .target(
            name: "ClientTestSupport",
            dependencies: [
                "OASRuntime", "OASTransportConformance", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Tests/ClientTestSupport", swiftSettings: strict
        ),
        .target(
            name: "RandomEdits", dependencies: ["SourceTree", "TestSupport"], path: "Tests/RandomEdits",
            swiftSettings: strict),
        .target(
            name: "HummingbirdTestSupport",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
            ],
            path: "Tests/HummingbirdTestSupport", swiftSettings: strict
        ),

        // Tests.
        .testTarget(name: "TextTests", dependencies: ["SafeText", "StableText", "Suggestions", "TestSupport"]),
        .testTarget(name: "SourceTreeTests", dependencies: ["SourceTree", "TestSupport"]),
        .testTarget(name: "JSONPathTests", dependencies: ["JSONPath", "SourceTree"]),
        .testTarget(
            name: "OpenAPIDocumentTests",
            dependencies: ["OpenAPIDocument", "OpenAPIVocabulary", "SourceTree", "TestSupport"],
            exclude: ["Broken"]
        ),
        .testTarget(
            name: "ModelBuilderTests",
            dependencies: ["APIModel", "ModelBuilder", "OpenAPIDocument", "SourceTree", "TestSupport"],
            exclude: ["Cases", "PageLabels.tsv"]
        ),
        .testTarget(
            name: "SpecChangesTests",
            dependencies: [
                "Generation", "ModelBuilder", "OpenAPIDocument", "RandomEdits", "SourceTree", "SpecChanges",
                "TestSupport",
            ]
        ),
        .testTarget(name: "SourceFormattingTests", dependencies: ["SourceFormatting"]),
        .testTarget(name: "BuiltInTemplatesTests", dependencies: ["BuiltInTemplates", "TestSupport"]),
        .testTarget(name: "DocsWriterTests", dependencies: ["TestSupport", "docs-writer"]),
        .testTarget(name: "SwiftEmitterTests", dependencies: ["APIModel", "SwiftEmitter", "TestSupport"]),
        .testTarget(
            name: "GenerationTests",
            dependencies: [
                "Bundling", "Generation", "Inspection", "ModelBuilder", "OpenAPIDocument", "RandomEdits", "SourceTree",
                "SwiftEmitter", "TestSupport",
            ],
            exclude: ["Configurations", "Models"]
        ),
        // It compiles what the tool writes.
        .testTarget(name: "OASGenTests", dependencies: ["Generation", "OASRuntime", "TestSupport", "oasgen"]),
        .testTarget(
            name: "OASRuntimeTests",
            dependencies: [
                "OASRuntime", "OASTransportConformance", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "OASURLSessionTests",
            dependencies: [
                "ClientTestSupport", "OASRuntime", "OASTransportConformance", "OASURLSession", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "OASHummingbirdTests",
            dependencies: [
                "HummingbirdTestSupport", "OASHummingbird", "OASRuntime", "OASTransportConformance", "OASURLSession",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])
                ),
            ]
        ),
        .testTarget(
            name: "OASAsyncHTTPClientTests",
            dependencies: [
                "ClientTestSupport",
                "HummingbirdTestSupport", "OASAsyncHTTPClient", "OASRuntime", "OASTransportConformance", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["AsyncHTTPClient"])
                ),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
                .product(name: "HummingbirdHTTP2", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
            ]
        ),
        .testTarget(
            name: "OASWebhooksTests",
            dependencies: [
                "FeatureTour", "OASRuntime", "OASWebhooks", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Webhooks"])),
                .product(name: "_CryptoExtras", package: "swift-crypto", condition: .when(traits: ["Webhooks"])),
            ],
            exclude: ["Judges"]
        ),
        .testTarget(
            name: "GeneratedTests",
            dependencies: [
                "AwkwardNames", "Bakery", "ClientTour", "FeatureTour", "Generation", "HummingbirdTestSupport",
                "LagoCustomers",
                "OASHummingbird", "OASRuntime", "OASTransportConformance", "OASURLSession", "SourceTree", "TestSupport",
                "TourTypes", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])
                ),
            ],
            exclude: ["Judges"]
        ),
        .testTarget(
            name: "LagoCustomersTests",
            dependencies: [
                "HummingbirdTestSupport", "LagoCustomers", "OASHummingbird", "OASRuntime", "OASURLSession",
                "SourceTree", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])
                ),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// The generator's modules are not a public interface. They are a product only for the fuzz targets (`Fuzz/run` sets
// this).
if Context.environment["OASGEN_FUZZ"] != nil {
    package.products.append(
        .library(name: "GeneratorModules", targets: ["Generation", "OpenAPIDocument", "SourceTree", "SwiftEmitter"]))
}
