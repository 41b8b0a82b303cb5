import Foundation
import Testing

/// A pseudo-terminal, to see what a tool prints to a person.
struct Terminal {
    /// The end that a process writes to.
    let end: FileHandle
    private let descriptor: Int32

    init() throws {
        var (ours, theirs): (Int32, Int32) = (-1, -1)
        try #require(openpty(&ours, &theirs, nil, nil, nil) == 0)
        descriptor = ours
        end = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
    }

    /// Returns the text that was written so far, and closes the reading end.
    func text() -> String {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = read(descriptor, &bytes, bytes.count)
        close(descriptor)
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    }
}
