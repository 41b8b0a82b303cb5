import Foundation
import OASRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A `URLSession` and its delegate, which hold each other until the session is invalidated.
///
/// On Linux the delegate is called by the thread that receives, at once, so that an exchange can make it wait. A session
/// serves one exchange at a time there; its connections stay open for the next one.
final class Session: Sendable {
    private let session: URLSession
    private let exchanges = Exchanges()

    init(_ configuration: URLSessionConfiguration) {
        #if canImport(FoundationNetworking)
            let queue: OperationQueue? = ImmediateQueue()
        #else
            let queue: OperationQueue? = nil
        #endif
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: queue)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// An exchange that is ready to start.
    func exchange(_ request: URLRequest, _ upload: Upload, lease: SessionLease, timeout: TimeInterval) -> Exchange {
        var request = request
        let task: URLSessionTask
        switch upload {
        case .none:
            task = session.dataTask(with: request)
        case .bytes(let data):
            request.httpBody = data
            task = session.dataTask(with: request)
        case .file(let file):
            task = session.uploadTask(with: request, fromFile: file.url)
        case .stream(let stream):
            request.httpBodyStream = stream.inputStream
            task = session.dataTask(with: request)
        }
        let exchange = Exchange(task, upload: upload, lease: lease, timeout: timeout)
        exchanges.add(exchange)
        return exchange
    }
}

#if canImport(FoundationNetworking)
    /// Runs what is added at once, in the thread that adds it. Only ``Session`` uses it, whose additions come from one
    /// serial queue; it has no state of its own.
    private final class ImmediateQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
    }
#endif
