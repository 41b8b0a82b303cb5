import HTTPTypes

/// A handler that converts the errors of another handler into responses.
struct FailureAnswers: Sendable {
    let method: HTTPRequest.Method
    let path: String
    let operationID: String
    let configuration: ServerConfiguration
    let handler: ServerHandler

    @Sendable
    func respond(
        _ request: HTTPRequest, _ body: HTTPBody?, _ metadata: ServerRequestMetadata
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let received = body.map { ReceivedBody($0) }
        do {
            let (response, content) = try await handler(request, received?.body ?? body, metadata)
            return (response, content.map { reporting($0, received) })
        } catch {
            return try answer(error, received)
        }
    }

    private func answer(_ error: any Error, _ received: ReceivedBody?) throws -> (HTTPResponse, HTTPBody?) {
        if error is CancellationError, Task.isCancelled { throw error }
        if let failure = error as? ServerRequestFailure { return configuration.answer(failure) }
        if let error = error as? any HTTPResponseConvertible { return (HTTPResponse(error), error.httpBody) }
        if let failure = received?.failure ?? error as? RequestBodyError {
            return configuration.answer(ServerRequestFailure(.incompleteBody(failure.description)))
        }
        report(error)
        let problem = ProblemDetails(status: 500)
        return (HTTPResponse(problem), problem.httpBody)
    }

    private func report(_ error: any Error) {
        configuration.onUnexpectedFailure(
            UnexpectedFailure(method: method, path: path, operationID: operationID, error: error))
    }

    /// Returns a streamed body that reports its error. The response has begun by then, so the error appears nowhere
    /// else.
    private func reporting(_ body: HTTPBody, _ received: ReceivedBody?) -> HTTPBody {
        guard body.bytes == nil else { return body }
        return HTTPBody(
            ObservedChunks(body: body) { error in
                if error is CancellationError || received?.failure != nil || error is RequestBodyError { return }
                report(error)
            }, length: body.length, iterationBehavior: body.iterationBehavior)
    }
}

/// The chunks of a body, with a function that is called with its error.
struct ObservedChunks: AsyncSequence, Sendable {
    let body: HTTPBody
    let onError: @Sendable (any Error) -> Void

    struct Iterator: AsyncIteratorProtocol {
        var chunks: HTTPBody.Iterator
        let onError: @Sendable (any Error) -> Void

        mutating func next() async throws -> HTTPBody.ByteChunk? {
            do {
                return try await chunks.next()
            } catch {
                onError(error)
                throw error
            }
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(chunks: body.makeAsyncIterator(), onError: onError) }
}
