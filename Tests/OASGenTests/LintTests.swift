import Foundation
import Testing

@Suite struct LintTests {
    @Test("A diagnostic is printed with its line and a caret")
    func printsTheLineAndACaret() throws {
        let shop = try Shop(Shop.misspelt, name: "Specs/api.yaml")
        let result = try shop.tool.run("lint", "Specs/api.yaml")
        #expect(result.status == 0)
        #expect(
            result.output == """
                Specs/api.yaml:18:18: warning: 'idd' is required but not declared; did you mean 'id'? [OAS1017]
                   18 |       required: [idd]
                      |                  ^~~

                """)
        #expect(result.errors.hasPrefix("1 warning in 1 operation, 2 schemas, "))
        #expect(try shop.folder.names() == ["Specs"])
    }

    @Test("A document with errors ends with status 1")
    func exitsWith1OnErrors() throws {
        let shop = try Shop(Shop.broken)
        let result = try shop.tool.run("lint")
        #expect(result.status == 1)
        #expect(result.output.contains(": error: "))
        #expect(result.errors.hasPrefix("1 error in "))
    }

    @Test("A strict run turns warnings into errors")
    func strictMakesErrorsOfWarnings() throws {
        let shop = try Shop(Shop.misspelt)
        let result = try shop.tool.run("lint", "openapi.yaml", "--strict")
        #expect(result.status == 1)
        #expect(result.output.contains("openapi.yaml:18:18: error: "))
    }

    @Test("A valid document gets no diagnostics")
    func printsNothingOfASoundDocument() throws {
        let shop = try Shop()
        let result = try shop.tool.run("lint", "openapi.yaml")
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("no problems in 1 operation, 2 schemas, "))
    }

    @Test("Diagnostics are printed as JSON")
    func printsJSON() throws {
        let shop = try Shop(Shop.misspelt)
        let result = try shop.tool.run("lint", "--diagnostics", "json", "--quiet")
        let diagnostics = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
        #expect(diagnostics?.first?["code"] as? String == "OAS1017")
        #expect(result.errors.isEmpty)
    }

    @Test("Diagnostics are printed as workflow commands")
    func printsWorkflowCommands() throws {
        let shop = try Shop(Shop.misspelt, name: "Specs/api.yaml")
        try shop.folder.write("spec: Specs/api.yaml\ndiagnostics: github\n", to: "oasgen.yaml")
        let result = try shop.tool.run("lint", "--quiet")
        #expect(
            result.output == "::warning file=Specs/api.yaml,line=18,col=18,endColumn=20,title=OAS1017"
                + "::'idd' is required but not declared; did you mean 'id'?\n")
        #expect(result.status == 0)
    }

    /// Paths are relative to the working folder, as code scanning requires.
    @Test("Diagnostics are printed as SARIF")
    func printsSARIF() throws {
        let shop = try Shop(Shop.misspelt, name: "Specs/api.yaml")
        let folder = shop.folder.url.resolvingSymlinksInPath().path
        for path in ["Specs/api.yaml", "\(folder)/Specs/api.yaml"] {
            let result = try shop.tool.run("lint", path, "--diagnostics", "sarif", "--quiet")
            let log = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            #expect(log?["version"] as? String == "2.1.0")
            #expect(result.output.contains(#""uri": "Specs/api.yaml""#))
            #expect(result.output.contains(#"docs/diagnostics.md#oas1017""#))
            #expect(result.errors.isEmpty)
        }
    }

    @Test("A missing document is an error")
    func aMissingDocumentIsAnError() throws {
        let shop = try Shop()
        let result = try shop.tool.run("lint", "nowhere.yaml")
        #expect(result.status == 1)
        #expect(result.output == "error: 'nowhere.yaml' does not exist [OAS2001]\n")
        #expect(result.errors == "1 error\n")
    }

    @Test(
        "Output to a terminal is coloured unless NO_COLOR has a value",
        arguments: [(nil, true), ("1", false), ("", true)] as [(String?, Bool)])
    func coloursOnATerminal(noColor: String?, isColoured: Bool) throws {
        let shop = try Shop(Shop.misspelt)
        let terminal = try Terminal()
        let process = try Tool.process(["lint", "openapi.yaml"], in: shop.folder.url)
        var environment = ProcessInfo.processInfo.environment
        environment["TERM"] = "xterm"
        environment["NO_COLOR"] = noColor
        process.environment = environment
        process.standardOutput = terminal.end
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = terminal.text()
        #expect(text.contains("'idd' is required"))
        #expect(text.contains("\u{1B}[") == isColoured)
    }
}
