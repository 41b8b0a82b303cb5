import OASRuntime

extension HTTPBody {
    /// Returns a body whose bytes arrive in chunks of the given size.
    static func chunked(_ bytes: [UInt8], by size: Int) -> HTTPBody {
        let chunks = stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<Swift.min($0 + size, bytes.count)])
        }
        return stream(chunks)
    }

    /// Returns a body whose bytes arrive in two chunks with an empty chunk between them.
    static func split(_ bytes: [UInt8], at index: Int) -> HTTPBody {
        stream([Array(bytes[..<index]), [], Array(bytes[index...])])
    }

    /// Returns a body for every way to cut the bytes in two, and bodies of one and of three bytes per chunk.
    static func everyChunking(_ bytes: [UInt8]) -> [HTTPBody] {
        [chunked(bytes, by: 1), chunked(bytes, by: 3)] + (0...bytes.count).map { split(bytes, at: $0) }
    }

    private static func stream(_ chunks: [[UInt8]]) -> HTTPBody {
        HTTPBody(
            AsyncStream<[UInt8]> { continuation in
                for chunk in chunks { continuation.yield(chunk) }
                continuation.finish()
            })
    }

    func text() async throws -> String {
        String(decoding: try await collect(upTo: 1 << 24), as: UTF8.self)
    }
}

/// Returns the elements of an array as a stream.
func stream<Element: Sendable>(_ elements: [Element]) -> AsyncStream<Element> {
    AsyncStream { continuation in
        for element in elements { continuation.yield(element) }
        continuation.finish()
    }
}

extension AsyncSequence {
    func all() async throws -> [Element] {
        var elements: [Element] = []
        for try await element in self { elements.append(element) }
        return elements
    }
}
