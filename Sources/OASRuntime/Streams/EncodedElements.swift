/// The bytes of the elements of a stream. Each element is encoded on demand, so that a slow reader slows the writer
/// down.
struct EncodedElements<Elements: AsyncSequence & Sendable>: AsyncSequence, Sendable {
    let elements: Elements
    /// The bytes after the last element.
    var ending: [UInt8] = []
    let encode: @Sendable (Elements.Element, _ index: Int) throws -> [UInt8]

    func makeAsyncIterator() -> Iterator {
        Iterator(elements: elements.makeAsyncIterator(), ending: ending, encode: encode)
    }

    struct Iterator: AsyncIteratorProtocol {
        var elements: Elements.AsyncIterator
        let ending: [UInt8]
        let encode: @Sendable (Elements.Element, Int) throws -> [UInt8]
        private var index = 0
        private var isOver = false

        init(
            elements: Elements.AsyncIterator, ending: [UInt8],
            encode: @escaping @Sendable (Elements.Element, Int) throws -> [UInt8]
        ) {
            self.elements = elements
            self.ending = ending
            self.encode = encode
        }

        mutating func next() async throws -> ArraySlice<UInt8>? {
            guard !isOver else { return nil }
            guard let element = try await elements.next() else {
                isOver = true
                return ending.isEmpty ? nil : ending[...]
            }
            defer { index += 1 }
            return try encode(element, index)[...]
        }
    }
}
