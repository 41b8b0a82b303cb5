import Foundation
import TestSupport
import Testing

/// Common mistakes, each with its message, its exit status and its changes of files.
@Suite struct MistakeTests {
    @Test("A mistake on the command line is reported, and no file is lost", arguments: Mistake.onTheCommandLine)
    func commandLine(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test(
        "A mistake in the configuration is reported with its location, and no file is lost",
        arguments: Mistake.inTheConfiguration)
    func configuration(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test("A document that has become invalid removes no generated file", arguments: Mistake.inTheDocument)
    func document(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test("A mistake in the output folder is reported, and files of the user are kept", arguments: Mistake.inTheOutput)
    func output(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test("A mistake in other files is reported, and no file is lost", arguments: Mistake.inOtherFiles)
    func otherFiles(_ mistake: Mistake) throws {
        try check(mistake)
    }

    @Test("The tables have at least sixty mistakes, each with its own title")
    func counts() {
        let all =
            Mistake.onTheCommandLine + Mistake.inTheConfiguration + Mistake.inTheDocument + Mistake.inTheOutput
            + Mistake.inOtherFiles
        #expect(all.count >= 60)
        #expect(Set(all.map(\.testDescription)).count == all.count)
    }

    private func check(_ mistake: Mistake) throws {
        let user = try UsersFolder()
        for (name, text) in mistake.files { try user.folder.write(text, to: name) }
        try mistake.prepare(user.folder)
        let before = try user.disk()
        let result = try user.run(mistake.arguments, input: mistake.input)
        let after = try user.disk()
        let printed = result.output + result.errors
        #expect(result.status == mistake.status, "\(printed)")
        #expect(printed.contains(mistake.message), "\(printed)")
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        #expect(changed.sorted() == mistake.changes.sorted(), "\(printed)")
        if mistake.status != 0 { #expect(before.keys.filter { after[$0] == nil } == []) }
    }

    @Test("Two concurrent runs leave the code of exactly one document", .tags(.slow))
    func twoRunsAtOnce() throws {
        let other = Shop.document.replacing("Item", with: "Thing").replacing("title: Shop", with: "title: Kiosk")
        var results: [[String: Data]] = []
        for text in [Shop.document, other] {
            let shop = try Shop(text)
            try #require(try shop.tool.run("generate", "openapi.yaml").status == 0)
            results.append(try shop.folder.contents(of: "Generated"))
        }
        for _ in 0..<6 {
            let shop = try Shop()
            try shop.folder.write(other, to: "other.yaml")
            let runs = try ["openapi.yaml", "other.yaml"].map { name in
                let run = try Tool.process(["generate", name, "--quiet"], in: shop.folder.url)
                try run.run()
                return run
            }
            for run in runs {
                run.waitUntilExit()
                #expect(run.terminationStatus == 0)
            }
            #expect(results.contains(try shop.folder.contents(of: "Generated")))
        }
    }

    @Test("A killed run leaves complete files, and the next run finishes its work", .tags(.slow))
    func anInterruptedRun() throws {
        let schemas = (0..<150).map { "    Extra\($0): { type: object, properties: { a: { type: string } } }\n" }
        let new = Shop.document.replacing("label:", with: "text:") + schemas.joined()
        let clean = try Shop(new)
        try #require(try clean.tool.run("generate", "openapi.yaml").status == 0)
        let expected = try clean.folder.contents(of: "Generated")
        for round in 0..<6 {
            let user = try UsersFolder()
            let old = try user.folder.contents(of: "Generated")
            try user.folder.write(new, to: "openapi.yaml")
            let run = try Tool.process(["generate", "openapi.yaml", "--quiet"], in: user.folder.url)
            try run.run()
            while run.isRunning, try user.folder.names(in: "Generated").count < old.count + 1 + 20 * round {}
            kill(run.processIdentifier, round.isMultiple(of: 2) ? SIGKILL : SIGINT)
            run.waitUntilExit()
            for (name, content) in try user.folder.contents(of: "Generated") where name.hasSuffix(".swift") {
                #expect(content == old[name] || content == expected[name], "\(name)")
            }
            #expect(try user.run(["generate", "openapi.yaml"]).status == 0)
            var end = try user.folder.contents(of: "Generated")
            #expect(end.removeValue(forKey: "Mine.swift") == old["Mine.swift"])
            #expect(end == expected)
        }
    }

    @Test("A run on a full disk reports how many files it has written and leaves complete files")
    func theDiskIsFull() throws {
        let user = try UsersFolder()
        let old = try user.disk()
        let tool = try #require(Tool.executable)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.currentDirectoryURL = user.folder.url
        // A file that grows beyond three blocks is refused, as on a full disk.
        shell.arguments = [
            "-c",
            "trap '' XFSZ; ulimit -f 3; exec \"$0\" generate openapi.yaml -o Generated --access internal 2>errors",
            tool.path,
        ]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 1)
        let errors = try user.folder.text(of: "errors")
        #expect(errors.contains("error: cannot write 'Generated/"), "\(errors)")
        #expect(errors.contains("1 error; 1 of 6 files was written\n"), "\(errors)")
        let now = try user.disk()
        #expect(Set(now.keys) == Set(old.keys).union(["errors"]))
        for (name, content) in now where name.hasSuffix(".swift") && content != old[name] {
            #expect(String(decoding: content, as: UTF8.self).hasSuffix("}\n"), "\(name)")
        }
    }
}
