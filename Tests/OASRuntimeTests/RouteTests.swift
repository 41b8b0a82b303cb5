import HTTPTypes
import Testing

@testable import OASRuntime

/// Path templates and the paths that match them.
@Suite struct RouteTests {
    private func match(_ template: String, _ path: String) -> [String: Substring]? {
        var trie = RouteTrie<Int>()
        _ = trie.add(1, method: .get, template: PathTemplate(template))
        guard case .found(_, let parameters) = trie.match(.get, path[...]) else { return nil }
        return parameters
    }

    @Test(
        "A path that matches a template gives its parameters still encoded",
        arguments: [
            ("/customers", "/customers", [:]),
            ("customers", "/customers", [:]),
            ("/customers/", "/customers/", [:]),
            ("/customers/{id}", "/customers/a%2Fb", ["id": "a%2Fb"]),
            ("/files/{name}.{ext}", "/files/a.b.c", ["name": "a", "ext": "b.c"]),
            ("/files/{name}.{ext}", "/files/a%2Eb%2fc", ["name": "a", "ext": "b%2fc"]),
            ("/{a}-{b}/{c}", "/1--2/3", ["a": "1", "b": "-2", "c": "3"]),
            ("/{a}{b}{c}", "/xyz1", ["a": "x", "b": "y", "c": "z1"]),
            ("/{a}{b}", "/%C3%A9z", ["a": "%C3%A9", "b": "z"]),
            ("/{a}{b}", "/éz", ["a": "é", "b": "z"]),
            ("/{a}.json", "/x.json.json", ["a": "x.json"]),
            ("/v{major}.{minor}-x", "/v1.2-x", ["major": "1", "minor": "2"]),
            ("/\u{301}/{\u{33A}a}/\u{301}", "/%CC%81/1/%CC%81", ["\u{33A}a": "1"]),
            ("/v1/{name}:cancel", "/v1/op:cancel", ["name": "op"]),
            ("/m/{rest*}/{.format}", "/m/x/.json", ["rest": "x", "format": ".json"]),
            ("/things?beta=true", "/things", [:]),
            ("/", "/", [:]),
            ("/a b", "/a%20b", [:]), ("/a%20b", "/a%20b", [:]), ("/ä", "/%c3%A4", [:]), ("/a:b", "/%61%3Ab", [:]),
            ("/a%2Fb", "/a%2fb", [:]), ("/%E4", "/%e4", [:]),
            ("/{x}%2C{y}", "/1%2c2", ["x": "1", "y": "2"]),
            ("/100%", "/100%25", [:]), ("/100%", "/100%", [:]),
            ("/a/./b", "/a/./b", [:]), ("/a//b", "/a//b", [:]),
            ("/{dots}", "/...", ["dots": "..."]), ("/{dots}", "/.a", ["dots": ".a"]),
        ] as [(String, String, [String: Substring])])
    func matches(template: String, path: String, parameters: [String: Substring]) {
        #expect(match(template, path) == parameters)
    }

    @Test(
        "A path that does not match a template exactly is not found",
        arguments: [
            ("/customers/{id}", "/customers/"), ("/customers/{id}", "/customers"), ("/customers", "/customers/"),
            ("/customers/", "/customers"), ("/customers", "//customers"), ("/customers", "customers"),
            ("/customers", ""), ("/", ""), ("/", "//"),
            ("/customers/{id}", "/customers/a/b"), ("/customers/{id}", "/customers//a"),
            ("/customers/{id}/keys", "/customers/a//keys"), ("/users/{id}/keys", "//users//a//keys"),
            ("/files/{name}.{ext}", "/files/a"), ("/files/{name}.{ext}", "/files/.b"),
            ("/a", "/A"), ("/{a}{b}", "/x"), ("/{a}{b}", "/é"), ("/{a}.json", "/.json"),
            ("/a/b", "/a%2Fb"), ("/a%2Fb", "/a/b"), ("/{x}/{y}", "/a%2Fb"),
            ("/v1/{name}:cancel", "/v1/op%3Acancel"), ("/{x},{y}", "/1%2C2"),
            ("/{id}", "/."), ("/{id}", "/.."), ("/{id}", "/%2e"), ("/{id}", "/.%2E"), ("/{a}{b}", "/.."),
            ("/a/{id}", "/a/../b"), ("/b", "/a/../b"), ("/b", "/./b"), ("/é", "/e%CC%81"),
            ("/{a}-{b}-{c}.x", "/" + String(repeating: "-", count: 20_000)),
        ])
    func noMatches(template: String, path: String) {
        #expect(match(template, path) == nil)
    }

