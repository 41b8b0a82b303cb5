import HTTPTypes
import Testing

@testable import OASRuntime

/// The limits of time, memory and files for a multipart body.
@Suite struct MultipartLimitTests {
    private func form(_ text: String, _ limits: MultipartLimits = .init()) async throws -> MultipartForm {
        try await MultipartForm(HTTPBody(text), contentType: "multipart/mixed; boundary=b", limits: limits)
    }

    private static let nestedType = "Content-Type: multipart/mixed; boundary="

    /// Returns a form with nested multipart bodies.
    private static func nested(_ levels: Int, innermost: String = "x") -> String {
        var text = "\r\n\(innermost)"
        for level in (0..<levels).reversed() {
            text = "\(nestedType)c\(level)\r\n\r\n--c\(level)\r\n\(text)\r\n--c\(level)--"
        }
        return "--b\r\n\(text)\r\n--b--"
    }

    private static func innermost(_ form: MultipartForm) throws -> MultipartForm.Part? {
        var form = form
        while let part = form.parts.first, part.headerFields[.contentType] != nil {
            form = try MultipartForm(part, of: form)
        }
        return form.parts.first
    }

    @Test("Nested parts are read without a copy, in memory and in a file", arguments: [0, 20, 1 << 20])
    func nestedContents(memory: Int) async throws {
        let form = try await form(Self.nested(5, innermost: "in\r\nnermost"), .init(maximumMemoryBytes: memory))
        let part = try #require(try Self.innermost(form))
        #expect(try part.bytes(upTo: 100) == Array("in\r\nnermost".utf8))
        #expect(try await part.body.text() == "in\r\nnermost")
        // Nothing was copied: the content of each level is a range of the same file.
        if case .file(let outer)? = form.parts.first?.content, case .file(let inner) = part.content {
            #expect(outer.file === inner.file)
        } else {
            #expect(memory == 1 << 20)
        }
    }

    @Test("Parts are nested at most 16 levels deep")
    func depth() async throws {
        #expect(try Self.innermost(await form(Self.nested(16))) != nil)
        let tooDeep = try await form(Self.nested(17))
        let error = try #require(throws: MultipartError.self) { try Self.innermost(tooDeep) }
        #expect(error.exceedsLimit && error.reason == "parts are nested deeper than 16 levels")
    }

    @Test("The limits of parts and headers apply to all levels together")
    func oneBudget() async throws {
        let inner = (0..<8).map { _ in "--c\r\nA: b\r\n\r\nx\r\n" }.joined() + "--c--"
        let text = (0..<3).map { _ in "--b\r\n\(Self.nestedType)c\r\n\r\n\(inner)\r\n" }.joined() + "--b--"
        let form = try await form(text, .init(maximumParts: 20))
        _ = try MultipartForm(form.parts[0], of: form)
        _ = try MultipartForm(form.parts[1], of: form)
        let parts = try #require(throws: MultipartError.self) { try MultipartForm(form.parts[2], of: form) }
        #expect(parts.exceedsLimit && parts.reason == "there are more than 20 parts")

        let headers = try await self.form(text, .init(maximumTotalHeaderBytes: 200))
        _ = try MultipartForm(headers.parts[0], of: headers)
        let error = try #require(throws: MultipartError.self) { try MultipartForm(headers.parts[1], of: headers) }
        #expect(error.exceedsLimit && error.reason == "the headers of all parts are longer than 200 bytes")
    }

    @Test("The headers of all parts of a stream have a limit")
    func streamedHeaders() async throws {
        let text = (0..<10).map { _ in "--b\r\nA: \(String(repeating: "x", count: 90))\r\n\r\n" }.joined() + "--b--"
        let limits = MultipartLimits(maximumTotalHeaderBytes: 500)
        let error = await #expect(throws: MultipartError.self) {
            try await MultipartParsingTests.parts(HTTPBody(text), limits: limits)
        }
        #expect(error?.exceedsLimit == true)
    }

    @Test("The header of a part has at most 1,000 fields, whatever its limit of bytes")
    func headerFields() async throws {
        let limits = MultipartLimits(maximumHeaderBytes: 1 << 20)
        for (count, isRead) in [(1_000, true), (1_001, false), (70_000, false)] {
            let text = "--b\r\n" + String(repeating: "A: b\r\n", count: count) + "\r\nx\r\n--b--"
            do {
                let form = try await form(text, limits)
                #expect(isRead && form.parts[0].headerFields.count == count)
            } catch let error as MultipartError {
                #expect(!isRead && error.exceedsLimit)
                #expect(error.reason == "the header of a part has more than 1000 fields")
            }
        }
    }

    @Test("A header that is folded thousands of times is read in linear time")
    func foldedHeaders() async throws {
        let folds = String(repeating: "\r\n x", count: 4_000)
        let text = (0..<20).map { _ in "--b\r\nContent-Disposition: form-data; name=a\(folds)\r\n\r\n1\r\n" }.joined()
        let start = ContinuousClock.now
        let parts = try await MultipartParsingTests.parts(.chunked(Array((text + "--b--").utf8), by: 5_000))
        #expect(parts.count == 20)
        #expect(parts[0].name == "a" + String(repeating: " x", count: 4_000))
        #expect(start.duration(to: .now) < .seconds(10))
    }

    @Test("Names of many combining marks are read in linear time")
    func combiningMarks() async throws {
        let marks = "a" + String(repeating: "\u{301}\u{316}", count: 1_800)
        let text = (0..<60).map { "--b\r\nContent-Disposition: form-data; name=\"\(marks)\($0)\"\r\n\r\n1\r\n" }
            .joined()
        let start = ContinuousClock.now
        var reader = MultipartReader(try await form(text + "--b--"))
        #expect(reader.optionalValue("a", String.self) == nil && reader.isValid)
        let others = reader.others(besides: ["b"], String.self)
        #expect(others.count == 60)
        #expect(others["\(marks)7"] == "1")
        #expect(start.duration(to: .now) < .seconds(10))
    }

    @Test("Names in two Unicode forms are two parts and two members")
    func unicodeForms() async throws {
        let text = ["\u{E9}", "e\u{301}"].map { "--b\r\nContent-Disposition: form-data; name=\($0)\r\n\r\n1\r\n" }
        let form = try await form(text.joined() + "--b--")
        #expect(try form.partsByName().count == 2)
        var reader = MultipartReader(form)
        #expect(reader.others(besides: [], String.self).count == 2)
        #expect(reader.isValid)
    }

    @Test("The limit of a value applies to all of its parts together")
    func styledValues() async throws {
        let part =
            "--b\r\nContent-Disposition: form-data; name=\"p[a]\"\r\n\r\n\(String(repeating: "x", count: 60))\r\n"
        let field = FormField(style: .deepObject, explode: true)
        for (count, isRead) in [(1, true), (2, false)] {
            let text = String(repeating: part, count: count) + "--b--"
            var reader = MultipartReader(try await form(text, .init(maximumValueBytes: 100)))
            #expect((reader.optionalStyled("p", [String: String].self, field) != nil) == isRead)
            #expect(reader.failure?.exceedsLimit == (isRead ? nil : true))
        }
    }
}
