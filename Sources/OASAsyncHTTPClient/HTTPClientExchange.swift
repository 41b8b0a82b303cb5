#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import NIOCore
    import OASRuntime

    /// One request in progress. It delivers its response once, and the body as it is read.
    final class HTTPClientExchange: BodyExchange {
        /// The task that sends the request and receives the response. The exchange may fail before it has started.
        private enum Work: Sendable {
            case notStarted
            case started(Task<Void, Never>)
            case cancelled
        }

        /// The sides that wait for the program. While one does, the server is not expected to send or receive anything.
        private struct Waits: Sendable {
            var forBody = false
            var forReader = false
        }

        private let client: HTTPClient
        private let timeout: TimeInterval
        private let head = ResponseHead()
        private let chunks = Handoff<ByteBuffer>()
        private let watch: IdleWatch
        private let waits = Locked(Waits())
        private let upload = Locked<RequestUpload?>(nil)
        private let work = Locked(Work.notStarted)

        /// Creates an exchange that has not started.
        ///
        /// - Parameters:
        ///   - client: The client with the connections.
        ///   - timeout: The longest time without sent or received bytes, in seconds.
        init(_ client: HTTPClient, timeout: TimeInterval) {
            self.client = client
            self.timeout = timeout
            watch = IdleWatch(timeout: timeout)
        }

        /// Sends the request and waits for the head of the response.
        func send(
            _ request: HTTPRequest, _ body: HTTPBody?, to address: RequestAddress
        ) async throws -> (HTTPResponse, HTTPBody?) {
            let upload = body.map { body in
                RequestUpload(body) { [weak self] isWaiting in
                    self?.wait { $0.forBody = isWaiting }
                } onFailure: { [weak self] error in
                    self?.finish(.failure(error))
                }
            }
            self.upload.withLock { $0 = upload }
            let clientRequest = HTTPClientRequest(request, body: upload?.clientBody, to: address)
            return try await head.response {
                start(clientRequest)
            } onCancel: {
                finish(.failure(CancellationError()))
            }
        }

        private func start(_ request: HTTPClientRequest) {
            watch.start { [weak self] in
                guard let self else { return }
                finish(.failure(AsyncHTTPClientTransportError(.silence(seconds: timeout))))
            }
            let task = Task { await run(request) }
            let isCancelled = work.withLock { work in
                if case .cancelled = work { return true }
                work = .started(task)
                return false
            }
            if isCancelled { task.cancel() }
        }

        private func run(_ request: HTTPClientRequest) async {
            do {
                let response = try await execute(request)
                watch.touch()
                guard response.history.count <= 1 else { throw AsyncHTTPClientTransportError(.clientFollowsRedirects) }
                let isRead = try deliver(response, to: request)
                for try await chunk in response.body where isRead && chunk.readableBytes > 0 {
                    guard await handOver(chunk) else { return }
                }
                finish(.success(()))
            } catch {
                finish(.failure(reported(error)))
            }
        }

        /// Sends a request. If the server has closed the chosen connection, which the client may notice late, the request
        /// is sent on another connection (RFC 9112, section 9.3.1): at most twice if it was not written, and once if its
        /// method is safe and it has no body.
        private func execute(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
            var attempts = 0
            while true {
                attempts += 1
                do {
                    return try await client.execute(request, deadline: .distantFuture)
                } catch ChannelError.ioOnClosedChannel where attempts < 3 && upload.withLock({ $0?.hasStarted != true })
                {
                } catch  where attempts == 1 && request.isSafe && ExchangeFailure.isClosedConnection(error) {
                }
                try Task.checkCancellation()
            }
        }

        /// Delivers the head of a response with the body. Returns false if nobody will read the content.
        ///
        /// Only the caller of the transport may retain the body, because the exchange ends when it is released.
        private func deliver(_ response: HTTPClientResponse, to request: HTTPClientRequest) throws -> Bool {
            let answer = try HTTPResponse(response)
            let body = body(of: answer, to: request)
            head.deliver { (answer, body) }
            return body != nil
        }

        /// Waits until the reader has taken a chunk. Returns false when nobody will take it.
        private func handOver(_ chunk: ByteBuffer) async -> Bool {
            wait { $0.forReader = true }
            defer { wait { $0.forReader = false } }
            return await chunks.put(chunk)
        }

        /// Returns the body, or `nil` if the response has no content whatever its fields declare (RFC 9110, sections 9.3.2,
        /// 15.3.5 and 15.4.5).
        private func body(of response: HTTPResponse, to request: HTTPClientRequest) -> HTTPBody? {
            guard request.method != .HEAD, ![204, 205, 304].contains(response.status.code) else { return nil }
            // The client may decode the content. The length of the decoded bytes is unknown.
            let isEncoded = response.headerFields[.contentEncoding] != nil
            let length = isEncoded ? nil : response.headerFields[.contentLength].flatMap { Int64($0) }
            return HTTPBody(ExchangeBody(self), length: length.map { .known($0) } ?? .unknown)
        }

        private func wait(_ change: (inout Waits) -> Void) {
            watch.isPaused = waits.withLock { waits in
                change(&waits)
                return waits.forBody || waits.forReader
            }
        }

        /// Returns the next chunk of the body, or `nil` at its end.
        func nextChunk() async throws -> HTTPBody.ByteChunk? {
            try await withTaskCancellationHandler {
                try await chunks.next().map { ArraySlice($0.readableBytesView) }
            } onCancel: {
                finish(.failure(CancellationError()))
            }
        }

        /// Ends the exchange because nobody reads the rest of the body.
        func abandon() {
            finish(.failure(CancellationError()))
            chunks.discard()
        }

        /// Ends everything that waits. Only the first end counts. A failure closes the connection.
        private func finish(_ end: Result<Void, any Error>) {
            watch.stop()
            chunks.finish(end)
            upload.withLock { $0.take() }?.stop()
            guard case .failure(let error) = end else { return }
            head.fail(error)
            let task = work.withLock { work -> Task<Void, Never>? in
                defer { work = .cancelled }
                if case .started(let task) = work { return task }
                return nil
            }
            task?.cancel()
        }
    }
#endif
