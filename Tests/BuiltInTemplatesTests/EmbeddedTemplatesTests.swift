import BuiltInTemplates
import Foundation
import TestSupport
import Testing

/// The templates in code, which `make templates` writes from the files of `Templates`.
@Suite struct EmbeddedTemplatesTests {
    static let folder = ProjectFolder.root.appending(path: "Templates")

    @Test("Every template file is embedded and no others")
    func everyFileIsEmbeddedAndNothingElse() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }
        #expect(names.count > 20)
        #expect(Set(names) == Set(EmbeddedTemplates.all.map(\.name)))
    }

    @Test("An embedded template is equal to its file", arguments: EmbeddedTemplates.all.map(\.name))
    func theTextIsTheFiles(name: String) throws {
        let template = try #require(EmbeddedTemplates.all.first { $0.name == name })
        let file = try String(contentsOf: Self.folder.appending(path: "\(name).mustache"), encoding: .utf8)
        let isEqual = template.text == file
        #expect(isEqual, "run 'make templates'")
    }
}