    private func trie(_ templates: [String]) -> RouteTrie<String> {
        var trie = RouteTrie<String>()
        for template in templates {
            let known = trie.add(template, method: .get, template: PathTemplate(template))
            #expect(known == nil)
        }
        return trie
    }

    @Test("The most specific template takes precedence in any order of registration")
    func precedence() {
        let templates = [
            "/{a}/{b}", "/x/{b}", "/x/y", "/{a}/y", "/x/{b}.{c}", "/x/{b}.json", "/x/v{b}.{c}", "/{a}/{b}/z",
            "/x/{b}{c}.d",
        ]
        for templates in [templates, templates.reversed(), templates.sorted()] {
            let trie = trie(templates)
            for (path, expected) in [
                ("/x/y", "/x/y"), ("/x/z", "/x/{b}"), ("/x/z.w", "/x/{b}.{c}"), ("/x/z.json", "/x/{b}.json"),
                ("/x/v1.json", "/x/{b}.json"), ("/x/v1.w", "/x/v{b}.{c}"), ("/z/y", "/{a}/y"), ("/z/z", "/{a}/{b}"),
                ("/x/y/z", "/{a}/{b}/z"), ("/x/zz.d", "/x/{b}{c}.d"),
            ] {
                guard case .found(let found, _) = trie.match(.get, path[...]) else {
                    Issue.record("\(path) has no route")
                    continue
                }
                #expect(found == expected, "\(path)")
            }
        }
    }

    @Test("A less specific template with the method is found, or all methods of the path are reported")
    func methods() {
        var trie = trie(["/x/y", "/x/{b}"])
        _ = trie.add("delete", method: .delete, template: PathTemplate("/x/{b}"))
        guard case .found("delete", let parameters) = trie.match(.delete, "/x/y") else {
            Issue.record("the less specific template has the method")
            return
        }
        #expect(parameters == ["b": "y"])
        guard case .otherMethods(let methods) = trie.match(.post, "/x/y") else {
            Issue.record("the path has other methods")
            return
        }
        #expect(Set(methods) == [.get, .delete])
        guard case .notFound = trie.match(.get, "/x") else {
            Issue.record("the path is not registered")
            return
        }
    }

    @Test("HEAD uses the route of GET unless it has its own")
    func head() {
        var trie = trie(["/x", "/{a}"])
        guard case .found("/x", _) = trie.match(.head, "/x") else {
            Issue.record("GET stands for HEAD")
            return
        }
        _ = trie.add("head", method: .head, template: PathTemplate("/x"))
        guard case .found("head", _) = trie.match(.head, "/x") else {
            Issue.record("HEAD has a value of its own")
            return
        }
    }

    @Test(
        "Two templates that match the same requests are a conflict",
        arguments: [
            ("/a/{x}", "/a/{y}", true), ("/a b", "/a%20b", true), ("/{x}.{y}", "/{y}.{x}", true), ("/a", "a", true),
            ("/{x}.{y}", "/{x}-{y}", false), ("/a/{x}", "/a/{x}/", false), ("/%2F", "/%2f", true),
            ("/x,{y}", "/x%2C{y}", false),
        ])
    func conflicts(first: String, second: String, areSame: Bool) {
        var trie = RouteTrie<String>()
        _ = trie.add(first, method: .get, template: PathTemplate(first))
        let other = trie.add("other method", method: .put, template: PathTemplate(second))
        #expect(other == nil)
        let known = trie.add(second, method: .get, template: PathTemplate(second))
        #expect(known == (areSame ? first : nil))
    }

