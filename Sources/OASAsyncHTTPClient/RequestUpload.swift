#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOCore
    import OASRuntime

    /// A request body that AsyncHTTPClient pulls from.
    ///
    /// The body is read by a task of its own, which starts when the connection can take the first chunk. AsyncHTTPClient
    /// does not cancel the task in which it reads, so a body that waits for something would otherwise never end.
    final class RequestUpload: Sendable {
        private enum Reading: Sendable {
            case notStarted
            case started(Task<Void, Never>)
            case stopped
        }

        private let body: HTTPBody
        private let chunks = Handoff<ByteBuffer>()
        private let reading = Locked(Reading.notStarted)
        /// A function that is called when the client begins and ends to wait for the program.
        private let onWait: @Sendable (_ isWaiting: Bool) -> Void
        private let onFailure: @Sendable (any Error) -> Void

        init(
            _ body: HTTPBody, onWait: @escaping @Sendable (_ isWaiting: Bool) -> Void,
            onFailure: @escaping @Sendable (any Error) -> Void
        ) {
            self.body = body
            self.onWait = onWait
            self.onFailure = onFailure
        }

        /// The largest chunk that is sent at once, in bytes. Longer ones are divided, so that sent bytes are noticed.
        private static let maximumChunkBytes = 64 << 10

        /// The body for the client. A short body in memory is sent with the head.
        var clientBody: HTTPClientRequest.Body {
            if let bytes = body.bytes, bytes.count <= Self.maximumChunkBytes { return .bytes(ByteBuffer(bytes: bytes)) }
            var length = HTTPClientRequest.Body.Length.unknown
            if case .known(let count) = body.length { length = .known(count) }
            return .stream(Chunks(upload: self), length: length)
        }

        /// True if a part of the body was asked for.
        var hasStarted: Bool {
            reading.withLock { if case .notStarted = $0 { false } else { true } }
        }

        /// Stops reading the body.
        func stop() {
            let task = reading.withLock { reading -> Task<Void, Never>? in
                defer { reading = .stopped }
                if case .started(let task) = reading { return task }
                return nil
            }
            task?.cancel()
            chunks.finish(.failure(CancellationError()))
            chunks.discard()
        }

        private func next() async throws -> ByteBuffer? {
            reading.withLock { reading in
                guard case .notStarted = reading else { return }
                reading = .started(Task { await read() })
            }
            onWait(true)
            defer { onWait(false) }
            return try await chunks.next()
        }

        private func read() async {
            do {
                for try await chunk in body {
                    var rest = chunk
                    while !rest.isEmpty {
                        guard await chunks.put(ByteBuffer(bytes: rest.prefix(Self.maximumChunkBytes))) else { return }
                        rest = rest.dropFirst(Self.maximumChunkBytes)
                    }
                }
                chunks.finish(.success(()))
            } catch {
                onFailure(error)
                chunks.finish(.failure(error))
            }
        }

        private struct Chunks: AsyncSequence, Sendable {
            let upload: RequestUpload

            func makeAsyncIterator() -> Iterator { Iterator(upload: upload) }

            struct Iterator: AsyncIteratorProtocol {
                let upload: RequestUpload

                func next() async throws -> ByteBuffer? { try await upload.next() }
            }
        }
    }
#endif
