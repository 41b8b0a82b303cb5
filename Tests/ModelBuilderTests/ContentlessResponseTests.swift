import APIModel
import SourceTree
import Testing

/// Responses that end with their header fields (RFC 9110, sections 6.4.1 and 9.3.2).
@Suite struct ContentlessResponseTests {
    private static let content =
        "content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}"

    private static func built(_ method: String, _ status: String) -> BuiltModel {
        BuiltModel(
            """
            openapi: 3.0.3
            info: {title: Statuses, version: '1'}
            paths:
              /a:
                \(method):
                  operationId: a
                  responses:
                    '\(status)':
                      description: done
                      headers: {X-Size: {schema: {type: integer}}}
                      \(content)
            """, path: "openapi.yaml")
    }

    @Test(
        "Content of a response that cannot have any is left out with a warning, and headers are kept",
        arguments: [
            ("get", "204"), ("post", "205"), ("get", "304"), ("get", "1XX"), ("head", "200"), ("head", "default"),
        ])
    func impossible(method: String, status: String) throws {
        let built = Self.built(method, status)
        let response = try #require(built.model?.groups.first?.operations.first?.responses.first)
        #expect(response.body == nil)
        #expect(response.headers?.fields.map(\.key) == ["X-Size"])
        let warnings = built.diagnostics.all.filter { "\($0.code)" == "OAS1044" }
        let what = method == "head" ? "to HEAD" : "with the status \(status)"
        #expect(warnings.map(\.message) == ["a response \(what) has no content; the described content is left out"])
        #expect(warnings.map { $0.location?.line } == [11])
    }

    @Test("Content of other responses is kept", arguments: ["200", "206", "2XX", "404", "default"])
    func possible(status: String) throws {
        let built = Self.built("get", status)
        #expect(try #require(built.model?.groups.first?.operations.first?.responses.first).body != nil)
        #expect(built.diagnostics.all.isEmpty)
    }

    @Test("A status without content has one method for all of its media types")
    func variants() throws {
        let built = BuiltModel(
            """
            openapi: 3.0.3
            info: {title: Statuses, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '204':
                      description: done
                      content: {application/json: {schema: {type: object}}, text/csv: {schema: {type: string}}}
            """, path: "openapi.yaml")
        #expect(try #require(built.model?.groups.first).operations.map(\.id) == ["a"])
    }
}
