import Foundation
import TestSupport
import Testing

/// The public declarations of the runtime, of which users need only a part.
@Suite struct RuntimeDocumentationTests {
    /// A public type at the top level of a file.
    private struct PublicType {
        let name: String
        /// False if only generated code needs the type.
        let isDocumented: Bool
    }

    private static func publicTypes() throws -> [PublicType] {
        var result: [PublicType] = []
        let runtime = ProjectFolder.root.appending(path: "Sources/OASRuntime")
        let files = FileManager.default.enumerator(at: runtime, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            var isInternal = false
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("@") {
                    if line.hasPrefix("@_documentation(visibility: internal)") { isInternal = true }
                    continue
                }
                let words = line.split { !$0.isLetter && !$0.isNumber }.drop { $0 == "final" || $0 == "indirect" }
                let kinds = ["struct", "enum", "class", "protocol", "typealias", "actor"]
                if words.first == "public", let kind = words.firstIndex(where: { kinds.contains(String($0)) }),
                    kind + 1 < words.endIndex, !line.hasPrefix(" ")
                {
                    result.append(PublicType(name: String(words[kind + 1]), isDocumented: !isInternal))
                }
                isInternal = false
            }
        }
        return result
    }

    @Test("A public type is a topic of the documentation, or only generated code needs it")
    func everyTypeHasATopic() throws {
        let page = try String(
            contentsOf: ProjectFolder.root.appending(path: "Sources/OASRuntime/OASRuntime.docc/OASRuntime.md"),
            encoding: .utf8)
        let types = try Self.publicTypes()
        let topics = Set(page.matches(of: /- ``(\w+)``/).map { String($0.output.1) })
        #expect(types.count > 90)
        #expect(topics == Set(types.filter(\.isDocumented).map(\.name)))
    }
}
