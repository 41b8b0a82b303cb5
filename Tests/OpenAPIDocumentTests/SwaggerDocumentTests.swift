import OpenAPIDocument
import SourceTree
import Testing

/// The document, its servers and its security schemes.
@Suite struct SwaggerDocumentTests {
    @Test("Fields with the same meaning are kept")
    func whatMeansTheSameIsCarried() throws {
        let loading = Loading(
            """
            swagger: 2.0
            info: {title: Pets, version: '3', license: {name: MIT}, x-i: 1}
            tags: [{name: pets, description: About pets}]
            externalDocs: {url: https://example.com}
            security: [{key: []}]
            x-d: {a: 1}
            paths:
              x-p: 1
              /pets:
                x-i: 1
                get:
                  tags: [pets]
                  summary: S
                  description: D
                  operationId: listPets
                  deprecated: true
                  security: []
                  externalDocs: {url: https://example.com}
                  x-o: 1
                  responses: {200: {description: OK, x-r: 1}, x-s: 1}
            """)
        #expect(loading.report == [])
        let document = try #require(loading.document)
        #expect(document.version == OpenAPIVersion(major: 2, minor: 0))
        #expect(document.info.title == "Pets" && document.info.license?.name == "MIT")
        #expect(document.tags.map(\.name) == ["pets"] && document.externalDocumentation != nil)
        #expect(document.security?.first?.schemes.first?.name == "key")
        #expect(document.extensions.map(\.name) == ["x-d"] && document.paths.map(\.path) == ["/pets"])
        #expect(document.paths[0].item.extensions.map(\.name) == ["x-i"])
        let operation = try #require(loading.operation)
        #expect(operation.operationID == "listPets" && operation.idLocation?.line == 15)
        #expect(operation.summary == "S" && operation.description == "D" && operation.tags == ["pets"])
        #expect(operation.isDeprecated && operation.security?.isEmpty == true)
        #expect(operation.externalDocumentation != nil && operation.extensions.map(\.name) == ["x-o"])
        #expect(loading.response()?.extensions.map(\.name) == ["x-r"])
    }

    @Test(
        "Servers consist of host, base path and schemes",
        arguments: [
            ("", []),
            ("basePath: /", ["/"]),
            ("basePath: /v1/", ["/v1"]),
            ("host: a.com\nschemes: [https]", ["https://a.com"]),
            (
                "host: 'a.com:8080'\nbasePath: /v1\nschemes: [http, https]",
                ["http://a.com:8080/v1", "https://a.com:8080/v1"]
            ),
            ("host: a.com\nbasePath: /\nschemes: [HTTPS]", ["https://a.com"]),
            ("basePath: /v1\nschemes: [https]", ["/v1"]),
        ])
    func servers(fields: String, urls: [String]) throws {
        let loading = Loading(swagger: "paths: {}\n" + fields)
        #expect(loading.report == [])
        #expect(try #require(loading.document).servers.map(\.url) == urls)
    }

