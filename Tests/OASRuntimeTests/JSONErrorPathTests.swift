import OASRuntime
import Testing

/// Paths of errors in texts that are not UTF-8. Such an error is found before the text is parsed as JSON.
@Suite struct JSONErrorPathTests {
    /// Reads a text of the given parts and returns its error.
    private func error(_ parts: [UInt8]...) -> JSONError? {
        do {
            _ = try JSON.decode(JSONValue.self, from: parts.flatMap { $0 })
            return nil
        } catch {
            return error
        }
    }

    @Test("A path shows a name with malformed escapes unchanged")
    func malformedEscapes() {
        let escapes = String(repeating: #"\u"#, count: 100)
        let error = error(Array("{\"\(escapes)\":".utf8), [0xFF])
        #expect(error?.reason == "the text is not UTF-8")
        #expect(error?.byteOffset == 204)
        #expect(error?.path == [.member(escapes)])
    }

    @Test(
        "A path is found in a text with truncated or invalid escapes",
        arguments: [
            (#"{"\":"#, []), (#"{"a\"#, []), (#"{"\ud800":"#, [JSONPathElement.member("\u{FFFD}")]),
            (#"{"\ud800\u":"#, [.member("\u{FFFD}\\u")]), (#"{"\ud83d\ude00":"#, [.member("\u{1F600}")]),
            (#"{"\u00e":"#, [.member(#"\u00e"#)]), (#"{"\x":["#, [.member(#"\x"#), .element(0)]),
        ] as [(String, [JSONPathElement])])
    func cutEscapes(text: String, path: [JSONPathElement]) {
        #expect(error(Array(text.utf8), [0xFF])?.path == path)
    }

    @Test("A path has at most as many levels as a text may nest")
    func boundedDepth() {
        let error = error([UInt8](repeating: UInt8(ascii: "["), count: 100_000), [0xFF])
        #expect(error?.byteOffset == 100_000)
        #expect(error?.path == [JSONPathElement](repeating: .element(0), count: JSONLimits.maximumDepth))
    }

    @Test("A path is correct after containers beyond the limit of depth are closed")
    func excessiveContainers() {
        let depth = JSONLimits.maximumDepth + 7
        let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth - 1)
        #expect(error(Array((nested + ",").utf8), [0xFF])?.path == [.element(1)])
    }
}
