/// The body of a request as handlers read it. It distinguishes errors of the body from errors of the handler.
///
/// Errors of the transport become ``RequestBodyError``, and so does an end before the announced length.
final class ReceivedBody: Sendable {
    private let failureOfReading = Locked<RequestBodyError?>(nil)
    private let received: HTTPBody

    init(_ received: HTTPBody) { self.received = received }

    /// The first error of reading the body, if any.
    var failure: RequestBodyError? { failureOfReading.withLock { $0 } }

    /// The body for the handler. A body in memory is returned unchanged.
    var body: HTTPBody {
        guard received.bytes == nil else { return received }
        return HTTPBody(Chunks(source: self), length: received.length, iterationBehavior: received.iterationBehavior)
    }

    private func fail(_ reason: RequestBodyError.Reason) -> RequestBodyError {
        let failure = RequestBodyError(reason: reason)
        failureOfReading.withLock { $0 = $0 ?? failure }
        return failure
    }

    private struct Chunks: AsyncSequence, Sendable {
        let source: ReceivedBody

        func makeAsyncIterator() -> Iterator {
            Iterator(chunks: source.received.makeAsyncIterator(), source: source)
        }
    }

    private struct Iterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.Iterator
        let source: ReceivedBody
        private var count: Int64 = 0

        init(chunks: HTTPBody.Iterator, source: ReceivedBody) {
            self.chunks = chunks
            self.source = source
        }

        mutating func next() async throws -> HTTPBody.ByteChunk? {
            let chunk: HTTPBody.ByteChunk?
            do {
                chunk = try await chunks.next()
            } catch let error as CancellationError {
                throw error
            } catch let error as HTTPBody.AlreadyReadError {
                // The handler caused the error.
                throw error
            } catch {
                throw source.fail(.transport(error))
            }
            guard let chunk else {
                if case .known(let length) = source.received.length, count < length {
                    throw source.fail(.incomplete(received: count, announced: length))
                }
                return nil
            }
            count += Int64(chunk.count)
            return chunk
        }
    }
}

/// An error for a request body that did not arrive completely. The client is at fault, or is gone.
public struct RequestBodyError: Error, Sendable, CustomStringConvertible {
    /// The reasons why a body is incomplete.
    public enum Reason: Sendable {
        /// The body ended before the length that `Content-Length` announced. Both numbers are in bytes (RFC 9112,
        /// section 6.3).
        case incomplete(received: Int64, announced: Int64)
        /// The transport could not read the body, for example because the connection was closed.
        case transport(any Error)
    }

    /// The reason why the body is incomplete.
    public let reason: Reason

    /// Creates an error, for example in a transport.
    public init(reason: Reason) { self.reason = reason }

    /// A text that may be shown to the sender of the request, because it contains no part of the transport's error.
    public var description: String {
        switch reason {
        case .incomplete(let received, let announced): "the body ended after \(received) of \(announced) bytes"
        case .transport: "the body ended too early"
        }
    }
}
