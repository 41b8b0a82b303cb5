import APIModel
import ModelBuilder
import SourceTree
import Testing

@Suite struct ServerAddressTests {
    @Test("A query in the URL of a server is kept with a warning, and a fragment is left out with one")
    func addresses() throws {
        let built = BuiltModel(
            """
            openapi: 3.0.3
            info: {title: Versioned, version: '1'}
            servers:
              - url: https://api.example.com/base?api-version=2024-01-01
              - url: https://api.example.com/x#frag
              - url: https://api.example.com/v1
            paths:
              /a: {get: {operationId: a, responses: {'200': {description: ok}}}}
            """, path: "openapi.yaml")
        let model = try #require(built.model)
        #expect(
            model.servers.map(\.url) == [
                "https://api.example.com/base?api-version=2024-01-01", "https://api.example.com/x",
                "https://api.example.com/v1",
            ])
        let warnings = built.diagnostics.all
        #expect(
            warnings.map(\.message) == [
                "the URL of the server has a query, which is sent with every request",
                "the URL of the server has a fragment, which is left out",
            ])
        #expect(warnings.map { $0.location?.line } == [4, 5])
    }
}
