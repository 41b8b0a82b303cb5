internal import OASRuntime

/// The bytes of a text, with one byte in each chunk.
struct SingleBytes: AsyncSequence, Sendable {
    let bytes: [UInt8]

    func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes[...]) }

    struct Iterator: AsyncIteratorProtocol {
        var bytes: ArraySlice<UInt8>

        mutating func next() async -> ArraySlice<UInt8>? {
            guard !bytes.isEmpty else { return nil }
            defer { bytes = bytes.dropFirst() }
            return bytes.prefix(1)
        }
    }
}

extension HTTPBody {
    /// Returns a body that arrives byte by byte.
    static func singleBytes(_ text: String) -> HTTPBody { HTTPBody(SingleBytes(bytes: Array(text.utf8))) }
}
