import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// The request to the base URL with the request's path behind it.
    init(_ request: HTTPRequest, baseURL: URL) throws(URLSessionTransportError) {
        let path = request.path ?? ""
        var base = baseURL.absoluteString
        while base.hasSuffix("/") { base.removeLast() }
        guard let url = URL(string: base + path), let scheme = url.scheme?.lowercased(),
            scheme == "http" || scheme == "https", url.host() != nil
        else { throw .invalidURL(base: baseURL, path: path) }
        self.init(url: url)
        httpMethod = request.method.rawValue
        for name in Set(request.headerFields.map(\.name)) {
            // Fields of one name are joined as RFC 9110, section 5.3, says; cookies by a semicolon.
            let separator = name == .cookie ? "; " : ", "
            setValue(request.headerFields[values: name].joined(separator: separator), forHTTPHeaderField: name.rawName)
        }
    }
}

extension HTTPResponse {
    /// The head of a response. `URLSession` has joined fields of one name.
    init(_ response: HTTPURLResponse) {
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else {
                continue
            }
            fields[name] = value
        }
        // HTTPTypes stops the process at codes beyond three digits.
        let code = 100...999 ~= response.statusCode ? response.statusCode : 500
        self.init(status: Status(code: code), headerFields: fields)
    }
}
