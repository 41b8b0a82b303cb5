import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

@Suite struct PathTests {
    @Test(
        arguments: [
            ("/customers", "/customers", [:]),
            ("/customers/{id}", "/customers/a%2Fb", ["id": "a%2Fb"]),
            ("/customers/{id}", "/customers/x?page=1", ["id": "x"]),
            ("/files/{name}.{ext}", "/files/a.b.c", ["name": "a", "ext": "b.c"]),
            ("/{a}-{b}/{c}", "/1--2/3", ["a": "1", "b": "-2", "c": "3"]),
            ("/{a}{b}{c}", "/xyz1", ["a": "x", "b": "y", "c": "z1"]),
            ("/{a}.json", "/x.json.json", ["a": "x.json"]),
            ("/v{major}.{minor}-x", "/v1.2-x", ["major": "1", "minor": "2"]),
            ("/v1/{name}:cancel", "/v1/op:cancel", ["name": "op"]),
            ("/m/{rest*}/{.format}", "/m/x/.json", ["rest": "x", "format": ".json"]),
            ("/things?beta=true", "/things", [:]),
            ("/", "/", [:]),
            ("/a b", "/a%20b", [:]),
        ] as [(String, String, [String: Substring])])
    func matches(template: String, path: String, parameters: [String: Substring]) {
        #expect(PathTemplate(template).match(path[...]) == parameters)
    }

    @Test(arguments: [
        ("/customers/{id}", "/customers/"), ("/customers/{id}", "/customers"), ("/customers", "/customers/"),
        ("/customers/{id}", "/customers/a/b"), ("/files/{name}.{ext}", "/files/a"),
        ("/files/{name}.{ext}", "/files/.b"),
        ("/a", "/A"), ("/{a}{b}", "/x"), ("/{a}.json", "/.json"),
        ("/{a}-{b}-{c}.x", "/" + String(repeating: "-", count: 20_000)),
    ])
    func noMatches(template: String, path: String) {
        #expect(PathTemplate(template).match(path[...]) == nil)
    }

    @Test func expansion() throws {
        let template = PathTemplate("/files/{name}.{ext*}/ä{x}")
        #expect(
            try template.expand(["name": "a", "ext": "b", "x": "%20"], operationID: "o") == "/files/a.b/%C3%A4%20")
        let missing = #expect(throws: RequestEncodingError.self) {
            try template.expand(["name": "a", "ext": "b"], operationID: "o")
        }
        #expect(missing?.description == "o: path parameter 'x' is missing")
        for dots in [".", ".."] {
            #expect(throws: RequestEncodingError.self) {
                try PathTemplate("/customers/{id}").expand(["id": dots], operationID: "o")
            }
        }
        #expect(try PathTemplate("").expand([:], operationID: "o") == "/")
    }

    @Test func routerPrefersLiterals() {
        var router = PathRouter<String>()
        for path in ["/{a}/{b}", "/x/{b}", "/x/y", "/{a}/y", "/x/{b}.{c}"] {
            router.add(path, method: .get, path: path)
        }
        router.add("delete", method: .delete, path: "/x/{b}")
        func route(_ path: String) -> String? {
            if case .found(let value, _) = router.match(.get, path) { value } else { nil }
        }
        #expect(route("/x/y") == "/x/y")
        #expect(route("/x/z") == "/x/{b}")
        #expect(route("/x/z.w") == "/x/{b}.{c}")
        #expect(route("/z/y") == "/{a}/y")
        #expect(route("/z/z") == "/{a}/{b}")
        guard case .otherMethods(let methods) = router.match(.post, "/x/y") else {
            Issue.record("the path has other methods")
            return
        }
        #expect(Set(methods) == [.get, .delete])
        guard case .notFound = router.match(.get, "/x") else {
            Issue.record("the path is not registered")
            return
        }
    }

    @Test(
        arguments: [
            ("https://{region}.example.com/{v}", ["region": "eu", "v": "v1"], "https://eu.example.com/v1"),
            ("https://{region}.example.com", [:], "https://%7Bregion%7D.example.com"),
            ("http://a b/ü", [:], "http://a%20b/%C3%BC"),
            ("/api", [:], "/api"),
        ] as [(String, [String: String], String)])
    func servers(template: String, variables: [String: String], url: String) {
        #expect(ServerTemplate.expand(template, variables).absoluteString == url)
        #expect(ServerURL(template: template, variables: variables).url.absoluteString == url)
    }

    @Test(arguments: ["", "http://[", "{", "}{", "::", "http://a:b:c", "%", "\u{0}"])
    func anyTemplateExpands(template: String) {
        _ = ServerTemplate.expand(template, [:])
    }
}
