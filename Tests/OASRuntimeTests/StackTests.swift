import Foundation
import OASRuntime
import Testing

/// The deepest texts on the smallest stack that tasks run on, which is Apple's 512 KiB.
@Suite struct StackTests {
    private static let depth = JSONLimits.maximumDepth

    /// Runs the body on a thread of its own with such a stack.
    private func onSmallStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }

    private static func nested(_ open: String, _ close: String) -> String {
        String(repeating: open, count: depth) + close.repeated(depth)
    }

    @Test func values() async {
        let text = Self.nested("[", "]")
        let objects = String(repeating: #"{"a":"#, count: Self.depth) + "1" + "}".repeated(Self.depth)
        let isEqual = await onSmallStack {
            [text, objects].allSatisfy { text in
                guard let value = try? JSON.decode(JSONValue.self, from: text) else { return false }
                return (try? JSON.string(value)) == text
            }
        }
        #expect(isEqual)
    }

    /// As deep as the stack allows, then an error: never a crash.
    @Test func models() async throws {
        let text = String(repeating: #"{"name":"a","parent":"#, count: Self.depth) + "null" + "}".repeated(Self.depth)
        let result = await onSmallStack { Result { () throws(JSONError) in try JSON.decode(Folder.self, from: text) } }
        if case .failure(let error) = result {
            #expect(error.reason == "nested too deep for the stack of this thread")
            #expect(error.path.count > 30)
        }
    }

    @Test func unions() async {
        let text = String(repeating: #"{"code":"x","nested":"#, count: Self.depth) + "null" + "}".repeated(Self.depth)
        _ = await onSmallStack { try? JSON.decode(Shape.self, from: text) }
    }

    @Test func writing() async {
        var folder = Folder(name: "a")
        for _ in 0..<2_000 { folder = Folder(name: "a", parent: folder) }
        let deepest = folder
        let error = await onSmallStack { () -> JSONError? in
            do {
                _ = try JSON.encode(deepest)
                return nil
            } catch {
                return error
            }
        }
        #expect(error?.reason == "nested too deep for the stack of this thread")
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
