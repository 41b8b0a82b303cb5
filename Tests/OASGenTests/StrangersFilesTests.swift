import Foundation
import TestSupport
import Testing

/// Files that an untrusted document must not read, and files without readable content.
@Suite struct StrangersFilesTests {
    private static let secret = "auths: hunter2"
    private let folder: TemporaryFolder
    private let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.secret + "\n: [", to: "private/config.json")
        tool = Tool(folder: folder.url)
    }

    private func document(_ reference: String) -> String {
        """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths: {}
        components: { schemas: { Pet: { $ref: "\(reference)" } } }

        """
    }

    @Test(
        "No command shows the content of a file outside of the folder",
        arguments: [
            "../private/config.json", "../private/config.json#/auths", "%2e%2e/private/config.json",
            "..%2fprivate%2Fconfig.json",
            "FOLDER/private/config.json", "%2fFOLDER/private/config.json", "file://FOLDER/private/config.json",
            "file:FOLDER/private/config.json", "file://localhostFOLDER/private/config.json", "link.json",
            "links/config.json",
            "../private/config.json%00.yaml", "./a/../../private/./config.json",
        ])
    func outside(reference: String) throws {
        let reference = reference.replacing("FOLDER", with: folder.path())
        try folder.write(document(reference), to: "specs/openapi.yaml")
        let link = folder.path("specs/link.json")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../private/config.json")
        let links = folder.path("specs/links")
        try FileManager.default.createSymbolicLink(atPath: links, withDestinationPath: "../private")
        let spec = "specs/openapi.yaml"
        let runs = [
            ["lint", spec], ["lint", spec, "--diagnostics", "json"], ["bundle", spec], ["inspect", spec],
            ["generate", spec, "-o", "out", "--keep-going"], ["diff", spec, spec],
        ]
        for arguments in runs {
            let result = try tool.run(arguments)
            #expect(result.status == 1)
            #expect(!(result.output + result.errors).contains("hunter2"), "\(arguments): \(result)")
            #expect(!(result.output + result.errors).contains("auths:"), "\(arguments): \(result)")
            if arguments[0] == "bundle" { #expect(result.output.isEmpty) }
        }
        let errors = try tool.run("lint", spec).output
        #expect(errors.contains("specs/openapi.yaml:4:39: error: "), "\(errors)")
        let isName = reference.contains("%00")
        #expect(errors.contains(isName ? "[OAS3031]" : "[OAS3036]"), "\(errors)")
    }

    @Test("A document may read from folders that the command line or the configuration allows")
    func roots() throws {
        try folder.write(document("../shared/pet.yaml"), to: "specs/openapi.yaml")
        try folder.write("type: string\n", to: "shared/pet.yaml")
        try folder.write("spec: openapi.yaml\nroots: [../private, ../shared]\n", to: "specs/oasgen.yaml")
        let refused = try tool.run("lint", "specs/openapi.yaml")
        #expect(refused.status == 1)
        #expect(refused.output.contains("'--root DIR'"))
        for arguments in [
            ["lint", "specs/openapi.yaml", "--root", "private", "--root", "shared"],
            ["lint", "--config", "specs/oasgen.yaml"], ["bundle", "specs/openapi.yaml", "--root", "shared"],
            ["diff", "specs/openapi.yaml", "specs/openapi.yaml", "--root", "shared"],
        ] {
            let result = try tool.run(arguments)
            #expect(result.status == 0, "\(arguments): \(result)")
        }
        try folder.write("spec: openapi.yaml\nroots: {a: b}\n", to: "specs/oasgen.yaml")
        #expect(try tool.run("lint", "--config", "specs/oasgen.yaml").output.contains("specs/oasgen.yaml:2:8: error: "))
        #expect(try tool.run("lint", "specs/openapi.yaml", "--root", "").status == 64)
    }

    @Test("A symbolic link in place of an input file shows nothing of a file outside")
    func linksInPlaceOfFiles() throws {
        try folder.write(document("#/components/schemas/Pet"), to: "specs/real.yaml")
        for name in ["openapi.yaml", "oasgen.yaml", "overlay.yaml", "Templates/structure.mustache"] {
            let path = folder.path("specs/\(name)")
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: folder.path("private/config.json"))
        }
        for arguments in [
            ["lint", "specs/openapi.yaml"], ["lint", "--config", "specs/oasgen.yaml"],
            ["bundle", "specs/real.yaml", "--overlay", "specs/overlay.yaml"],
            ["generate", "specs/real.yaml", "-o", "out", "--templates", "specs/Templates"],
        ] {
            let result = try tool.run(arguments)
            #expect(result.status == 1)
            #expect(!(result.output + result.errors).contains("hunter2"), "\(arguments): \(result)")
        }
    }

    @Test("An input that is not a regular file is one error and does not block the tool", .timeLimit(.minutes(10)))
    func pipes() throws {
        let pipes = [
            "pipe.yaml", "oasgen.yaml", "Templates/structure.mustache", "out/.oasgen-manifest", "bundle.yaml", "list",
        ]
        for name in pipes {
            let path = folder.path(name)
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try #require(mkfifo(path, 0o600) == 0)
        }
        try folder.write(Shop.document, to: "openapi.yaml")
        try folder.write(document("pipe.yaml"), to: "refers.yaml")
        try folder.write(document("zero.yaml"), to: "refers-zero.yaml")
        try FileManager.default.createSymbolicLink(atPath: folder.path("zero.yaml"), withDestinationPath: "/dev/zero")
        for arguments in [
            ["lint", "pipe.yaml"], ["lint", "/dev/zero"], ["lint", "refers.yaml"], ["lint", "refers-zero.yaml"],
            ["lint", "refers-zero.yaml", "--root", "/dev"], ["lint", "openapi.yaml", "--overlay", "pipe.yaml"],
            ["lint", "--config", "oasgen.yaml"], ["diff", "openapi.yaml", "pipe.yaml"],
            ["generate", "openapi.yaml", "-o", "other", "--templates", "Templates"],
            ["generate", "openapi.yaml", "-o", "out"], ["generate", "openapi.yaml", "-o", "out", "--check"],
            ["bundle", "openapi.yaml", "-o", "bundle.yaml"], ["generate", "openapi.yaml", "-o", "pipe.yaml"],
            ["build-tool", "openapi.yaml", "--output", "build", "--file", "A.swift", "--input-list", "list"],
        ] {
            let result = try tool.run(arguments)
            #expect(result.status == 1, "\(arguments): \(result)")
            let errors = (result.output + result.errors).components(separatedBy: "error: ").count - 1
            #expect(errors == 1, "\(arguments): \(result)")
        }
    }

    @Test("A pipe in place of a generated file is an error", .timeLimit(.minutes(10)))
    func pipeAmongTheOutput() throws {
        try folder.write(Shop.document, to: "openapi.yaml")
        try folder.write("", to: "out/x")
        try #require(mkfifo(folder.path("out/Item.swift"), 0o600) == 0)
        let result = try tool.run("generate", "openapi.yaml", "-o", "out")
        #expect(result.status == 1)
        #expect(result.errors.contains("cannot read 'out/Item.swift': it is a named pipe"), "\(result.errors)")
    }
}
