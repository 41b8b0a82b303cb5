/// The body of a request as handlers see it. It tells faults of the body from faults of the handler.
///
/// A transport's errors become ``RequestBodyError``, and so does an end before the length that was announced.
final class ReceivedBody: Sendable {
    private let failureOfReading = Locked<RequestBodyError?>(nil)
    private let received: HTTPBody

    init(_ received: HTTPBody) { self.received = received }

    /// The first failure of reading the body, if any.
    var failure: RequestBodyError? { failureOfReading.withLock { $0 } }

    /// The body for the handler. Bytes that have all arrived stay as they are.
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
                // The handler caused it.
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

/// A request's body that did not arrive whole: the client is at fault, or gone.
public struct RequestBodyError: Error, Sendable, CustomStringConvertible {
    /// The fault.
    public enum Reason: Sendable {
        /// It ended before the length that `Content-Length` announced, both in bytes (RFC 9112, section 6.3).
        case incomplete(received: Int64, announced: Int64)
        /// The transport could not read it, for example because the connection was closed.
        case transport(any Error)
    }

    /// The fault.
    public let reason: Reason

    /// An error made by hand, for example by a transport.
    public init(reason: Reason) { self.reason = reason }

    /// A text that may be shown to the sender of the request, since it has no part of the transport's error.
    public var description: String {
        switch reason {
        case .incomplete(let received, let announced): "the body ended after \(received) of \(announced) bytes"
        case .transport: "the body ended too early"
        }
    }
}
