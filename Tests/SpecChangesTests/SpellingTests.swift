import SpecChanges
import Testing

/// Different spellings with the same meaning.
@Suite struct SpellingTests {
    private func document(_ schema: String, info: String = "{title: T, version: '1'}") -> String {
        """
        openapi: 3.1.0
        info: \(info)
        paths: {/a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema: \(schema)}}}}}}}
        components: {schemas: {Thing: {oneOf: [{$ref: '#/components/schemas/Thing'}]}}}

        """
    }

    private func rules(_ old: String, _ new: String) -> [String] { Comparing.changes(old, new).map(\.rule.id) }

    @Test(
        "A value in another spelling is no change",
        arguments: [
            ("{type: [string, 'null'], default: null}", "{type: [string, 'null'], default: ~}"),
            ("{type: boolean, default: true}", "{type: boolean, default: True}"),
            ("{type: number, default: 1.0}", "{type: number, default: 1}"),
            ("{type: number, enum: [10, 2.5e1]}", "{type: number, enum: [10.0, 25]}"),
            ("{type: integer, default: 0x10}", "{type: integer, default: 16}"),
            ("{type: string, default: \"1\"}", "{type: string, default: '1'}"),
        ])
    func values(_ old: String, _ new: String) {
        #expect(rules(document(old), document(new)).isEmpty)
    }

    @Test("A number and a text with its digits are different values")
    func textsAreNoNumbers() {
        #expect(rules(document("{enum: [1, 2]}"), document("{enum: ['1', 2]}")).contains("enum-value-removed"))
    }

    /// The API of such a document is named after the file.
    @Test("Documents without a title have equal names in files of different names")
    func documentsWithoutTitle() {
        let untitled = document("{type: string}", info: "{version: '1'}")
        #expect(rules(untitled, untitled).isEmpty)
        #expect(rules(untitled, document("{type: string}")) == ["api-renamed"])
    }

    /// Such a union permits every value.
    @Test("A union whose only branch is the union itself can be compared")
    func unionsOfThemselves() {
        let reference = "{$ref: '#/components/schemas/Thing'}"
        #expect(rules(document(reference), document(reference)).isEmpty)
        #expect(rules(document("{type: string}"), document(reference)).contains("type-widened"))
    }

    @Test("A link by operationId equals a link by operationRef to the same operation")
    func links() {
        func document(_ link: String) -> String {
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a/{id}: {get: {operationId: a, responses: {'204': {description: d, links: {l: {\(link)}}}}}}
              /b: {get: {operationId: b, responses: {'204': {description: d}}}}

            """
        }
        let named = document("operationId: a")
        #expect(rules(named, document("operationRef: '#/paths/~1a~1{id}/get'")).isEmpty)
        #expect(rules(document("operationRef: '#/paths/~1a~1%7Bid%7D/get'"), named).isEmpty)
        #expect(rules(named, document("operationRef: '#/paths/~1b/get'")) == ["link-changed"])
    }

    @Test("A schema that contains itself in a single branch can be compared", arguments: ["oneOf", "anyOf"])
    func onlyBranches(keyword: String) {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Node:
                  type: object
                  properties: {next: {\(keyword): [{allOf: [{$ref: '#/components/schemas/Node'}]}]}}

            """
        #expect(rules(text, text).isEmpty)
    }
}
