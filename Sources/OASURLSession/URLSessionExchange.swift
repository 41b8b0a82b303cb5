import Foundation
import HTTPTypes
import OASRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request in progress. It delivers its response once, and the body as it arrives.
final class URLSessionExchange: BodyExchange {
    let task: URLSessionTask
    /// The upload, which is kept until the exchange is over because a body in a file is removed with its upload.
    private let upload: Upload
    private let session: Session
    private let isOver = Locked(false)
    private let head = ResponseHead()
    private let buffer: ResponseBuffer
    private let watch: IdleWatch
    private let expectsBody: Bool

    init(_ task: URLSessionTask, upload: Upload, session: Session, _ configuration: URLSessionTransport.Configuration) {
        self.task = task
        self.upload = upload
        self.session = session
        expectsBody = task.originalRequest?.httpMethod != "HEAD"
        let watch = IdleWatch(timeout: configuration.timeout)
        self.watch = watch
        buffer = ResponseBuffer(maximumFileBytes: configuration.maximumFileBytes) { isFull in
            if !Flow.spools { watch.isPaused = isFull }
            Flow.change(task, isFull: isFull)
        }
    }

    /// Starts the task and waits for the head of the response.
    func response() async throws -> (HTTPResponse, HTTPBody?) {
        try await head.response {
            watch.start { [weak self] in self?.fail(URLError(.timedOut)) }
            task.resume()
        } onCancel: {
            fail(CancellationError())
        }
    }

    /// Records that a part of the request body was sent.
    func recordSentBytes() { watch.touch() }

    /// Handles the head of a response. Interim responses (RFC 9110, section 15.2), which some systems report, are
    /// ignored.
    func receive(_ response: URLResponse) {
        watch.touch()
        guard let response = response as? HTTPURLResponse else { return fail(URLSessionTransportError.notHTTP) }
        guard response.statusCode >= 200 else { return }
        guard !response.hasTwoLengths else { return fail(URLError(.badServerResponse)) }
        head.deliver { (HTTPResponse(response), body(of: response)) }
    }

    /// Returns the body, or `nil` if the response has no content whatever its fields declare (RFC 9110, sections 9.3.2,
    /// 15.3.5 and 15.4.5).
    private func body(of response: HTTPURLResponse) -> HTTPBody? {
        guard expectsBody, ![204, 205, 304].contains(response.statusCode) else {
            buffer.discard()
            return nil
        }
        let isEncoded = response.value(forHTTPHeaderField: "Content-Encoding") != nil
        // The length of an encoded body differs from that of the decoded bytes.
        let length = isEncoded ? -1 : response.expectedContentLength
        return HTTPBody(ExchangeBody(self), length: length >= 0 ? .known(length) : .unknown)
    }

    /// Handles a chunk of the body.
    func receive(_ data: Data) {
        watch.touch()
        do {
            try buffer.append([UInt8](data)[...])
        } catch {
            fail(error)
        }
    }

    /// Returns the next chunk of the body, or `nil` at its end.
    func nextChunk() async throws -> HTTPBody.ByteChunk? {
        try await withTaskCancellationHandler {
            try await buffer.next()
        } onCancel: {
            fail(CancellationError())
        }
    }

    /// Ends the exchange because nobody reads the rest of the body.
    func abandon() {
        buffer.discard()
        fail(CancellationError())
    }

    /// Ends the exchange with an error.
    func fail(_ error: any Error) {
        finish(.failure(error))
        cancelTask()
    }

    /// Handles the end of the task, after which it delivers nothing more.
    func complete(_ error: (any Error)?) {
        isOver.withLock { $0 = true }
        if error == nil, let response = task.response as? HTTPURLResponse {
            // The Foundation of Linux reports no head for redirects without a `Location`.
            head.deliver { (HTTPResponse(response), nil) }
        }
        finish(error.map { .failure(Self.reported($0)) } ?? .success(()))
    }

    /// Ends the exchange when the system requests the body again from its beginning, because part of it has been sent
    /// already.
    func failToRewind() {
        if case .none = upload { return }
        fail(URLError(.networkConnectionLost))
    }

    /// Ends everything that waits. Only the first end counts.
    func finish(_ end: Result<Void, any Error>) {
        watch.stop()
        buffer.finish(end)
        var failure: any Error = URLError(.badServerResponse)
        if case .failure(let error) = end { failure = error }
        head.fail(failure)
    }

    /// Cancels the task from another thread. On Linux, cancelling waits for the receiving thread, which may be this
    /// one.
    private func cancelTask() {
        guard !isOver.withLock({ $0 }) else { return }
        DispatchQueue.global().async { [self] in session.cancel(task) }
    }

    /// Returns `CancellationError` for cancellation, as elsewhere in Swift, and other errors without secrets.
    private static func reported(_ error: any Error) -> any Error {
        (error as? URLError)?.code == .cancelled ? CancellationError() : error.withoutSecrets
    }
}

extension HTTPURLResponse {
    /// True if the response declares different lengths of its content, so that its end is unknown (RFC 9112, section
    /// 6.3).
    fileprivate var hasTwoLengths: Bool {
        let lengths = value(forHTTPHeaderField: "Content-Length")?.utf8.split(separator: UInt8(ascii: ",")) ?? []
        return Set(lengths.map { length in length.filter { $0 != UInt8(ascii: " ") } }).count > 1
    }
}