    @Test(
        "Header fields and query items select among routes of one path, the most specific first",
        arguments: [
            ("", nil, "any"), ("part", nil, "part"), ("part=", nil, "part"), ("part=7&x", nil, "part"),
            ("parts=7", nil, "any"), ("p%61rt=7", nil, "part"), ("kind=a", nil, "a"), ("kind=b", nil, "b"),
            ("kind=c", nil, "any"), ("", "Db.Get", "get"), ("", "Db.Put", "put"),
            ("", "db.get", "any"), ("part", "Db.Get", "part of get"),
        ] as [(String, String?, String)])
    func conditions(query: String, field: String?, expected: String) throws {
        var trie = RouteTrie<String>()
        let values: [(String, [RouteCondition])] = [
            ("any", []), ("part", [.query("part")]), ("a", [.query("kind", "a")]), ("b", [.query("kind", "b")]),
            ("get", [.header("target", "Db.Get")]), ("put", [.header("Target", "Db.Put")]),
            ("part of get", [.header("target", "Db.Get"), .query("part")]),
        ]
        for (value, conditions) in values {
            let demands = RouteDemands(query: nil, conditions: conditions)
            let template = PathTemplate("/things")
            #expect(trie.add(value, method: .get, template: template, demands: demands) == nil)
            #expect(trie.add("again", method: .get, template: template, demands: demands) == value)
        }
        var fields = HTTPFields()
        fields[try #require(HTTPField.Name("target"))] = field
        guard case .found(let found, _) = trie.match(.get, "/things", query: query[...], headerFields: fields) else {
            Issue.record("no route")
            return
        }
        #expect(found == expected)
    }

    @Test("A literal query selects among routes of one path")
    func queries() {
        var trie = RouteTrie<String>()
        let template = PathTemplate("/things")
        for query in [nil, "beta=true", "beta=true&x=1", "a=b%20c"] {
            let known = trie.add(query ?? "none", method: .get, template: template, demands: RouteDemands(query: query))
            #expect(known == nil)
        }
        let known = trie.add("again", method: .get, template: template, demands: RouteDemands(query: "x=%31&beta=true"))
        #expect(known == "beta=true&x=1")
        for (query, expected) in [
            ("", "none"), ("beta=false", "none"), ("page=1&beta=true", "beta=true"),
            ("x=1&y=2&beta=true", "beta=true&x=1"),
            ("beta=%74rue", "beta=true"), ("a=b%20c", "a=b%20c"),
        ] {
            guard case .found(let found, _) = trie.match(.get, "/things", query: query[...]) else {
                Issue.record("'\(query)' has no route")
                continue
            }
            #expect(found == expected, "\(query)")
        }
        var only = RouteTrie<String>()
        _ = only.add("beta", method: .get, template: template, demands: RouteDemands(query: "beta=true"))
        guard case .notFound = only.match(.get, "/things") else {
            Issue.record("a demanded query is missing")
            return
        }
    }

    @Test(
        "Each form of a request target is split into path and query",
        arguments: [
            ("/a?b=c", "/a", "b=c"), ("/a", "/a", nil), ("/?", "/", ""), ("/a?b?c#d", "/a", "b?c"),
            ("/a#b?c", "/a", nil), ("http://x/a?b", "/a", "b"), ("HTTPS://x:80", "/", nil), ("http://x?b", "/", "b"),
            ("*", "*", nil), ("a/b", "a/b", nil), ("", "", nil), ("//x/a", "//x/a", nil),
            ("ftp://x/a", "ftp://x/a", nil),
        ] as [(String, String, String?)])
    func targets(text: String, path: String, query: String?) {
        let target = RequestTarget(text)
        #expect(target.path == path)
        #expect(target.query.map(String.init) == query)
    }
}
