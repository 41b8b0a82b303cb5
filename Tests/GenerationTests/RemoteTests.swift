import Bundling
import Foundation
import Generation
import TestSupport
import Testing

@testable import SourceTree

/// References to files of other hosts, which a local server provides.
@Suite struct RemoteTests {
    private let folder: TemporaryFolder
    private let server: SocketServer

    /// The files of the server. Paths below `/old` redirect to `/schemas`.
    private static let files = [
        "/schemas/pet.yaml": """
        type: object
        properties:
          owner: {$ref: 'people/person.yaml#/definitions/Person'}
          home: {$ref: /places.json}
        """,
        "/schemas/people/person.yaml": """
        definitions:
          Person: {type: object, properties: {pets: {type: array, items: {$ref: ../pet.yaml}}}}
        """,
        "/places.json": #"{"type": "object", "properties": {"town": {"type": "string"}}}"#,
        "/broken.yaml": "type: object\nproperties: [1]\n",
        "/local.yaml": "$ref: file:///etc/hostname\n",
    ]

    init() throws {
        folder = try TemporaryFolder()
        server = try SocketServer { request, connection in
            let path = request.lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
            if let text = RemoteTests.files[path] {
                connection.respond(body: text)
            } else if path.hasPrefix("/old/") {
                connection.respond("301 Moved", fields: ["Location: /schemas/\(path.dropFirst(5))"])
            } else if path.hasPrefix("/round") {
                connection.respond("302 Found", fields: ["Location: /round"])
            } else if path == "/elsewhere.yaml" {
                // The same server under another name.
                let port = request.field("Host")?.split(separator: ":").last ?? ""
                connection.respond("302 Found", fields: ["Location: http://localhost:\(port)/schemas/pet.yaml"])
            } else if path.hasPrefix("/slow") {
                connection.waitUntilClosed()
            } else if path.hasPrefix("/guarded.yaml") {
                let isKnown = request.field("Authorization") == "Basic bWU6aHVudGVyMg=="
                if isKnown, path.hasSuffix("?token=hunter3") {
                    connection.respond(body: "type: [")
                } else {
                    connection.respond("403 Forbidden")
                }
            } else if path == "/escape" {
                connection.respond("302 Found", fields: ["Location: file:///etc/hostname"])
            } else if path == "/large.yaml" {
                connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
                let line = "# " + String(repeating: "x", count: 1 << 20) + "\n"
                for _ in 0..<260 { connection.write(line) }
            } else {
                connection.respond("404 Not Found")
            }
        }
    }

    private var host: String { "http://127.0.0.1:\(server.port)" }

    private func write(_ reference: String) throws {
        let document = """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths: {}
            components: {schemas: {Pet: {$ref: '\(reference)'}}}
            """
        try folder.write(document, to: "openapi.yaml")
    }

    private func run(_ reference: String, allowed: Bool = true) throws -> Outcome {
        try write(reference)
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.allowRemote = allowed
        return try Pipeline(configuration).run(through: .render)
    }

    private func errors(_ outcome: Outcome) -> [String] {
        outcome.diagnostics.map { problem in
            let file = problem.location.map { outcome.files.path(of: $0.file).split(separator: "/").last ?? "" } ?? ""
            return "\(file):\(problem.location?.line ?? 0): \(problem.message)".replacing(host, with: "HOST")
        }
    }

    @Test("References in a remote file are resolved relative to it")
    func referencesInRemoteFilesStartThere() throws {
        for path in ["/schemas/pet.yaml", "/old/pet.yaml"] {
            let outcome = try run(host + path)
            #expect(errors(outcome) == [])
            let pet = outcome.generated.first { $0.name == "Pet.swift" }?.contents ?? ""
            #expect(pet.contains("var owner: Person?"))
            #expect(outcome.generated.first { $0.name == "Person.swift" }?.contents.contains("[Pet]?") == true)
        }
    }

