import Foundation
import TestSupport
import Testing

@Suite struct DiffTests {
    private static func document(_ properties: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /items:
            get:
              operationId: listItems
              responses:
                '200':
                  description: All.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
        components:
          schemas:
            Item:
              type: object
              properties:
                \(properties)

        """
    }

    /// Two documents in a folder that exists as long as this value.
    private struct Documents {
        let folder: TemporaryFolder

        func run(_ arguments: String...) throws -> Tool.Result { try Tool(folder: folder.url).run(arguments) }
    }

    private func documents(_ old: String, _ new: String) throws -> Documents {
        let folder = try TemporaryFolder()
        try folder.write(Self.document(old), to: "old.yaml")
        try folder.write(Self.document(new), to: "new.yaml")
        return Documents(folder: folder)
    }

    @Test("A change is printed with both locations")
    func printsBothPlaces() throws {
        let pair = try documents("name: {type: string}", "name: {type: integer}")
        let result = try pair.run("diff", "old.yaml", "new.yaml")
        #expect(
            result.output == """
                Item (response of listItems)
                new.yaml:16:16: breaking: name: is changed from string to integer [type-changed]
                old.yaml:16:16: note: before; breaks clients and servers; code of callers and handlers breaks

                """)
        #expect(result.errors == "1 change, 1 of them breaking\n")
        #expect(result.status == 0)
    }

    @Test("The exit status depends on the changes that the option names")
    func failsOnWhatIsAskedFor() throws {
        let breaking = try documents("name: {type: string}", "name: {type: integer}")
        #expect(try breaking.run("diff", "old.yaml", "new.yaml", "--fail-on", "breaking").status == 1)
        #expect(try breaking.run("diff", "old.yaml", "new.yaml", "--fail-on", "clients").status == 1)
        #expect(try breaking.run("diff", "old.yaml", "new.yaml", "--fail-on", "never").status == 0)
        let added = try documents("name: {type: string}", "{name: {type: string}, size: {type: integer}}")
        #expect(try added.run("diff", "old.yaml", "new.yaml", "--fail-on", "breaking").status == 0)
        #expect(try added.run("diff", "old.yaml", "new.yaml", "--fail-on", "any").status == 1)
        let same = try added.run("diff", "old.yaml", "old.yaml", "--fail-on", "any")
        #expect(same.status == 0)
        #expect(same.output.isEmpty)
        #expect(same.errors == "no changes\n")
        #expect(try added.run("diff", "old.yaml").status == 64)
    }

    @Test("Changes are printed as JSON")
    func printsJSON() throws {
        let pair = try documents("name: {type: string}", "name: {type: [string, 'null']}")
        let result = try pair.run("diff", "old.yaml", "new.yaml", "--format", "json", "--quiet")
        #expect(result.errors.isEmpty)
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(value?["format"] as? Int == 1)
        let change = try #require((value?["changes"] as? [[String: Any]])?.first)
        #expect(
            Set(change.keys) == [
                "rule", "group", "subject", "message", "wire", "source", "breaking", "reaches", "old", "new",
            ])
        #expect(change["rule"] as? String == "nullable-added")
        #expect(change["wire"] as? String == "clients")
        let place = try #require(change["new"] as? [String: Any])
        #expect(place["file"] as? String == "new.yaml")
        #expect(place["line"] as? Int == 16)
        #expect(place["column"] as? Int == 16)
        #expect(change["reaches"] as? [[String: String]] == [["operation": "listItems", "direction": "response"]])
        let summary = value?["summary"] as? [String: Int]
        #expect(summary?["changes"] == 1)
        #expect(summary?["breaksClients"] == 1)
    }

    @Test("Changes are printed as Markdown")
    func printsMarkdown() throws {
        let pair = try documents("name: {type: string}", "name: {type: integer}")
        let result = try pair.run("diff", "old.yaml", "new.yaml", "--format", "markdown")
        #expect(
            result.output == """
                ## API changes

                1 change, 1 of them breaking.

                ### `Item`

                response of listItems

                | | change | wire | Swift | old | new |
                |---|---|---|---|---|---|
                | **breaking** | name: is changed from string to integer (`type-changed`) | clients and servers | code of callers and handlers breaks | `old.yaml:16:16` | `new.yaml:16:16` |

                """)
    }

    /// The effect on Swift code depends on the configuration. With a coder, a body in XML has a type.
    @Test("The effect on code follows the types of the configuration")
    func heedsWhatTheConfigurationSaysOfTypes() throws {
        let folder = try TemporaryFolder()
        for (name, values) in [("old.yaml", "a, b"), ("new.yaml", "a, b, c")] {
            let document = Self.document("kind: {type: string, enum: [\(values)]}")
            try folder.write(document.replacing("application/json", with: "application/xml"), to: name)
        }
        try folder.write("spec: new.yaml\ncoders: [application/xml]\n", to: "oasgen.yaml")
        let tool = Tool(folder: folder.url)
        let asBytes = try tool.run("diff", "old.yaml", "new.yaml")
        #expect(asBytes.output.contains("breaks clients; code compiles"))
        let typed = try tool.run("diff", "old.yaml", "new.yaml", "--config", "oasgen.yaml")
        #expect(typed.output.contains("breaks clients; a switch without default must be completed"))
    }

    /// Diagnostics are printed as by `oasgen lint`.
    @Test("The readable parts of a faulty document are compared")
    func comparesWhatCanBeRead() throws {
        let pair = try documents("name: {type: string}", "name: {type: integer}")
        let broken = Self.document("name: {type: integer}\n        other: {$ref: '#/components/schemas/Missing'}")
        try pair.folder.write(broken, to: "new.yaml")
        let result = try pair.run("diff", "old.yaml", "new.yaml", "--format", "json")
        #expect(result.status == 1)
        #expect(result.errors.contains("new.yaml:17:"))
        #expect(result.errors.contains(": error: "))
        #expect(result.output.contains("\"type-changed\""))
        try pair.folder.write("- a\n", to: "old.yaml")
        let unreadable = try pair.run("diff", "old.yaml", "new.yaml")
        #expect(unreadable.status == 1)
        #expect(unreadable.output.isEmpty)
    }
}
