import Foundation

/// A program that knows nothing of this project and speaks HTTP with it. Where the machine does not have the program,
/// the judge is absent, and says so.
struct ForeignJudge {
    private let executable: URL

    private init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
        guard let found else {
            print("skipped: \(name) is absent")
            return nil
        }
        executable = found
    }

    /// Python, with its standard library.
    static var python: ForeignJudge? { ForeignJudge("python3") }
    static var curl: ForeignJudge? { ForeignJudge("curl") }

    /// One of the scripts beside these tests.
    static func script(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Judges/\(name)").path(
            percentEncoded: false)
    }

    /// A process under way, whose output is read line by line.
    final class Run: @unchecked Sendable {
        private let process = Process()
        private let input = Pipe()
        private let output = Pipe()
        /// All that blocks happens here, and nothing else touches the process.
        private let queue = DispatchQueue(label: "ForeignJudge")

        init(_ executable: URL, _ arguments: [String]) throws {
            process.executableURL = executable
            process.arguments = arguments
            process.standardInput = input
            process.standardOutput = output
            try process.run()
        }

        /// A line of the output; nil at its end.
        func line() async -> String? {
            await blocking { run in
                var bytes: [UInt8] = []
                while let byte = try? run.output.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
                    bytes.append(byte)
                }
                return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
            }
        }

        /// Ends the standard input and waits; the rest of the output, nil where the process failed.
        func finish() async -> String? {
            await blocking { run in
                try? run.input.fileHandleForWriting.close()
                let rest = try? run.output.fileHandleForReading.readToEnd()
                run.process.waitUntilExit()
                return run.process.terminationStatus == 0 ? String(decoding: rest ?? Data(), as: UTF8.self) : nil
            }
        }

        private func blocking<Result: Sendable>(_ work: @escaping @Sendable (Run) -> Result) async -> Result {
            await withCheckedContinuation { continuation in
                queue.async { [self] in continuation.resume(returning: work(self)) }
            }
        }
    }

    func start(_ arguments: String...) throws -> Run { try Run(executable, arguments) }
}
