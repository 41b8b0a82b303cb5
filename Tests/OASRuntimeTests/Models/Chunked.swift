import OASRuntime

extension HTTPBody {
    /// A body whose bytes arrive in chunks of a size.
    static func chunked(_ bytes: [UInt8], by size: Int) -> HTTPBody {
        let chunks = stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<Swift.min($0 + size, bytes.count)])
        }
        return stream(chunks)
    }

    /// A body whose bytes arrive in two chunks, and an empty one between them.
    static func split(_ bytes: [UInt8], at index: Int) -> HTTPBody {
        stream([Array(bytes[..<index]), [], Array(bytes[index...])])
    }

    /// Every way to cut bytes in two, and bytes one by one.
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

/// The elements of an array as a stream.
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
