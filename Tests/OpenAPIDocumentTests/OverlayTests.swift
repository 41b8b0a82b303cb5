import OpenAPIDocument
import SourceTree
import Testing

@Suite struct OverlayTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: /dev}]
        paths:
          /items:
            get:
              tags: [items, old]
              deprecated: true
              parameters: [{name: page, in: query, schema: {type: integer}}]
              responses: {'200': {description: OK}}
          /orders:
            delete:
              responses: {'204': {description: gone}}
        components:
        """

    /// Applies actions to the document; `report` has the diagnostics with their file, line and column.
    private func apply(
        _ actions: String, version: String = "1.1.0", limits: ReadingLimits = ReadingLimits()
    ) throws -> (root: Node, report: [String]) {
        try apply(
            overlays: ["overlay: \(version)\ninfo: {title: Test, version: '1'}\nactions:\n\(actions)"], limits: limits)
    }

    private func apply(
        overlays: [String], limits: ReadingLimits = ReadingLimits()
    ) throws -> (root: Node, report: [String]) {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let entry = files.add(text: Self.document, path: "openapi.yaml")
        let paths = overlays.indices.map { "\($0).overlay.yaml" }
        for (path, text) in zip(paths, overlays) { _ = files.add(text: text, path: path) }
        let loader = DocumentLoader(
            files: files, diagnostics: diagnostics, limits: limits, overlays: paths.map { OverlayFile(path: $0) })
        _ = loader.load(entry)
        let report = diagnostics.all.filter { $0.code.number != 3014 }.map { diagnostic in
            let place = diagnostic.location.map { "\(files.path(of: $0.file)):\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(diagnostic.severity): \(diagnostic.message)"
        }
        return (try #require(loader.root), report)
    }

    private func operation(_ root: Node) -> Mapping? {
        root.mapping?["paths"]?.mapping?["/items"]?.mapping?["get"]?.mapping
    }

    @Test("An invalid media type of an overlay is an error in the overlay")
    func mediaTypesOfOverlays() throws {
        let (_, report) = try apply(
            """
            - target: $.paths['/items'].get.responses['200']
              update:
                content:
                  "text/plain`.\\r/// */ func strangerWasHere() {}": {}
            """)
        #expect(
            report == [
                #"0.overlay.yaml:7:7 error: "text/plain`.\r/// */ func strangerWasHere() {}" is not a media type"#
            ])
    }

    @Test("An update merges objects and appends to lists")
    func objectsAreMergedAndListsJoined() throws {
        let (root, report) = try apply(
            """
            - target: $.paths['/items'].get
              update:
                summary: List
                deprecated: false
                tags: [new]
                responses: {'200': {description: All}, '404': {description: None}}
            """)
        #expect(report == [])
        let operation = try #require(self.operation(root))
        #expect(operation.keys == ["tags", "deprecated", "parameters", "responses", "summary"])
        #expect(operation["deprecated"]?.bool == false)
        #expect(operation["tags"]?.sequence?.map(\.text) == ["items", "old", "new"])
        #expect(operation["responses"]?.mapping?.keys == ["200", "404"])
        #expect(operation["responses"]?.mapping?["200"]?.mapping?["description"]?.text == "All")
    }

    @Test(
        "An update of a list appends its elements", arguments: ["{name: size, in: query}", "[{name: size, in: query}]"])
    func listsTakeUpElements(value: String) throws {
        let (root, _) = try apply("- {target: $.paths.*.get.parameters, update: \(value)}")
        let names = operation(root)?["parameters"]?.sequence?.map { $0.mapping?["name"]?.text }
        #expect(names == ["page", "size"])
    }

    @Test("Scalars are replaced and removed")
    func singleValuesAreReplacedAndRemoved() throws {
        let (root, report) = try apply(
            """
            - {target: $.info.title, update: Store}
            - {target: "$..tags[?@ == 'old']", remove: true}
            - {target: "$..['deprecated', 'x-nowhere']", remove: true}
            """)
        #expect(report == [])
        #expect(root.mapping?["info"]?.mapping?["title"]?.text == "Store")
        #expect(operation(root)?["tags"]?.sequence?.map(\.text) == ["items"])
        #expect(operation(root)?["deprecated"] == nil)
    }

    @Test("Actions are applied in order")
    func actionsFollowEachOther() throws {
        let (root, report) = try apply(
            """
            - {target: $.paths, update: {/new: {}}}
            - {target: "$.paths['/new']", copy: "$.paths['/items']"}
            - {target: "$.paths['/items']", remove: true}
            - {target: $.servers, remove: true}
            - {target: $, update: {servers: [{url: /test}], components: {schemas: {}}}}
            """)
        #expect(report == [])
        #expect(root.mapping?["paths"]?.mapping?.keys == ["/orders", "/new"])
        #expect(root.mapping?["paths"]?.mapping?["/new"]?.mapping?["get"]?.mapping?["deprecated"]?.bool == true)
        #expect(root.mapping?["servers"]?.sequence?.count == 1)
        #expect(root.mapping?["components"]?.mapping?.keys == ["schemas"])
    }

    @Test("Nested targets are all changed")
    func nestedTargetsAreAllChanged() throws {
        let (root, _) = try apply("- {target: '$..[?@.description || @.responses]', update: {x-seen: true}}")
        #expect(operation(root)?["x-seen"]?.bool == true)
        #expect(operation(root)?["responses"]?.mapping?["200"]?.mapping?["x-seen"]?.bool == true)
    }

    @Test("Overlays are applied in order")
    func overlaysFollowEachOther() throws {
        let head = "overlay: 1.0.0\ninfo: {title: Test, version: '1'}\nactions:\n"
        let (root, report) = try apply(overlays: [
            head + "- {target: $.info, update: {title: First, x-a: 1}}",
            head + "- {target: '$.info[?@ == \"First\"]', remove: true}\n- {target: $.info, update: {title: Second}}",
        ])
        #expect(report == [])
        #expect(root.mapping?["info"]?.mapping?.keys == ["version", "x-a", "title"])
    }

    @Test("A fault in an update is reported in the overlay")
    func faultsOfAnOverlayAreShownThere() throws {
        let (_, report) = try apply(
            """
            - target: $.paths['/items'].get
              update:
                sumary: List
                responses: {'200': {$ref: '#/components/responses/None'}}
            """)
        #expect(
            report == [
                "0.overlay.yaml:6:5 warning: 'sumary' is not a field of an operation; did you mean 'summary'?",
                "0.overlay.yaml:7:31 error: '#/components/responses/None' does not exist",
            ])
    }

    @Test(
        "A faulty action is reported with its location",
        arguments: [
            (
                "- {target: \"$.paths['/itmes'].get\", remove: true}",
                "4:20 warning: the target selects nothing: there is no '/itmes'; did you mean '/items'?"
            ),
            (
                "- target: \"$.paths..*[?@.x \\u0026\\u0026 @.y]\"\n  remove: true",
                "4:22 warning: the target selects nothing: the filter matches nothing"
            ),
            ("- {target: '$[''paths''].b', remove: true}", "4:25 warning: the target selects nothing: there is no 'b'"),
            ("- {target: '$[''paths'' ''b'']', remove: true}", "4:25 error: ',' or ']' is missing, found '''"),
            (
                "- target: >-\n    $.paths.\n  remove: true",
                "4:11 error: a name or '*' is missing after '.', found the end"
            ),
            ("- {target: $.info, update: [a]}", "4:28 error: a list cannot be merged into a mapping"),
            ("- {target: $.info, update: {title: [a]}}", "4:36 error: a list cannot be merged into a single value"),
            (
                "- {target: $.servers, update: }",
                "4:31 warning: the value is empty; a list in the document is not changed"
            ),
            (
                "- {target: $.paths.*.*.*, update: {a: 1}}",
                "4:12 error: the target selects values of different kinds; one update cannot be merged into all of them"
            ),
            ("- {target: $.info, copy: $.paths.*}", "4:26 error: 'copy' must select one value, but selects 2 values"),
            ("- {target: $.info, copy: $.nowhere}", "4:26 error: 'copy' must select one value, but selects nothing"),
            ("- {target: $, remove: true}", "4:12 error: the target is the document itself, which cannot be removed"),
            ("- {target: $.info}", "4:3 warning: the action has neither 'update' nor 'copy' nor 'remove'"),
            (
                "- {target: $.info, remove: false}",
                "4:3 warning: the action has neither 'update' nor 'copy' nor 'remove'"
            ),
            (
                "- {target: $.servers, remove: true, update: {}}",
                "4:37 warning: 'update' has no effect beside 'remove: true'"
            ),
            (
                "- {target: $.info, copy: $.info, update: {}}",
                "4:20 error: an action cannot have both 'update' and 'copy'; it is left out"
            ),
            ("- {target: $.servers, remove: yes}", "4:31 error: 'remove' must be true or false"),
            ("- {taget: $.info, remove: true}", "4:3 error: the action has no 'target'"),
            ("- {target: [a], remove: true}", "4:12 error: 'target' must be a JSONPath, such as '$.paths'"),
            ("- remove", "4:3 error: an action must be a mapping"),
        ])
    func faultsAreLocated(actions: String, expected: String) throws {
        let (_, report) = try apply(actions)
        #expect(report.first == "0.overlay.yaml:" + expected)
    }

    @Test(
        "A faulty overlay is reported with its location",
        arguments: [
            ("overlay: 2.0.0", "1:10 error: Overlay '2.0.0' is not supported; supported versions are 1.0 and 1.1"),
            (
                "overlay: 1.2.0\ninfo: {title: a, version: b}\nactions: []",
                "1:10 warning: Overlay '1.2.0' is not supported; reading it as 1.1, the latest supported version"
            ),
            ("openapi: 3.1.0", "1:1 error: 'overlay' is missing: this is an OpenAPI document and not an overlay"),
            ("[a]", "1:1 error: an overlay must be a mapping"),
            ("overlay: 1.0.0\nactions: []", "1:1 warning: the overlay has no 'info'"),
            ("overlay: 1.0.0\ninfo: {title: a}\nactions: []", "2:1 warning: the overlay's 'info' has no 'version'"),
            (
                "overlay: 1.0.0\ninfo: {title: a, version: b}\nactionss: []",
                "1:1 error: the overlay has no 'actions'; is 'actionss' misspelt?"
            ),
            ("overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: {}", "3:10 error: 'actions' must be a list"),
            (
                "overlay: 1.0.0\ninfo: {title: a, version: b}\nextends: other.yaml\nactions: []",
                "3:10 warning: the overlay extends 'other.yaml', but it is applied to 'openapi.yaml'"
            ),
            (
                "overlay: 1.0.0\ninfo: {title: a, version: b}\nextends: https://x.example/other.yaml\nactions: []",
                "3:10 warning: the overlay extends 'https://x.example/other.yaml', but it is applied to 'openapi.yaml'"
            ),
            (
                "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: [{target: $.info.title, update: x}]",
                "3:20 warning: the target selects neither mappings nor lists, which requires Overlay 1.1, but this overlay "
                    + "declares 1.0; applying it anyway"
            ),
            (
                "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: [{target: $.paths, copy: $.info}]",
                "3:29 warning: 'copy' requires Overlay 1.1, but this overlay declares 1.0; applying it anyway"
            ),
            ("overlay: [", "2:1 error: "),
        ])
    func faultsOfTheWholeOverlay(text: String, expected: String) throws {
        let report = try apply(overlays: [text]).report
        #expect(report.contains { $0.hasPrefix("0.overlay.yaml:" + expected) }, "\(report)")
    }

    @Test(
        "The field extends may name the document",
        arguments: ["./openapi.yaml", "x/../openapi.yaml", "https://x.example/v1/openapi.yaml"])
    func extendsMayNameTheDocument(uri: String) throws {
        let text =
            "overlay: 1.0.0\ninfo: {title: a, version: b}\nextends: \(uri)\nactions: [{target: $.info, update: {}}]"
        #expect(try apply(overlays: [text]).report == [])
    }

    @Test("A missing overlay is an error")
    func aMissingOverlayIsAnError() throws {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let entry = files.add(text: Self.document, path: "openapi.yaml")
        let place = SourceLocation(file: entry, line: 1, column: 1)
        let loader = DocumentLoader(
            files: files, diagnostics: diagnostics, overlays: [OverlayFile(path: "nowhere.yaml", location: place)])
        #expect(loader.load(entry) != nil)
        let missing = try #require(diagnostics.all.first { $0.severity == .error })
        #expect(missing.message == "'nowhere.yaml' does not exist")
        #expect(missing.location == place)
    }

    @Test("The values that overlays add are limited")
    func copiesOfCopiesHaveALimit() throws {
        let copies = String(repeating: "- {target: $.info, copy: $}\n", count: 60)
        let report = try apply(copies).report
        #expect(report.contains { $0.contains("error: ") })
        let many = String(repeating: "- {target: $.servers, copy: $.servers}\n", count: 60)
        let limits = ReadingLimits(maximumAliasedNodes: 1000)
        #expect(try apply(many, limits: limits).report.contains { $0.contains("overlays add more than 1000 values") })
    }
}
