import Foundation
import OASRuntime
import Testing

/// Texts and values that nest too deep for the stack end in an error, never in a crash.
@Suite struct StackTests {
    private static let depth = JSONLimits.maximumDepth

    /// Runs the body on a thread of its own; `stackSize` in bytes.
    private func onThread<Value: Sendable>(
        stackSize: Int? = nil, _ body: @escaping @Sendable () -> Value
    ) async -> Value {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            if let stackSize { thread.stackSize = stackSize }
            thread.start()
        }
    }

    /// Apple's threads for tasks have 512 KiB, which must do for the deepest value.
    @Test(arguments: [("[", "", "]"), (#"{"a":"#, "1", "}")])
    func values(open: String, inside: String, close: String) async {
        let text = open.repeated(Self.depth) + inside + close.repeated(Self.depth)
        let isEqual = await onThread(stackSize: 512 << 10) {
            guard let value = try? JSON.decode(JSONValue.self, from: text) else { return false }
            return (try? JSON.string(value)) == text
        }
        #expect(isEqual)
    }

    /// A model that takes as much of the stack as one with hundreds of members.
    private struct Costly: JSONDecodable {
        init?(from json: inout JSONReader) {
            guard let elements = Self.read(&json, padding: 300) else { return nil }
            _ = elements
        }

        private static func read(_ json: inout JSONReader, padding: Int) -> [Costly]? {
            guard padding > 0 else { return json.array(Costly.self) }
            let elements = read(&json, padding: padding - 1)
            return elements.map { $0 + [] }
        }
    }

    @Test func costlyModels() async throws {
        let text = "[".repeated(Self.depth) + "]".repeated(Self.depth)
        let result = await onThread { Result { () throws(JSONError) in try JSON.decode(Costly.self, from: text) } }
        guard case .failure(let error) = result else {
            Issue.record("the stack is larger than this test believes")
            return
        }
        #expect(error.reason == "nested too deep for the stack of this thread")
    }

    @Test func modelsAndUnions() async {
        let folders = #"{"name":"a","parent":"#.repeated(Self.depth) + "null" + "}".repeated(Self.depth)
        let shapes = #"{"code":"x","nested":"#.repeated(Self.depth) + "null" + "}".repeated(Self.depth)
        _ = await onThread { try? JSON.decode(Folder.self, from: folders) }
        _ = await onThread { try? JSON.decode(Shape.self, from: shapes) }
    }

    private struct Endless: JSONEncodable {
        func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.member("a", self)
            json.endObject()
        }
    }

    @Test func writing() async {
        let error = await onThread { () -> JSONError? in
            do throws(JSONError) {
                _ = try JSON.encode(Endless())
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