    @Test("The document itself may be remote if that is allowed")
    func theDocumentItselfCanBeRemote() throws {
        var configuration = Configuration(spec: host + "/places.json")
        #expect(
            errors(try Pipeline(configuration).run(through: .render)) == [
                ":0: 'HOST/places.json' is a URL, which is read only with '--allow-remote' "
                    + "('allow-remote: true' in oasgen.yaml)"
            ])
        configuration.allowRemote = true
        let outcome = try Pipeline(configuration).run(through: .render)
        #expect(errors(outcome).first?.contains("'openapi' is missing") == true)
    }

    @Test("The error for a remote file names the option that allows it")
    func withoutTheFlagTheErrorNamesIt() throws {
        #expect(
            errors(try run(host + "/schemas/pet.yaml", allowed: false)) == [
                "openapi.yaml:4: 'HOST/schemas/pet.yaml' is a URL, which is read only with '--allow-remote' "
                    + "('allow-remote: true' in oasgen.yaml)"
            ])
    }

    @Test(
        "A failure to fetch a file is reported at the reference",
        arguments: [
            ("/nothing.yaml", "cannot be fetched: The requested URL returned error: 404"),
            ("/round", "cannot be fetched: it redirects more than 10 times"),
            ("/elsewhere.yaml", "cannot be fetched: it redirects to another host: http://localhost:"),
            ("/large.yaml", "has 268435457 bytes, more than the limit of 268435456"),
        ])
    func failuresAreAtTheReference(path: String, message: String) throws {
        let errors = errors(try run(host + path))
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("openapi.yaml:4: 'HOST\(path)' \(message)") == true, "\(errors)")
    }

    @Test("A remote file cannot refer to a local file", arguments: ["/escape", "/local.yaml"])
    func remoteFilesStayRemote(path: String) throws {
        let outcome = try run(host + path)
        #expect(outcome.hasErrors)
        #expect(!outcome.files.ids.contains { outcome.files.path(of: $0).hasSuffix("etc/hostname") })
    }

    @Test("An unreachable host is an error")
    func aHostThatIsNotThereIsAnError() throws {
        let errors = errors(try run("http://127.0.0.1:1/a.yaml"))
        #expect(errors.count == 1)
        #expect(errors.first?.contains("cannot be fetched: Failed to connect") == true, "\(errors)")
    }

    @Test("A fault in a remote file is reported in that file")
    func faultsInRemoteFilesAreShownThere() throws {
        #expect(errors(try run(host + "/broken.yaml")).first?.hasPrefix("broken.yaml:2: ") == true)
    }

    @Test("A bundle contains remote files")
    func bundlesHoldWhatIsRemote() throws {
        try folder.write(
            Bundling.head + "components: {schemas: {Pet: {$ref: '\(host)/schemas/pet.yaml'}}}\n", to: "openapi.yaml")
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.allowRemote = true
        let bundle = Bundler(configuration).bundle()
        #expect(bundle.diagnostics.isEmpty)
        #expect(bundle.inputs.count == 4)
        #expect(bundle.text?.contains("http") == false)
        #expect(bundle.text?.contains("town") == true)
    }

    @Test("All remote files share one time limit", .timeLimit(.minutes(10)))
    func timeInAll() throws {
        let places = (1...4).map { "S\($0): {$ref: '\(host)/slow\($0).yaml'}" }
        let components = "components: {schemas: {\(places.joined(separator: ", "))}}\n"
        try folder.write(Bundling.head + components, to: "openapi.yaml")
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.allowRemote = true
        let files = SourceFiles()
        files.remoteSecondsInAll = 2
        let start = ContinuousClock.now
        let outcome = try Pipeline(configuration, files: files).run(through: .build)
        #expect(ContinuousClock.now - start < .seconds(30))
        #expect(outcome.errorCount == 4)
        let last = "all remote files took more than 2 seconds in total"
        #expect(errors(outcome).last?.hasSuffix(last) == true)
    }

    @Test("A failed file is not requested again for the other document of a comparison", .timeLimit(.minutes(10)))
    func failuresAreKept() throws {
        try write(host + "/slow.yaml")
        try folder.write(folder.text(of: "openapi.yaml"), to: "other.yaml")
        var configuration = Configuration(spec: folder.path("openapi.yaml"))
        configuration.allowRemote = true
        let files = SourceFiles()
        files.remoteSecondsInAll = 2
        let outcome = SpecComparison(configuration, files: files).changes(since: folder.path("other.yaml"))
        let messages = outcome.diagnostics.map(\.message)
        #expect(messages.count == 2)
        #expect(Set(messages).count == 1, "\(messages)")
    }

    @Test(
        "A password and a query are used and never shown",
        arguments: ["/guarded.yaml?token=hunter3", "/nothing.yaml?token=hunter3", "/round?hunter3"])
    func credentialsAreNotShown(path: String) throws {
        let outcome = try run("http://me:hunter2@127.0.0.1:\(server.port)\(path)")
        #expect(outcome.hasErrors)
        let renderer = DiagnosticRenderer(files: outcome.files)
        let all = outcome.diagnostics
        let texts = [
            renderer.text(all).description, renderer.json(all).description, renderer.github(all).description,
            renderer.sarif(all, tool: .oasgen, folder: nil).description,
        ]
        for text in texts {
            #expect(text.contains("http://***@127.0.0.1:"), "\(text)")
            #expect(!text.contains("hunter"), "\(text)")
            #expect(!text.contains("me:"), "\(text)")
        }
        if path.hasPrefix("/guarded") {
            // The server answered, so the fault is in its response.
            #expect(texts[0].contains("guarded.yaml?token=***:2:1: "), "\(texts[0])")
        }
        let refused = try run("http://me:hunter2@127.0.0.1:\(server.port)\(path)", allowed: false)
        #expect(!renderer.text(refused.diagnostics).description.contains("hunter"))
    }

    @Test("A redirect must stay on the host and may change from HTTP to HTTPS")
    func origins() {
        let pairs: [(String, String, Bool)] = [
            ("http://h/a", "http://h/b", true), ("http://h/a", "http://H:80/b", true),
            ("http://h/a", "https://h/b", true),
            ("https://h/a", "http://h/b", false), ("http://h/a", "http://h.evil/b", false),
            ("http://h/a", "http://h@evil/b", false), ("http://u:p@h/a", "http://h/b", true),
            ("http://h:81/a", "http://h:82/b", false), ("http://[::1]:80/a", "http://[::1]/b", true),
            ("http://h/a", "file:///b", false), ("http://h/a", "http://h#@evil/b", true),
            ("http://h/a", "http://evil?@h/b", false), ("http://h/a", "http://evil\\@h/b", false),
        ]
        for (from, to, isAllowed) in pairs {
            #expect(RemoteOrigin(from).mayRedirect(to: RemoteOrigin(to)) == isAllowed, "\(from) → \(to)")
        }
    }
}
