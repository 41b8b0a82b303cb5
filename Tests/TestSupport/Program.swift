package import Foundation

/// A program that tests use if the machine has it.
package struct Program: Sendable {
    package let url: URL

    /// Finds a program in the folders of `PATH`.
    package init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let candidates = folders.map { URL(filePath: String($0)).appending(path: name) }
        guard let url = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            return nil
        }
        self.url = url
    }

    /// Python with its standard library.
    package static let python = Program("python3")
    package static let curl = Program("curl")

    /// Returns true if Python has all these modules.
    package static func pythonHas(_ modules: String...) -> Bool {
        let run = try? python?.run(["-c", "import \(modules.joined(separator: ", "))"])
        return run?.status == 0
    }

    /// Runs the program to its end and returns its exit status and its standard output.
    package func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = url
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
