import Foundation
import Generation
import SourceTree
import TestSupport
import Testing

/// Every document of `Specs` that has a configuration, generated in memory and compared with the checked-in code.
///
/// `make generate` writes that code.
@Suite struct SnapshotTests {
    static let specs = ProjectFolder.names(in: ProjectFolder.specs).filter {
        FileManager.default.fileExists(atPath: ProjectFolder.specs.appending(path: "\($0)/oasgen.yaml").path)
    }

    @Test("The documents with a configuration are found")
    func specsAreFound() {
        #expect(Self.specs == ["awkward-names", "client-tour", "feature-tour", "lago-customers"])
    }

    @Test("The generated code of a document is up to date", arguments: specs)
    func generatedCodeIsUpToDate(spec: String) throws {
        let (outcome, output) = try generate(spec)
        // That document tests names that cannot be distinguished.
        let problems = outcome.diagnostics.filter { spec != "awkward-names" || ![1020, 1021].contains($0.code.number) }
        #expect(problems.isEmpty)
        let folder = URL(filePath: output)
        for file in outcome.generated {
            let checkedIn = try? String(contentsOf: folder.appending(path: file.name), encoding: .utf8)
            // The message contains only the first line that differs, because the texts are long.
            let isEqual = checkedIn == file.contents
            #expect(isEqual, "\(file.name) is out of date: \(firstDifference(checkedIn ?? "", file.contents))")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(Set(names) == Set(outcome.generated.map(\.name)))
    }

    @Test("Two runs generate the same bytes", arguments: specs)
    func generatingTwiceGivesTheSameBytes(spec: String) throws {
        #expect(try generate(spec).outcome.generated == generate(spec).outcome.generated)
    }

    private func generate(_ spec: String) throws -> (outcome: Outcome, output: String) {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let path = ProjectFolder.specs.appending(path: "\(spec)/oasgen.yaml").path
        let lookup = ConfigurationLookup(files: files, diagnostics: diagnostics)
        let settings = try lookup.settings(commandLine: Settings(), file: path)
        let configuration = try #require(lookup.configuration(settings))
        let outcome = try Pipeline(configuration, files: files, diagnostics: diagnostics).run(through: .render)
        return (outcome, configuration.output)
    }

    private func firstDifference(_ old: String, _ new: String) -> String {
        let pairs = zip(old.split(separator: "\n"), new.split(separator: "\n"))
        guard let (a, b) = pairs.first(where: { $0 != $1 }) else { return "one is longer" }
        return "-\(a) +\(b)"
    }
}
