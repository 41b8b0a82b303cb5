import OpenAPIDocument
import Testing

@Suite struct DocumentTests {
    @Test(
        "A supported version is read",
        arguments: [
            ("3.0.0", 0, "0"), ("3.0", 0, ""), ("3.1.1", 1, "1"), ("'3.2.0'", 2, "0"), ("3.0.0-rc1", 0, "0-rc1"),
        ])
    func versions(text: String, minor: Int, patch: String) {
        let version = Loading(version: text, body: "paths: {}").document?.version
        #expect(version == OpenAPIVersion(major: 3, minor: minor, patch: patch))
        #expect(version?.description == text.replacing("'", with: ""))
    }

    @Test("An unsupported version is an error", arguments: ["3", "4.0.0", "3.3.0", "2.0", "latest", "3.x"])
    func otherVersions(text: String) {
        let loading = Loading(version: text, body: "paths: {}")
        #expect(loading.document == nil)
        #expect(
            loading.report == [
                "1:10 error: OpenAPI '\(text)' is not supported; supported versions are 3.0, 3.1 and 3.2"
            ])
    }

    @Test("The fields of the document are read")
    func information() {
        let loading = Loading(
            """
            openapi: 3.1.0
            info:
              title: Pets
              version: 1.10
              summary: S
              description: D
              termsOfService: T
              contact: {name: N, url: U, email: E, x-c: 1}
              license: {name: MIT, identifier: MIT}
              x-i: 1
            servers:
              - url: https://{host}/v1
                description: D
                variables:
                  host: {default: a, enum: [a, 2], description: H}
            tags:
              - {name: one, description: first, externalDocs: {url: U}}
              - {name: two}
            externalDocs: {url: U, description: D}
            x-root: [1]
            paths: {}
            """)
        let document = loading.document
        #expect(document?.info.title == "Pets" && document?.info.version == "1.10")
        #expect(document?.info.contact?.email == "E" && document?.info.license?.identifier == "MIT")
        #expect(document?.servers[0].url == "https://{host}/v1" && document?.servers[0].urlLocation.line == 12)
        #expect(document?.servers[0].variables[0].object.defaultValue == "a")
        #expect(document?.servers[0].variables[0].object.values == ["a", "2"])
        #expect(document?.tags.map(\.name) == ["one", "two"])
        #expect(document?.tags[0].externalDocumentation?.url == "U")
        #expect(document?.externalDocumentation?.description == "D")
        #expect(document?.extensions.map(\.name) == ["x-root"])
        #expect(document?.security == nil)
        #expect(loading.report == [])
    }

    @Test("Security requirements and schemes are read")
    func security() throws {
        let loading = Loading(
            body: """
                paths: {}
                security: [{}, {key: [], oauth: [read, write]}]
                components:
                  securitySchemes:
                    key: {type: apiKey, name: X-Key, in: header}
                    basic: {type: http, scheme: Basic}
                    jwt: {type: http, scheme: bearer, bearerFormat: JWT}
                    oauth:
                      type: oauth2
                      flows: {authorizationCode: {authorizationUrl: A, tokenUrl: T, scopes: {read: Read, write: }}}
                    oidc: {type: openIdConnect, openIdConnectUrl: O}
                    tls: {type: mutualTLS}
                    same: {$ref: '#/components/securitySchemes/key'}
                """)
        #expect(loading.report == [])
        #expect(loading.document?.security?.map { $0.schemes.map(\.name) } == [[], ["key", "oauth"]])
        #expect(loading.document?.security?[1].schemes[1].scopes == ["read", "write"])
        let schemes = try #require(loading.document?.components.securitySchemes)
        let kinds = schemes.compactMap { loading.references.securityScheme($0.object)?.kind }
        guard case .apiKey("X-Key", .header) = kinds[0], case .http("basic", nil) = kinds[1],
            case .http("bearer", "JWT") = kinds[2], case .oauth2(let flows) = kinds[3],
            case .openIDConnect("O") = kinds[4], case .mutualTLS = kinds[5], case .apiKey("X-Key", _) = kinds[6]
        else { throw Unexpected() }
        #expect(flows.authorizationCode?.scopes.map(\.name) == ["read", "write"])
        #expect(flows.authorizationCode?.tokenURL == "T" && flows.implicit == nil)
    }

    /// Documents of a vendor have such extensions in OpenAPI 3.0.
    @Test("An extension among webhooks is not a webhook")
    func extensionsBesideWebhooksAreNone() {
        let loading = Loading(
            body: "x-webhooks: {x-sdk-exclude: true, x-made: {post: {responses: {'200': {description: OK}}}}}")
        #expect(loading.document?.webhooks.map(\.name) == ["x-made"])
        #expect(loading.report.isEmpty)
    }

    @Test("A document with webhooks needs no paths")
    func webhooksNeedNoPaths() {
        let loading = Loading(body: "webhooks: {newPet: {post: {responses: {'200': {description: OK}}}}}")
        #expect(loading.document?.webhooks.map(\.name) == ["newPet"])
        #expect(loading.document?.webhooks[0].item.operations.map(\.method) == ["post"])
        #expect(loading.report == [])
    }

    @Test("A missing file is an error without a location")
    func aMissingFileHasNoPlace() {
        let loading = Loading("openapi: 3.1.0")
        #expect(loading.loader.load(path: "no/such/file.yaml") == nil)
        #expect(loading.report.contains("- error: 'no/such/file.yaml' does not exist"))
    }

    @Test("The time of reading is measured")
    func readingTimeIsMeasured() {
        #expect(Loading(body: "paths: {}").loader.readingTime > .zero)
    }
}
