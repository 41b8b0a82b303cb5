import SpecChanges
import Testing

/// Changes of the header fields of parts.
@Suite struct PartHeaderTests {
    private func operation(_ content: String) -> String {
        """
        openapi: 3.2.0
        info: {title: T, version: '1'}
        paths: {/a: {post: {operationId: send, requestBody: {content: {\(content)}}, responses: {'204': {description: d}}}}}

        """
    }

    /// Returns a document with a form whose part has headers.
    private func form(_ headers: String) -> String {
        operation(
            "multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {headers: {\(headers)}}}}"
        )
    }

    @Test("A change of the type of a header is reported for both sides")
    func types() throws {
        let changes = Comparing.changes(form("X-A: {schema: {type: string}}"), form("X-A: {schema: {type: integer}}"))
        let change = try #require(changes.first)
        #expect(changes.map(\.rule.id) == ["type-changed"])
        #expect(change.subject == "body.a header 'X-A'")
        #expect(change.wire == .both)
        #expect(change.source == SourceEffect(callers: .breaks, handlers: .breaks))
    }

    /// Only those who send the header must change.
    @Test("A header that becomes required breaks clients")
    func required() throws {
        let text = "schema: {type: string}"
        let changes = Comparing.changes(form("X-A: {\(text)}"), form("X-A: {required: true, \(text)}"))
        #expect(changes.map(\.rule.id) == ["header-required"])
        #expect(changes.first?.wire == .clients)
        #expect(changes.first?.source.callers == .breaks)
    }

    @Test("An added header is harmless, and a removed one breaks the code of both sides")
    func cameAndWent() {
        let (one, two) = (
            "X-A: {schema: {type: string}}", "X-A: {schema: {type: string}}, X-B: {schema: {type: string}}"
        )
        let added = Comparing.changes(form(one), form(two))
        #expect(added.map(\.rule.id) == ["encoding-header-added"])
        #expect(added.first?.isHarmless == true)
        let gone = Comparing.changes(form(two), form(one))
        #expect(gone.map(\.rule.id) == ["encoding-header-removed"])
        #expect(gone.first?.source == SourceEffect(callers: .breaks, handlers: .breaks))
    }

    @Test("The case of a header name makes no difference in requests")
    func caseIsNothing() {
        let changes = Comparing.changes(form("X-A: {schema: {type: string}}"), form("x-a: {schema: {type: string}}"))
        #expect(!changes.contains { $0.wire != .neither }, "\(changes.map(\.rule.id))")
    }

    @Test(
        "A change of a header of an unnamed part is reported",
        arguments: [
            "prefixEncoding: [{headers: {X-A: {schema: {type: %}}}}]",
            "itemEncoding: {headers: {X-A: {schema: {type: %}}}}",
        ])
    func partsWithoutNames(_ encoding: String) {
        func document(_ type: String) -> String {
            operation("multipart/mixed: {itemSchema: {}, \(encoding.replacing("%", with: type))}")
        }
        #expect(Comparing.changes(document("string"), document("integer")).map(\.rule.id) == ["type-changed"])
    }
}