    @Test("A malformed host or base path is corrected with a warning")
    func serversThatAreNotWrittenAsTheyShouldBe() throws {
        let loading = Loading(swagger: "paths: {}\nhost: a.com\nbasePath: v1")
        #expect(loading.document?.servers.map(\.url) == ["https://a.com/v1"])
        #expect(
            loading.report == [
                "4:7 warning: the document has no 'schemes'; 'https' is assumed",
                "5:11 warning: 'v1' does not begin with '/'; reading it as '/v1'",
            ])
        let whole = Loading(swagger: "paths: {}\nhost: http://a.com/v1/")
        #expect(whole.document?.servers.map(\.url) == ["http://a.com/v1"])
        #expect(whole.report.count == 1)
    }

    @Test("Several servers are described by their schemes")
    func severalServersAreToldApartByTheirSchemes() throws {
        let loading = Loading(swagger: "paths: {}\nhost: a.com\nschemes: [https, http]")
        let servers = try #require(loading.document?.servers)
        #expect(servers.map(\.description) == ["https", "http"])
        #expect(servers.map(\.urlLocation.line) == [4, 4])
    }

    @Test("Schemes of an operation become its servers")
    func schemesOfAnOperation() throws {
        let same = Loading(
            swaggerOperation: "schemes: [https]\nresponses: {200: {description: OK}}", "host: a.com\nschemes: [https]")
        #expect(same.operation?.servers.isEmpty == true)
        let other = Loading(
            swaggerOperation: "schemes: [http]\nresponses: {200: {description: OK}}", "host: a.com\nschemes: [https]")
        #expect(other.operation?.servers.map(\.url) == ["http://a.com"])
        #expect(other.operation?.servers.first?.location.line == 6)
        let without = Loading(swaggerOperation: "schemes: [http]\nresponses: {200: {description: OK}}")
        #expect(without.report == ["6:7 warning: 'schemes' has no effect: the document has no 'host'"])
    }

    @Test("Security definitions become security schemes")
    func securityDefinitions() throws {
        let loading = Loading(
            swagger: """
                paths: {}
                securityDefinitions:
                  user: {type: basic, description: A name and a password, x-a: 1}
                  key: {type: apiKey, name: X-Key, in: header}
                  implicit: {type: oauth2, flow: implicit, authorizationUrl: https://a.com, scopes: {read: Read}}
                  password: {type: oauth2, flow: password, tokenUrl: https://t.com, scopes: {}}
                  application: {type: oauth2, flow: application, tokenUrl: https://t.com, scopes: {}}
                  code:
                    {type: oauth2, flow: accessCode, authorizationUrl: https://a.com, tokenUrl: https://t.com, scopes: {}}
                """)
        #expect(loading.report == [])
        let schemes = try #require(loading.document?.components.securitySchemes)
        let kinds = try schemes.map { try #require(loading.references.securityScheme($0.object)) }
        guard case .http("basic", nil) = kinds[0].kind, case .apiKey("X-Key", .header) = kinds[1].kind else {
            Issue.record("\(kinds[0].kind), \(kinds[1].kind)")
            return
        }
        #expect(kinds[0].description == "A name and a password" && kinds[0].extensions.map(\.name) == ["x-a"])
        let flows = kinds.compactMap { scheme -> OAuthFlows? in
            if case .oauth2(let flows) = scheme.kind { flows } else { nil }
        }
        #expect(flows[0].implicit?.authorizationURL == "https://a.com")
        #expect(flows[0].implicit?.scopes.map(\.name) == ["read"])
        #expect(flows[1].password?.tokenURL == "https://t.com")
        #expect(flows[2].clientCredentials?.tokenURL == "https://t.com")
        #expect(flows[3].authorizationCode?.tokenURL == "https://t.com")
        #expect(flows[3].implicit == nil)
    }

    @Test("An overlay is applied to the Swagger document")
    func overlaysAreWrittenAgainstWhatIsWritten() throws {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let entry = files.add(
            text: "swagger: '2.0'\ninfo: {title: A, version: '1'}\npaths: {}\ndefinitions: {Pet: {}}",
            path: "openapi.yaml")
        _ = files.add(
            text: """
                overlay: 1.0.0
                info: {title: Test, version: '1'}
                actions:
                  - {target: $.definitions.Pet, update: {type: string, x-nullable: true}}
                """, path: "overlay.yaml")
        let loader = DocumentLoader(
            files: files, diagnostics: diagnostics, overlays: [OverlayFile(path: "overlay.yaml")])
        let pet = try #require(loader.load(entry)?.components.schemas.first?.object)
        #expect(diagnostics.all.map(\.message) == [])
        #expect(pet.types == [.string] && pet.isNullable)
    }

    @Test("Other versions of Swagger are refused")
    func otherVersionsOfSwaggerAreRefused() {
        let loading = Loading("swagger: '1.2'\npaths: {}")
        #expect(loading.document == nil)
        #expect(
            loading.report == [
                "1:10 error: Swagger '1.2' is not supported; supported versions are Swagger 2.0 and OpenAPI 3.0, 3.1 "
                    + "and 3.2"
            ])
    }

    @Test("Keywords of later versions are read with a warning")
    func whatCameLaterIsReadAndNamed() {
        let loading = Loading(swagger: "paths: {}\ndefinitions:\n  A: {const: 1, anyOf: [{type: string}]}")
        #expect(
            loading.report == [
                "5:7 warning: 'const' requires OpenAPI 3.1, but the document declares Swagger 2.0; reading it anyway",
                "5:17 warning: 'anyOf' requires OpenAPI 3.0, but the document declares Swagger 2.0; reading it anyway",
            ])
        #expect(loading.schema("A")?.anyOf.count == 1)
    }
}
