import SpecChanges
import Testing

/// Schemas that were added together with their uses.
@Suite struct UsedSchemasTests {
    /// A reference to the added schema.
    private static let new = "{$ref: '#/components/schemas/New'}"
    private static let object = "{type: object, properties: {a: {type: string}}}"
    private static let done = "responses: {'204': {description: d}}"

    /// Returns the fields of an operation with this content of its request body.
    private static func sent(_ content: String) -> String { "requestBody: {content: {\(content)}}, \(done)" }
    private static func received(_ content: String) -> String {
        "responses: {'200': {description: d, content: {\(content)}}}"
    }
    private static func form(_ header: String) -> String {
        "multipart/form-data: {schema: \(object), encoding: {a: {headers: {X-A: {\(header)}}}}}"
    }
    private static func value(_ schema: String) -> String { sent("application/json: {schema: \(schema)}") }
    private static func callback(_ operation: String) -> String {
        "callbacks: {told: {'{$request.body#/url}': {post: {\(operation)}}}}, \(done)"
    }

    /// The fields of operations that use the schema, by the place of the use.
    private static let uses: [String: String] = [
        "parameter": "parameters: [{name: p, in: query, schema: \(new)}], \(done)",
        "content of a parameter":
            "parameters: [{name: p, in: query, content: {application/json: {schema: \(new)}}}], \(done)",
        "header": "responses: {'200': {description: d, headers: {X-A: {schema: \(new)}}}}",
        "content of a header":
            "responses: {'200': {description: d, headers: {X-A: {content: {application/json: {schema: \(new)}}}}}}",
        "header of a part": sent(form("schema: \(new)")),
        "content of a header of a part": sent(form("content: {application/json: {schema: \(new)}}")),
        "header of a part of a response": received(form("schema: \(new)")),
        "header of a first part": sent(
            "multipart/mixed: {schema: {type: array}, prefixEncoding: [{headers: {X-A: {schema: \(new)}}}]}"),
        "header of all parts": sent(
            "multipart/mixed: {schema: {type: array}, itemEncoding: {headers: {X-A: {schema: \(new)}}}}"),
        "item": received("application/jsonl: {itemSchema: \(new)}"),
        "callback": callback(value(new)),
        "callback of a callback": callback(callback(value(new))),
        "items": value("{type: array, items: \(new)}"),
        "elements by position": value("{type: array, prefixItems: [\(new)]}"),
        "members": value("{type: object, additionalProperties: \(new)}"),
        "members like": value("{type: object, patternProperties: {'^a': \(new)}}"),
        "members not evaluated": value("{type: object, unevaluatedProperties: \(new)}"),
        "names of members": value("{type: object, propertyNames: \(new)}"),
        "contains": value("{type: array, contains: \(new)}"),
        "not": value("{not: \(new)}"),
        "content of a text": value("{type: string, contentMediaType: application/json, contentSchema: \(new)}"),
        "base": value("{allOf: [\(new)]}"),
        "branch": value("{oneOf: [\(new), {type: integer}]}"),
    ]

    private func rules(_ operation: String, webhooks: String = "{}") -> [String] {
        func document(_ operation: String, _ webhooks: String, _ schemas: String) -> String {
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            paths: {/a: {post: {\(operation)}}}
            webhooks: \(webhooks)
            components: {schemas: {Old: {type: string}\(schemas)}}

            """
        }
        return Comparing.changes(
            document(Self.done, "{}", ""), document(operation, webhooks, ", New: {type: string}")
        ).map(\.rule.id)
    }

    @Test("An added schema with a use is not reported", arguments: uses.keys.sorted())
    func used(_ place: String) throws {
        #expect(!rules(try #require(Self.uses[place])).contains("schema-added"))
    }

    @Test("An added schema of an added webhook is not reported")
    func usedByWebhook() {
        let rules = rules(Self.done, webhooks: "{told: {post: {\(Self.value(Self.new))}}}")
        #expect(rules == ["webhook-added"])
    }

    @Test("An added schema without a use is reported")
    func notUsed() {
        #expect(rules(Self.done) == ["schema-added"])
    }
}
