import Foundation
import OASRuntime
import Testing

/// Texts and values that are nested too deep for the stack. They give an error and do not crash.
@Suite struct StackTests {
    private static let depth = JSONLimits.maximumDepth

    /// Runs the body on a thread of its own.
    private func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }

    @Test(
        "A value of the maximum depth is read and written on a secondary thread",
        arguments: [("[", "", "]"), (#"{"a":"#, "1", "}")])
    func values(open: String, inside: String, close: String) async {
        let text = open.repeated(Self.depth) + inside + close.repeated(Self.depth)
        let isEqual = await onThread {
            guard let value = try? JSON.decode(JSONValue.self, from: text) else { return false }
            return (try? JSON.string(value)) == text
        }
        #expect(isEqual)
    }

    /// A model that uses over 20 KiB of stack, like one with hundreds of members.
    private struct Costly: JSONDecodable {
        init?(from json: inout JSONReader) {
            guard Self.read(&json, padding: 20) != nil else { return nil }
        }

        private static func read(_ json: inout JSONReader, padding: Int) -> [Costly]? {
            guard padding > 0 else { return json.array(Costly.self) }
            return withUnsafeTemporaryAllocation(byteCount: 1_024, alignment: 1) { buffer in
                _ = buffer.initializeMemory(as: UInt8.self, repeating: UInt8(padding))
                let elements = read(&json, padding: padding - 1)
                return buffer[padding] == 0 ? nil : elements
            }
        }
    }

    /// True under the address sanitizer, which keeps variables off the stack, so that its use cannot be measured.
    private static let isSanitized = dlsym(nil, "__asan_init") != nil

    @Test("A text that is nested too deep for a model with large stack frames is an error", .disabled(if: isSanitized))
    func costlyModels() async throws {
        let text = "[".repeated(Self.depth) + "]".repeated(Self.depth)
        let result = await onThread { Result { () throws(JSONError) in try JSON.decode(Costly.self, from: text) } }
        guard case .failure(let error) = result else {
            Issue.record("the stack is larger than this test believes")
            return
        }
        #expect(error.reason == "nested too deep for the stack of this thread")
    }

    @Test("Models and unions of the maximum depth are read, or refused for want of stack")
    func modelsAndUnions() async {
        let folders = #"{"name":"a","parent":"#.repeated(Self.depth) + "null" + "}".repeated(Self.depth)
        let shapes = #"{"code":"x","nested":"#.repeated(Self.depth) + "null" + "}".repeated(Self.depth)
        let results = await onThread {
            [
                Result { () throws(JSONError) in _ = try JSON.decode(Folder.self, from: folders) },
                Result { () throws(JSONError) in _ = try JSON.decode(Shape.self, from: shapes) },
            ]
        }
        for case .failure(let error) in results {
            #expect(error.reason == "nested too deep for the stack of this thread")
        }
    }

    @Test("A thread with a small stack reads deep texts or refuses them", arguments: [64 << 10, 256 << 10])
    func smallStacks(size: Int) async {
        let text = "[".repeated(Self.depth) + "]".repeated(Self.depth)
        let folders = #"{"name":"a","parent":"#.repeated(Self.depth) + "null" + "}".repeated(Self.depth)
        let isRefusedOrRead = await withCheckedContinuation { continuation in
            let thread = Thread {
                let results = [
                    Result { try JSON.decode(JSONValue.self, from: text) }.map { _ in () },
                    Result { try JSON.decode(Folder.self, from: folders) }.map { _ in () },
                ]
                continuation.resume(
                    returning: results.allSatisfy { result in
                        guard case .failure(let error as JSONError) = result else { return true }
                        return error.reason == "nested too deep for the stack of this thread"
                    })
            }
            thread.stackSize = size
            thread.start()
        }
        #expect(isRefusedOrRead)
    }

    private struct Endless: JSONEncodable {
        func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.member("a", self)
            json.endObject()
        }
    }

    @Test("Writing an endless value is an error", .disabled(if: isSanitized))
    func writing() async {
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
