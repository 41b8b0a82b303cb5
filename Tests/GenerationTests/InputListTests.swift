import Foundation
import Generation
import TestSupport
import Testing

@Suite struct InputListTests {
    @Test("A document that was read by URL is not listed and does not make the list change")
    func urls() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "inputs.list")
        let before = try folder.age("inputs.list")
        let list = InputList(path: folder.path("inputs.list"))
        try list.update(read: ["/a.yaml", "https://example.com/b.yaml"], declared: ["/a.yaml"])
        #expect(try folder.modificationDate(of: "inputs.list") == before)
        try list.update(read: ["/a.yaml", "/c.yaml", "https://example.com/b.yaml"], declared: ["/a.yaml"])
        #expect(try folder.text(of: "inputs.list") == "/a.yaml\n/c.yaml\n")
    }
}
