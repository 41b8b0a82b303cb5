import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// Creates a request to the base URL with the path of the request appended.
    init(_ request: HTTPRequest, baseURL: URL) throws(URLSessionTransportError) {
        let path = request.path ?? ""
        var base = baseURL.absoluteString
        while base.hasSuffix("/") { base.removeLast() }
        guard let url = URL(string: base + path), let scheme = url.scheme?.lowercased(),
            scheme == "http" || scheme == "https", url.host() != nil
        else { throw .invalidURL(base: baseURL, path: path) }
        self.init(url: url)
        httpMethod = request.method.rawValue
        // `URLSession` frames the body and sets these fields. A second, different value would allow request smuggling
        // (RFC 9112, section 6.3).
        for name in Set(request.headerFields.map(\.name)) where name != .contentLength && name != .transferEncoding {
            // Fields with the same name are joined by commas (RFC 9110, section 5.3), cookies by semicolons.
            let separator = name == .cookie ? "; " : ", "
            setValue(request.headerFields[values: name].joined(separator: separator), forHTTPHeaderField: name.rawName)
        }
    }
}

extension HTTPResponse {
    /// Creates the head of a response.
    ///
    /// The systems join fields with the same name; on Linux they do so only if the names are spelled alike. The fields
    /// are sorted by name. `Set-Cookie`, which cannot be joined (RFC 6265, section 3), is split again.
    init(_ response: HTTPURLResponse) {
        var fields = HTTPFields()
        let received = response.allHeaderFields.compactMap { name, value -> (String, String)? in
            guard let name = name as? String, let value = value as? String else { return nil }
            return (name, value)
        }
        for (rawName, value) in received.sorted(by: { $0.0 < $1.0 }) {
            guard let name = HTTPField.Name(rawName) else { continue }
            let values = name == .setCookie ? Self.cookies(value) : [value]
            for value in values { fields.append(HTTPField(name: name, value: value)) }
        }
        // HTTPTypes stops the process for codes that do not have three digits.
        let code = 100...999 ~= response.statusCode ? response.statusCode : 500
        self.init(status: Status(code: code), headerFields: fields)
    }

    /// Returns the cookies of fields that were joined by commas. A cookie begins after a comma if a name and `=`
    /// follow. The comma in a date is followed by a number and a space.
    private static func cookies(_ joined: String) -> [String] {
        var cookies: [String] = []
        for part in joined.split(separator: ",", omittingEmptySubsequences: false) {
            let name = part.drop { $0 == " " }.prefix { $0 != "=" && $0 != ";" }
            let isStart =
                name.endIndex < part.endIndex && part[name.endIndex] == "=" && !name.isEmpty
                && !name.contains(" ")
            if isStart || cookies.isEmpty {
                cookies.append(String(part.drop { $0 == " " }))
            } else {
                cookies[cookies.count - 1] += "," + part
            }
        }
        return cookies
    }
}
