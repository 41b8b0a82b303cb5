import Bundling
import Foundation
import Generation
import Inspection
import SourceTree
import TestSupport
import Testing

/// Documents in a temporary folder, and their bundles.
struct Bundling {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The beginning of every `openapi.yaml`.
    static let head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n"

    /// Writes files and bundles the one called `openapi.yaml`.
    func bundle(
        _ files: [String: String], as format: BundleFormat = .yaml, overlays: [String] = [], strict: Bool = false
    ) throws -> BundledDocument {
        for (name, text) in files { try folder.write(text, to: name) }
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.overlays = overlays.map { folder.path($0) }
        configuration.strict = strict
        return Bundler(configuration).bundle(as: format)
    }

    /// Expects the text of a bundle after `openapi` and `info`.
    func expect(
        _ bundle: BundledDocument, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let text = try #require(bundle.text, "\(bundle.diagnostics)", sourceLocation: sourceLocation)
        let head = "openapi: '3.1.0'\ninfo:\n  title: Shop\n  version: '1'\n"
        #expect(text == head + expected + "\n", sourceLocation: sourceLocation)
        try expectSameModel(text, sourceLocation: sourceLocation)
    }

    /// Expects that the document and its bundle have the same model.
    func expectSameModel(
        _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try folder.write(text, to: "bundle.yaml")
        let original = try Self.model(of: folder.path("openapi.yaml"))
        #expect(try Self.model(of: folder.path("bundle.yaml")) == original, sourceLocation: sourceLocation)
        let again = Bundler(Configuration(spec: folder.path("bundle.yaml"))).bundle()
        #expect(again.text == text, "a bundle of a bundle is the same", sourceLocation: sourceLocation)
        #expect(again.inputs.count == 1, sourceLocation: sourceLocation)
    }

    /// Returns an object schema with a discriminator and another member.
    static func schemaOfAFile(_ member: String) -> String {
        "{type: object, properties: {kind: {type: string}, \(member): {type: string}}}\n"
    }

    static func model(of path: String) throws -> String {
        let outcome = try Pipeline(Configuration(spec: path)).run(through: .build)
        return ModelDescription(try #require(outcome.model)).text
    }
}
