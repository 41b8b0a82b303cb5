import Foundation
import TestSupport

/// A running program of others that speaks HTTP with the tests. Its output is read line by line.
///
/// `@unchecked` is safe because the process and its pipes are used only on `queue` after `init`.
final class ForeignJudge: @unchecked Sendable {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    /// Everything that blocks runs on this queue, and nothing else uses the process.
    private let queue = DispatchQueue(label: "ForeignJudge")

    init(_ program: Program, _ arguments: String...) throws {
        process.executableURL = program.url
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Returns the path of a script in `Judges`.
    static func script(_ name: String) -> String {
        ProjectFolder.tests("GeneratedTests").appending(path: "Judges/\(name)").path
    }

    /// Returns the next line of the output, or nil at its end.
    func line() async -> String? {
        await blocking { judge in
            var bytes: [UInt8] = []
            while let byte = try? judge.output.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
                bytes.append(byte)
            }
            return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Closes the standard input, waits for the end and returns the rest of the output, or nil if the program failed.
    func finish() async -> String? {
        await blocking { judge in
            try? judge.input.fileHandleForWriting.close()
            let rest = try? judge.output.fileHandleForReading.readToEnd()
            judge.process.waitUntilExit()
            return judge.process.terminationStatus == 0 ? String(decoding: rest ?? Data(), as: UTF8.self) : nil
        }
    }

    private func blocking<Result: Sendable>(_ work: @escaping @Sendable (ForeignJudge) -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            queue.async { [self] in continuation.resume(returning: work(self)) }
        }
    }
}
