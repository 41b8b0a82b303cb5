import Generation
import SourceTree
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    /// Reads a valid configuration.
    private func configuration(
        _ text: String, path: String = "oasgen.yaml", commandLine: Settings = Settings()
    ) throws -> Configuration {
        let files = SourceFiles()
        let diagnostics = Diagnostics()
        let file = files.add(text: text, path: path)
        let settings = ConfigurationFile(files: files, diagnostics: diagnostics).settings(of: file) ?? Settings()
        let configuration = ConfigurationLookup(files: files, diagnostics: diagnostics)
            .configuration(settings.overridden(by: commandLine))
        #expect(diagnostics.all.isEmpty, "\(DiagnosticRenderer(files: files).text(diagnostics.all))")
        return try #require(configuration)
    }

    @Test(
        "A configuration without a document uses the document beside it",
        arguments: ["openapi.yaml", "openapi.yml", "openapi.json"])
    func documentBeside(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("output: out\n", to: "api/oasgen.yaml")
        let diagnostics = Diagnostics()
        let lookup = ConfigurationLookup(files: SourceFiles(), diagnostics: diagnostics)
        let without = try lookup.settings(commandLine: Settings(), file: folder.path("api/oasgen.yaml"))
        #expect(without.spec == nil)
        try folder.write("{}", to: "api/\(name)")
        let settings = try lookup.settings(commandLine: Settings(), file: folder.path("api/oasgen.yaml"))
        #expect(settings.spec == folder.path("api/\(name)"))
        #expect(diagnostics.all.isEmpty)
    }

    @Test("Every key is read")
    func everyKeyIsRead() throws {
        let text = """
            spec: api.yaml
            overlays: [a.overlay.yaml, b.overlay.yaml]
            output: Sources/API
            generate: [server, models, models]
            name: Shop
            namespace: Kiosk
            coders: [application/xml, text/yaml]
            templates: Templates
            access: package
            header: |
              First
              Second
            hashable: false
            conformances: []
            shards: 2
            scaffold: true
            docc: true
            names: {Item.sku: code, findItem: item}
            types: {Item.price: Money, Item.size: {type: Size, import: Kit}}
            imports: [Kit]
            closed: Currency
            presence: {Customer.slug: false}
            unknown-members: [Customer, Item]
            filter: {operations: [a, b], tags: c, paths: [/d], schemas: [E]}
            pagination:
              detect: true
              rules: [{operations: f, style: cursor, in: body, parameter: g.h, items: "", last-item: /i~1j}]
            allow-remote: true
            warnings: {ignore: [OAS1050, OAS1051]}
            strict: true
            keep-going: true
            diagnostics: json
            check: true
            dry-run: false
            timings: true
            quiet: true
            roots: [../shared, /srv/schemas]
            """
        let configuration = try configuration(text)
        var expected = Configuration(spec: "api.yaml")
        expected.roots = ["../shared", "/srv/schemas"]
        expected.overlays = ["a.overlay.yaml", "b.overlay.yaml"]
        expected.output = "Sources/API"
        expected.generate = [.models, .server]
        expected.name = "Shop"
        expected.templates = "Templates"
        expected.namespace = "Kiosk"
        expected.coders = ["application/xml", "text/yaml"]
        expected.access = .package
        expected.header = "First\nSecond\n"
        expected.hashable = false
        expected.conformances = []
        expected.shards = ["Kiosk+OpenAPI-1.swift", "Kiosk+OpenAPI-2.swift"]
        expected.scaffold = true
        expected.docc = true
        expected.allowRemote = true
        expected.ignoredWarnings = [1050, 1051]
        expected.strict = true
        expected.keepGoing = true
        expected.diagnostics = .json
        expected.check = true
        expected.timings = true
        expected.quiet = true
        expected.places = configuration.places
        #expect(configuration.names.map { "\($0.key)=\($0.value)" } == ["Item.sku=code", "findItem=item"])
        #expect(configuration.names.map(\.keyLocation.column) == [9, 25])
        #expect(configuration.types.map { "\($0.key)=\($0.value)" } == ["Item.price=Money", "Item.size=Size"])
        #expect(configuration.types.map(\.module) == [nil, "Kit"])
        #expect(configuration.imports.map(\.name) == ["Kit"])
        expected.names = configuration.names
        expected.types = configuration.types
        expected.imports = configuration.imports
        #expect(configuration.closed.map(\.key) == ["Currency"])
        expected.closed = configuration.closed
        #expect(configuration.presence.map(\.value) == ["false"])
        expected.presence = configuration.presence
        #expect(configuration.unknownMembers.map(\.key) == ["Customer", "Item"])
        expected.unknownMembers = configuration.unknownMembers
        #expect(
            configuration.filter?.map { "\($0.kind) \($0.name)" }
                == ["operations a", "operations b", "tags c", "paths /d", "schemas E"])
        expected.filter = configuration.filter
        let rule = try #require(configuration.pages.rules.first)
        #expect(configuration.pages.detects && configuration.pages.rules.count == 1)
        #expect(rule.selectors.map { "\($0.kind) \($0.name)" } == ["operations f"])
        #expect(rule.style == .cursor && rule.place == .body && rule.parameter == "g.h")
        #expect(rule.members == [.items: [], .lastItem: ["i/j"]])
        expected.pages = configuration.pages
        #expect(configuration == expected)
        #expect(Set(configuration.places.keys) == Set(ConfigurationKey.allCases))
        #expect(configuration.places[.name]?.line == 5)
    }

    @Test(
        "A list may be written in several forms",
        arguments: ["[models, client]", "models, client", "models,client", "\n- client\n- models"])
    func listsHaveSeveralForms(_ text: String) throws {
        #expect(try configuration("spec: a.yaml\ngenerate: \(text)").generate == [.models, .client])
    }

    @Test(
        "Paths of overlays are relative to the configuration",
        arguments: [("a.yaml", ["Specs/a.yaml"]), ("[a.yaml, ../b.json]", ["Specs/a.yaml", "b.json"]), ("none", [])])
    func overlaysStartFromTheFile(text: String, expected: [String]) throws {
        #expect(try configuration("spec: a.yaml\noverlays: \(text)", path: "Specs/oasgen.yaml").overlays == expected)
    }

    @Test("The word none is an empty list")
    func noneIsAnEmptyList() throws {
        #expect(try configuration("spec: a.yaml\nconformances: none").conformances == [])
    }

    @Test(
        "Paths are relative to the configuration",
        arguments: [
            ("oasgen.yaml", "api.yaml", "api.yaml"),
            ("Specs/shop/oasgen.yaml", "api.yaml", "Specs/shop/api.yaml"),
            ("Specs/shop/oasgen.yaml", "../../Generated", "Generated"),
            ("/srv/shop/oasgen.yaml", "api.yaml", "/srv/shop/api.yaml"),
            ("Specs/oasgen.yaml", "/srv/api.yaml", "/srv/api.yaml"),
            ("../oasgen.yaml", "api.yaml", "../api.yaml"),
        ])
    func pathsStartFromTheFile(file: String, path: String, expected: String) throws {
        let configuration = try configuration(
            "spec: \(path)\noutput: \(path)\ntemplates: \(path)", path: file)
        #expect(configuration.spec == expected)
        #expect(configuration.output == expected)
        #expect(configuration.templates == expected)
    }

    @Test("The command line takes precedence over the configuration")
    func theCommandLineWins() throws {
        var commandLine = Settings()
        commandLine.spec = "other.yaml"
        commandLine.strict = false
        commandLine.generate = [.client]
        let configuration = try configuration(
            "spec: api.yaml\nstrict: true\ngenerate: models\nname: Shop", path: "Specs/oasgen.yaml",
            commandLine: commandLine)
        #expect(configuration.spec == "other.yaml")
        #expect(!configuration.strict)
        #expect(configuration.generate == [.client])
        #expect(configuration.name == "Shop")
        #expect(configuration.places[.strict] == nil)
    }

    /// The configuration that `oasgen init` writes is valid, also without its comment signs.
    @Test("The starter configuration contains the defaults")
    func theStarterSaysTheDefaults() throws {
        let starter = StarterConfiguration(spec: "openapi.yaml").text
        var expected = Configuration(spec: "openapi.yaml")
        var actual = try configuration(starter)
        expected.places = actual.places
        #expect(actual == expected)

        let lines = starter.split(separator: "\n").map { line in
            ConfigurationKey.allCases.contains { line.hasPrefix("# \($0.rawValue):") } ? line.dropFirst(2) : line
        }
        actual = try configuration(lines.joined(separator: "\n"))
        #expect(Set(actual.places.keys) == Set(ConfigurationKey.allCases))
        expected.places = actual.places
        expected.overlays = actual.overlays
        expected.roots = actual.roots
        expected.name = actual.name
        expected.namespace = actual.namespace
        expected.coders = actual.coders
        expected.templates = actual.templates
        expected.header = actual.header
        expected.shards = actual.shards
        expected.names = actual.names
        expected.types = actual.types
        expected.imports = actual.imports
        expected.closed = actual.closed
        expected.presence = actual.presence
        expected.unknownMembers = actual.unknownMembers
        expected.filter = actual.filter
        expected.pages = actual.pages
        expected.ignoredWarnings = actual.ignoredWarnings
        #expect(actual == expected)
    }

    @Test(
        "The starter configuration quotes paths",
        arguments: ["a b.yaml", "quo\"te.yaml", "#1.yaml", "- x.yaml", "ü.yaml", "a: b.yaml"])
    func theStarterQuotesPaths(_ spec: String) throws {
        #expect(try configuration(StarterConfiguration(spec: spec).text).spec == spec)
    }

    @Test("An existing configuration is not overwritten")
    func theStarterKeepsWhatIsThere() throws {
        let folder = try TemporaryFolder()
        try StarterConfiguration(spec: "a.yaml").write(to: folder.path("oasgen.yaml"))
        let written = try folder.text(of: "oasgen.yaml")
        #expect(throws: StarterError.exists(path: folder.path("oasgen.yaml"))) {
            try StarterConfiguration(spec: "b.yaml").write(to: folder.path("oasgen.yaml"))
        }
        #expect(try folder.text(of: "oasgen.yaml") == written)
    }

    @Test("A missing configuration is an error")
    func aMissingFileIsAnError() {
        let diagnostics = Diagnostics()
        let reader = ConfigurationFile(files: SourceFiles(), diagnostics: diagnostics)
        #expect(reader.read("nowhere/oasgen.yaml") == nil)
        #expect(diagnostics.all.map(\.message) == ["'nowhere/oasgen.yaml' does not exist"])
    }
}
