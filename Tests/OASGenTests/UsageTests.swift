import Foundation
import Generation
import TestSupport
import Testing

@Suite struct UsageTests {
    private let shop: Shop

    init() throws {
        shop = try Shop()
    }

    @Test("The version is printed")
    func printsItsVersion() throws {
        let result = try shop.tool.run("--version")
        #expect(result.status == 0)
        #expect(result.output == "\(GeneratorVersion.current)\n")
    }

    @Test("Every command has help", arguments: ["generate", "lint", "inspect", "bundle", "init", "templates"])
    func everyCommandHasHelp(_ command: String) throws {
        for arguments in [[command, "--help"], ["help", command]] {
            let result = try shop.tool.run(arguments)
            #expect(result.status == 0)
            #expect(result.output.hasPrefix("OVERVIEW: "))
            #expect(result.output.contains("oasgen \(command)"))
            #expect(result.errors.isEmpty)
        }
    }

    @Test("Every key of the configuration is an option")
    func everyKeyIsAnOption() throws {
        let help = try shop.tool.run("generate", "--help").output
        for key in ConfigurationKey.allCases where key != .spec && key.isOption {
            let option =
                switch key {
                case .overlays: "overlay"
                case .roots: "root"
                case .coders: "coder"
                default: key.rawValue
                }
            #expect(help.contains("--\(option)"), "--\(option) is missing")
        }
    }

    @Test(
        "An invalid command line ends with status 64",
        arguments: [
            ["generate", "--bogus"],
            ["generate", "a.yaml", "b.yaml"],
            ["generate", "--check", "--dry-run"],
            ["generate", "--generate", "models,cleint"],
            ["generate", "--generate", ""],
            ["generate", "--access", "open"],
            ["generate", "--output", ""],
            ["generate", ""],
            ["lint", "--config", ""],
            ["generate", "--diagnostics", "xml"],
            ["generate", "--shards", "0"],
            ["inspect", "--format", "yaml"],
            ["templates", "export"],
            ["bundle", "openapi.yaml", "--output", ""],
            ["diff", "openapi.yaml"],
        ])
    func aWrongCommandLineExitsWith64(_ arguments: [String]) throws {
        let process = try Tool.process(arguments, in: shop.folder.url)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
        #expect(try shop.folder.names() == ["openapi.yaml"])
    }

    @Test("A run without a document names the next steps", arguments: ["generate", "lint", "inspect"])
    func nothingToReadSaysWhatToDo(_ command: String) throws {
        let empty = try TemporaryFolder()
        let result = try Tool(folder: empty.url).run(command)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("'oasgen.yaml'"))
        #expect(result.errors.contains("oasgen init"))
    }

    /// The output is larger than a pipe and nobody reads it, so the tool is still running when the signal arrives.
    @Test("A crash ends with status 70 and a request to report it")
    func aCrashExitsWith70() throws {
        let tour = ProjectFolder.specs.appending(path: "feature-tour/openapi.yaml")
        try shop.folder.write("", to: "errors")
        let process = try Tool.process(["inspect", tour.path, "--format", "json"], in: shop.folder.url)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: shop.folder.url.appending(path: "errors"))
        try process.run()
        #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
        kill(process.processIdentifier, SIGSEGV)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 70)
        #expect(try shop.folder.text(of: "errors").contains("bug in oasgen. Please report it"))
    }
}
