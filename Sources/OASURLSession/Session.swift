import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A `URLSession` and its delegate, which hold each other until the session is invalidated.
///
/// The transport holds it, and so does every exchange under way, so that it is invalidated with nothing left to deliver.
final class Session: Sendable {
    private let session: URLSession
    private let exchanges: Exchanges

    init(_ configuration: URLSessionConfiguration, followsRedirects: Bool) {
        exchanges = Exchanges(followsRedirects: followsRedirects)
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// An exchange that is ready to start.
    func exchange(_ request: URLRequest, _ upload: Upload) -> Exchange {
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
        let exchange = Exchange(task, upload: upload, session: self)
        exchanges.add(exchange)
        return exchange
    }
}
