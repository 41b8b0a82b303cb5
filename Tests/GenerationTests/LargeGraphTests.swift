import Foundation
import Generation
import SourceTree
import TestSupport
import Testing

/// Very deep documents, in the entry points of the library for each command.
@Suite struct LargeGraphTests {
    private static func document(_ schemas: [String]) -> String {
        "openapi: 3.1.0\ninfo: {title: Graph, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + schemas.map { "    \($0)\n" }.joined()
    }

    private static func reference(_ index: Int) -> String { "{$ref: '#/components/schemas/S\(index)'}" }

    private func outcome(_ text: String) throws -> Outcome {
        let files = SourceFiles()
        _ = files.add(text: text, path: "openapi.yaml")
        return try Pipeline(Configuration(spec: "openapi.yaml"), files: files).run(through: .build)
    }

    @Test("A large stack allows deep recursion and returns the result or the error")
    func largeStack() throws {
        func depth(_ count: Int) -> Int { count == 0 ? 0 : 1 + depth(count - 1) }
        #expect(LargeStack.run { depth(200_000) } == 200_000)
        #expect(throws: CocoaError.self) {
            _ = try LargeStack.run { () throws(CocoaError) -> Int in throw CocoaError(.fileNoSuchFile) }
        }
    }

    @Test("A chain of 4,900 references is read, and one of 6,000 is an error")
    func referenceChain() throws {
        for (count, problems) in [(4_900, 0), (6_000, 1)] {
            let schemas = (0..<count).map { "S\($0): \(Self.reference($0 + 1))" } + ["S\(count): {type: string}"]
            let outcome = try outcome(Self.document(schemas))
            #expect(outcome.schemaCount == count + 1)
            #expect(outcome.errorCount == problems)
            let isSaid = outcome.diagnostics.allSatisfy {
                $0.message.hasPrefix("a chain of more than 5000 schemas")
            }
            #expect(isSaid)
        }
    }

    @Test("Three hundred files in a cycle are bundled into one document")
    func fileRing() throws {
        let folder = try TemporaryFolder()
        for index in 0..<300 {
            try folder.write(
                "type: object\nproperties: {next: {$ref: './f\((index + 1) % 300).yaml'}}\n", to: "f\(index).yaml")
        }
        try folder.write(Self.document(["Root: {$ref: ./f0.yaml}"]), to: "openapi.yaml")
        let bundle = Bundler(Configuration(spec: folder.path("openapi.yaml"))).bundle()
        #expect(bundle.diagnostics.isEmpty)
        #expect(bundle.inputs.count == 301)
        #expect(bundle.addedCount == 299)
    }

    @Test("A chain of two thousand schemas is compared completely")
    func comparison() {
        let schemas = (0..<2000).map { "S\($0): {type: object, properties: {next: \(Self.reference($0 + 1))}}" }
        let files = SourceFiles()
        _ = files.add(text: Self.document(schemas + ["S2000: {type: string}"]), path: "old.yaml")
        _ = files.add(text: Self.document(schemas + ["S2000: {type: integer}"]), path: "new.yaml")
        let outcome = SpecComparison(Configuration(spec: "new.yaml"), files: files).changes(since: "old.yaml")
        #expect(outcome.report?.changes.map(\.message) == ["is changed from string to integer"])
    }
}
