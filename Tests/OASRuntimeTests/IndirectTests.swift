import Foundation
import OASRuntime
import Testing

/// Boxed values, which behave like the values that they contain.
@Suite struct IndirectTests {
    @Test("A box compares, hashes and prints like its value")
    func aBoxIsItsValueToComparisonAndHashing() {
        #expect(Indirect("a") == Indirect("a"))
        #expect(Indirect("a") != Indirect("b"))
        #expect(Set([Indirect("a"), Indirect("a"), Indirect("b")]).count == 2)
        #expect(String(describing: Indirect(7)) == "7")
    }

    @Test("A nil value gets no box")
    func nilHasNoBox() {
        let none: Indirect<String>? = Indirect(String?.none)
        let some: Indirect<String>? = Indirect(String?.some("a"))
        #expect(none == nil)
        #expect(some?.value == "a")
    }

    @Test(
        "A presence keeps its state when its value is boxed and unboxed",
        arguments: [Presence<String>.absent, .null, .value("a")])
    func presenceKeepsItsState(presence: Presence<String>) {
        #expect(Presence<Indirect<String>>(boxing: presence).unboxed() == presence)
    }

    @Test("A change of a copy does not change the original")
    func copiesDoNotShareChanges() {
        let first = Folder(name: "a", parent: Folder(name: "b"))
        var second = first
        second.parent?.name = "c"
        #expect(first.parent?.name == "b")
        #expect(second.parent?.name == "c")
    }

    @Test("A boxed member is read and written like its value")
    func jsonHasNoBox() throws {
        let text = #"{"name":"a","parent":{"name":"b"}}"#
        let folder = try JSON.decode(Folder.self, from: Array(text.utf8))
        #expect(folder.parent?.name == "b")
        #expect(String(decoding: try JSON.encode(folder), as: UTF8.self) == text)
    }
}
