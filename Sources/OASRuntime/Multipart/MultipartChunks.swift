import HTTPTypes

/// The bytes between the contents of parts.
struct MultipartFraming: Sendable {
    let boundary: MultipartBoundary

    /// Returns the bytes before the content of a part.
    func opening(_ part: MultipartPart, isFirst: Bool) -> [UInt8] {
        var text = "\(isFirst ? "" : "\r\n")--\(boundary.text)\r\n"
        // HTTPTypes allows no line breaks in names and values.
        for field in part.headerFields { text += "\(field.name.rawName): \(field.value)\r\n" }
        return Array((text + "\r\n").utf8)
    }

    /// Returns the bytes after the last part.
    func closing(isEmpty: Bool) -> [UInt8] {
        Array("\(isEmpty ? "" : "\r\n")--\(boundary.text)--\r\n".utf8)
    }

    /// Returns the length of a body, if the lengths of all its parts are known.
    func length(of parts: [MultipartPart]) -> HTTPBody.Length {
        var total = Int64(closing(isEmpty: parts.isEmpty).count)
        for (index, part) in parts.enumerated() {
            guard case .known(let length) = part.body.length else { return .unknown }
            total += Int64(opening(part, isFirst: index == 0).count) + length
        }
        return .known(total)
    }
}

/// The chunks of a multipart body, each produced on demand.
struct MultipartChunks<Parts: AsyncSequence & Sendable>: AsyncSequence, Sendable where Parts.Element == MultipartPart {
    let parts: Parts
    let framing: MultipartFraming

    func makeAsyncIterator() -> Iterator {
        Iterator(parts: parts.makeAsyncIterator(), framing: framing)
    }

    struct Iterator: AsyncIteratorProtocol {
        var parts: Parts.AsyncIterator
        let framing: MultipartFraming
        private var content: HTTPBody.Iterator?
        private var isFirst = true
        private var isClosed = false

        init(parts: Parts.AsyncIterator, framing: MultipartFraming) {
            self.parts = parts
            self.framing = framing
        }

        mutating func next() async throws -> ArraySlice<UInt8>? {
            if let chunk = try await content?.next() { return chunk }
            content = nil
            guard !isClosed else { return nil }
            guard let part = try await parts.next() else {
                isClosed = true
                return framing.closing(isEmpty: isFirst)[...]
            }
            defer { isFirst = false }
            content = part.body.makeAsyncIterator()
            return framing.opening(part, isFirst: isFirst)[...]
        }
    }
}

/// The elements of an array as an asynchronous sequence.
struct ArraySequence<Element: Sendable>: AsyncSequence, Sendable {
    let elements: [Element]

    func makeAsyncIterator() -> Iterator { Iterator(elements: elements.makeIterator()) }

    struct Iterator: AsyncIteratorProtocol {
        var elements: Array<Element>.Iterator

        mutating func next() async -> Element? { elements.next() }
    }
}
