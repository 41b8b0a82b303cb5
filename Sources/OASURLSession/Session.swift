import Foundation
import OASRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A `URLSession` and its delegate, which retain each other until the session is invalidated.
///
/// The transport retains it, and so does every exchange in progress, so that it is invalidated only when nothing is
/// left to deliver.
final class Session: Sendable {
    private let session: URLSession
    private let exchanges = URLSessionExchanges()
    #if canImport(FoundationNetworking)
        private let queue: ImmediateQueue
    #endif

    init(_ configuration: URLSessionConfiguration) {
        #if canImport(FoundationNetworking)
            let queue = ImmediateQueue()
            self.queue = queue
        #else
            let queue: OperationQueue? = nil
        #endif
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: queue)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Cancels a task. On Linux it waits for the receiving thread.
    func cancel(_ task: URLSessionTask) {
        #if canImport(FoundationNetworking)
            queue.willCancel(task)
        #endif
        task.cancel()
    }

    /// Returns an exchange that is ready to start.
    func exchange(_ request: URLRequest, _ upload: Upload, _ configuration: URLSessionTransport.Configuration)
        -> URLSessionExchange
    {
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
        }
        let exchange = URLSessionExchange(task, upload: upload, session: self, configuration)
        exchanges.add(exchange)
        return exchange
    }
}
