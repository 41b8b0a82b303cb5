import Foundation
import SafeText
import TestSupport
import Testing

/// Text of an untrusted document in the output of every command in every format.
///
/// It must not contain escape sequences for terminals or workflow commands for logs.
@Suite struct StrangersTextTests {
    /// All sequences that no output may contain, as a double-quoted text of YAML.
    private static let text =
        #"##[set-output name=x]y\n::set-output name=x::y\r\n##vso[task.setvariable variable=x]\e[31m\x9b31m"#
        + #"\u202egnp\u2066\u2028::debug::\u200f"#

    /// A document with the text in names, descriptions, values and parts that are reported.
    private static let document = """
        openapi: 3.1.0
        info: { title: "T \(text)", version: "\(text)", description: "\(text)" }
        servers: [{ url: "https://example.com/\(text)" }]
        tags: [{ name: "\(text)", description: "\(text)" }]
        paths:
          "/a{\(text)}":
            get:
              operationId: "\(text)"
              summary: "\(text)"
              tags: ["\(text)"]
              x-note: "\(text)"
              "\(text)": 1
              parameters: [{ name: "\(text)", in: query, schema: { $ref: "#/components/schemas/\(text)" } }]
              responses:
                "200":
                  description: "\(text)"
                  headers: { "\(text)": { schema: { type: "\(text)" } } }
                  content: { application/json: { schema: { $ref: "#/components/schemas/None\(text)" } } }
                "204": { $ref: "./\(text).yaml" }
                "404": { $ref: "https://example.com/\(text)" }
        components:
          schemas:
            "::set-output name=x::\(text)": { type: string, enum: ["\(text)", b], description: "\(text)" }
            "\(text)":
              type: object
              required: ["missing \(text)"]
              properties: { "\(text)": { type: [string], default: "\(text)", x-swift-name: "\(text)" } }

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.document, to: "openapi.yaml")
        // Without the references that prevent a bundle and a comparison.
        let sound = Self.document.split(separator: "\n").filter {
            !$0.contains("$ref") || $0.contains("#/components/schemas/#")
        }
        try folder.write(sound.joined(separator: "\n") + "\n", to: "sound.yaml")
        let other = sound.map { $0.replacing("type: [string]", with: "type: integer").replacing(", b]", with: ", c]") }
        try folder.write(other.joined(separator: "\n") + "\n", to: "other.yaml")
    }

    private static func check(_ output: String, commands: [String] = [], _ context: String) {
        for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
            let unprintable = line.unicodeScalars.filter { !isPrintable($0) && $0 != "\t" }
            #expect(unprintable.isEmpty, "\(context): \(unprintable.map { $0.escaped(asASCII: true) }) in \(line)")
            #expect(!line.contains("##[") && !line.contains("##vso["), "\(context): \(line)")
            let start = line.drop { $0.isWhitespace }
            guard start.hasPrefix("::") else { continue }
            #expect(commands.contains { start.hasPrefix($0) }, "\(context): \(line)")
        }
    }

    @Test(
        "Every command escapes untrusted text in every format",
        arguments: [
            ["lint"], ["lint", "--diagnostics", "json"], ["lint", "--diagnostics", "sarif"], ["inspect"],
            ["inspect", "--format", "json"], ["generate", "--dry-run", "--keep-going"],
            ["generate", "-o", "out", "--keep-going", "--timings"], ["generate", "--check"], ["bundle"],
            ["bundle", "-o", "bundle.json"],
        ])
    func commands(_ arguments: [String]) throws {
        for document in ["openapi.yaml", "sound.yaml"] {
            let result = try Tool(folder: folder.url).run([arguments[0], document] + arguments.dropFirst())
            #expect(result.status <= 1)
            #expect(!(result.output + result.errors).isEmpty)
            Self.check(result.output, "\(arguments), output")
            Self.check(result.errors, "\(arguments), errors")
        }
    }

    @Test("The output for GitHub has only the tool's own workflow commands")
    func workflowCommands() throws {
        let result = try Tool(folder: folder.url).run("lint", "openapi.yaml", "--diagnostics", "github")
        let commands = ["::error file=openapi.yaml,line=", "::warning file=openapi.yaml,line="]
        Self.check(result.output, commands: commands, "github")
        #expect(result.output.split(separator: "\n").count > 5)
        #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
    }

    @Test("A comparison escapes the texts of both documents", arguments: ["text", "markdown", "json"])
    func comparison(_ format: String) throws {
        let result = try Tool(folder: folder.url).run("diff", "sound.yaml", "other.yaml", "--format", format)
        #expect(result.output.contains(format == "json" ? "\"rule\"" : "change"))
        Self.check(result.output, "diff \(format)")
        Self.check(result.errors, "diff \(format)")
    }

    @Test("A bundle keeps untrusted text, escaped as its format requires")
    func bundle() throws {
        let tool = Tool(folder: folder.url)
        let yaml = try tool.run("bundle", "sound.yaml")
        try folder.write(yaml.output, to: "bundle.yaml")
        _ = try tool.run("bundle", "sound.yaml", "-o", "first.json")
        _ = try tool.run("bundle", "bundle.yaml", "-o", "second.json")
        #expect(yaml.status == 0)
        #expect(try folder.text(of: "first.json") == folder.text(of: "second.json"))
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appending(path: "first.json")))
        let title = ((value as? [String: Any])?["info"] as? [String: Any])?["title"] as? String
        #expect(title?.contains("##[set-output name=x]y\n::set-output name=x::y\r\n") == true)
    }

    @Test("The summary of changes since the last run escapes untrusted text")
    func sinceTheLastRun() throws {
        let tool = Tool(folder: folder.url)
        try folder.write(Shop.document, to: "shop.yaml")
        _ = try tool.run("generate", "shop.yaml", "-o", "out")
        let manifest = try folder.text(of: "out/.oasgen-manifest")
        let planted = "/type a\u{1B}[31m\u{9B}\u{202E}##[group]x struct\n/type ::set-output struct a:b\n"
        try folder.write(manifest + planted, to: "out/.oasgen-manifest")
        let result = try tool.run("generate", "shop.yaml", "-o", "out")
        #expect(result.errors.contains("since the last run"))
        Self.check(result.output + result.errors, "since the last run")
    }

    @Test("The name of a file or a folder is escaped", arguments: ["text", "json", "sarif"])
    func names(_ format: String) throws {
        let name = "::set-output name=x::y\n##[group]\u{1B}[31m\u{202E}.yaml"
        try folder.write(Self.document, to: name)
        try folder.write("openapi: 3.1.0\ninfo: {}\n", to: "sub\n::debug::x/openapi.yaml")
        let tool = Tool(folder: folder.url)
        let runs = [
            ["lint", name], ["lint", "missing \(name)"], ["inspect", name],
            ["generate", "sound.yaml", "-o", "o\(name)"],
            ["generate", "sound.yaml", "--templates", "t\(name)"], ["lint", "sub\n::debug::x/openapi.yaml"],
            ["lint", "--config", "c\(name)"], ["bundle", "sound.yaml", "--overlay", name],
        ]
        for arguments in runs {
            let result = try tool.run(arguments + ["--diagnostics", format])
            Self.check(result.output + result.errors, "\(arguments)")
        }
        let others = [
            ["generate", "a", name], ["lint", "--\(name)"], ["init", "--config", "i\(name)"],
            ["templates", "export", name],
        ]
        for arguments in others { Self.check(try tool.run(arguments).errors, "\(arguments)") }
    }
}
