#if AsyncHTTPClient
    import AsyncHTTPClient
    import HTTPTypes
    import NIOHTTP1
    import OASRuntime

    extension HTTPClientRequest {
        /// True if the request changes nothing at the server (RFC 9110, section 9.2.1) and has no body.
        var isSafe: Bool { body == nil && [.GET, .HEAD, .OPTIONS, .TRACE].contains(method) }

        /// Creates the request of the client.
        init(_ request: HTTPRequest, body: Body?, to address: RequestAddress) {
            self.init(url: address.url.absoluteString)
            method = HTTPMethod(rawValue: request.method.rawValue)
            self.body = body
            // The client frames the body and sets these fields. A second, different value would allow request smuggling
            // (RFC 9112, section 6.3).
            for field in request.headerFields where field.name != .contentLength && field.name != .transferEncoding {
                // HTTP/1.1 has one field for all cookies (RFC 6265, section 5.4).
                if field.name != .cookie { headers.add(name: field.name.rawName, value: field.value) }
            }
            let cookies = request.headerFields[values: .cookie]
            if !cookies.isEmpty { headers.add(name: "Cookie", value: cookies.joined(separator: "; ")) }
        }
    }

    extension HTTPResponse {
        /// Creates the head of a response. Throws if its status does not have three digits (RFC 9110, section 15).
        init(_ response: HTTPClientResponse) throws(AsyncHTTPClientTransportError) {
            let code = Int(response.status.code)
            guard 100...999 ~= code else {
                throw AsyncHTTPClientTransportError(.broken("the status \(code) does not have three digits"))
            }
            var fields = HTTPFields()
            for (rawName, value) in response.headers {
                guard let name = HTTPField.Name(rawName) else { continue }
                fields.append(HTTPField(name: name, value: value))
            }
            self.init(status: Status(code: code, reasonPhrase: response.status.reasonPhrase), headerFields: fields)
        }
    }
#endif
