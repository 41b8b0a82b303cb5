#if AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import OASRuntime

    /// The absolute URL of a request.
    struct RequestAddress: Sendable {
        let url: URL

        /// Appends the path of a request to a base URL. Throws unless the result is an `http` or `https` URL with a host.
        init(_ request: HTTPRequest, baseURL: URL) throws(AsyncHTTPClientTransportError) {
            let path = request.path ?? ""
            var base = baseURL.absoluteString
            while base.hasSuffix("/") { base.removeLast() }
            guard let url = URL(string: base + path), let scheme = url.scheme?.lowercased(),
                scheme == "http" || scheme == "https", url.host() != nil
            else {
                throw AsyncHTTPClientTransportError(
                    .invalidURL(base: Redaction.text(of: baseURL), path: Redaction.text(path)))
            }
            self.url = url
        }
    }
#endif
