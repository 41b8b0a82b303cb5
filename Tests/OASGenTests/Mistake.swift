import Foundation
import TestSupport
import Testing

/// A mistake of a user in the folder of a ``Shop`` with generated code, and its expected result.
struct Mistake: Sendable, CustomTestStringConvertible {
    /// The mistake as a sentence.
    let testDescription: String
    /// The command line.
    let arguments: [String]
    /// Files that the user wrote before the run.
    let files: [String: String]
    /// The text on standard input.
    let input: String
    /// Further changes of the folder before the run.
    let prepare: @Sendable (TemporaryFolder) throws -> Void
    /// A part of the expected output, on either stream.
    let message: String
    let status: Int32
    /// The files that the run adds, changes or removes. All other files must be unchanged.
    let changes: [String]

    init(
        _ title: String, _ arguments: [String], files: [String: String] = [:], input: String = "",
        says message: String, exits status: Int32 = 1, changes: [String] = [],
        prepare: @escaping @Sendable (TemporaryFolder) throws -> Void = { _ in }
    ) {
        testDescription = title
        self.arguments = arguments
        self.files = files
        self.input = input
        self.prepare = prepare
        self.message = message
        self.status = status
        self.changes = changes
    }

    /// Returns a mistake in `oasgen.yaml`.
    static func configured(
        _ title: String, _ configuration: String, says message: String, exits status: Int32 = 1,
        changes: [String] = []
    ) -> Mistake {
        Mistake(
            title, ["generate"], files: ["oasgen.yaml": configuration], says: message, exits: status, changes: changes)
    }

    /// Returns a mistake in `openapi.yaml`.
    static func documented(_ title: String, _ document: String, says message: String) -> Mistake {
        Mistake(title, ["generate", "openapi.yaml"], files: ["openapi.yaml": document], says: message)
    }
}

/// The folder of a user, with a document, its generated code and files of the user.
struct UsersFolder {
    let folder: TemporaryFolder

    /// The code that is generated from the document of the shop, by file name.
    private static let generated = Result {
        let shop = try Shop()
        try #require(try shop.tool.run("generate", "openapi.yaml").status == 0)
        return try shop.folder.contents(of: "Generated")
    }

    init() throws {
        folder = try Shop().folder
        for (name, content) in try Self.generated.get() {
            try folder.write(String(decoding: content, as: UTF8.self), to: "Generated/\(name)")
        }
        try folder.write("let mine = 1\n", to: "Generated/Mine.swift")
        try folder.write("notes\n", to: "notes.txt")
    }

    /// Runs the tool with text on standard input.
    func run(_ arguments: [String], input: String = "") throws -> Tool.Result {
        try Tool(folder: folder.url).run(arguments, input: input)
    }

    /// Returns everything in the folder: the contents of files, the targets of symbolic links and the names of folders.
    func disk() throws -> [String: Data] {
        let manager = FileManager.default
        var disk: [String: Data] = [:]
        for path in try manager.subpathsOfDirectory(atPath: folder.path()) {
            let attributes = try manager.attributesOfItem(atPath: folder.path(path))
            switch attributes[.type] as? FileAttributeType {
            case .typeSymbolicLink?:
                disk[path] = Data("→ \(try manager.destinationOfSymbolicLink(atPath: folder.path(path)))".utf8)
            case .typeDirectory?: disk[path] = Data("folder".utf8)
            default: disk[path] = try Data(contentsOf: folder.url.appending(path: path))
            }
        }
        return disk
    }
}
