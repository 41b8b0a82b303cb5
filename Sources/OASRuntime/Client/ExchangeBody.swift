/// An exchange of a transport, from which the body of the response is read.
package protocol BodyExchange: AnyObject, Sendable {
    /// Returns the next chunk of the body, or `nil` at its end.
    func nextChunk() async throws -> HTTPBody.ByteChunk?
    /// Ends the exchange because nobody reads the rest of the body.
    func abandon()
}

/// The body of a response. Its exchange ends when the body is released.
package struct ExchangeBody<Exchange: BodyExchange>: AsyncSequence, Sendable {
    package typealias Element = HTTPBody.ByteChunk

    private let owner: Owner

    package init(_ exchange: Exchange) { owner = Owner(exchange) }

    package func makeAsyncIterator() -> Iterator { Iterator(owner: owner) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let owner: Owner

        package func next() async throws -> HTTPBody.ByteChunk? { try await owner.exchange.nextChunk() }
    }

    fileprivate final class Owner: Sendable {
        let exchange: Exchange

        init(_ exchange: Exchange) { self.exchange = exchange }

        // The body was released, so nobody will read the rest.
        deinit { exchange.abandon() }
    }
}
