package import Foundation
package import HTTPTypes

/// The request that follows a redirect (RFC 9110, section 15.4), by rules that send no secrets to another origin.
///
/// - 301 and 302 change POST into GET, and 303 changes every method except HEAD into GET; the body is then dropped. All
///   other redirects keep the method and the body.
/// - Only these header fields are sent to another origin (scheme, host and port): `Accept`, `Accept-Encoding`,
///   `Accept-Language`, `User-Agent`, and `Content-…`, which describe the body. So `Authorization`, `Cookie` and keys
///   in any other field are dropped, and stay dropped even if a later redirect points to the original origin.
/// - The query is that of the new URL. The query of the old URL is dropped.
/// - These redirects are not followed: from `https` to another scheme, to a scheme other than `http` and `https`, to a
///   URL with a user, and those that keep a body if it can be read only once.
package struct Redirect: Sendable {
    /// The largest number of redirects that are followed for one request.
    package static let maximumCount = 20

    package let request: HTTPRequest
    package let body: HTTPBody?
    /// The scheme and authority of the new URL. The request contains its path and query.
    package let baseURL: URL
    /// True if the new URL has another origin.
    package let leavesOrigin: Bool

    /// Creates the request that follows a response. Returns `nil` if the response is not a redirect, or is one that is
    /// not followed.
    package init?(_ response: HTTPResponse, to request: HTTPRequest, body: HTTPBody?, at url: URL) {
        guard [301, 302, 303, 307, 308].contains(response.status.code),
            let location = response.headerFields[.location],
            let target = URL(string: location, relativeTo: url)?.absoluteURL, let origin = Origin(target),
            let current = Origin(url), target.user() == nil, target.password() == nil,
            current.scheme != "https" || origin.scheme == "https"
        else { return nil }
        var request = request
        var body = body
        if Self.becomesGet(response.status.code, request.method) {
            request.method = .get
            body = nil
            request.headerFields = request.headerFields.filtered { !$0.hasPrefix("content-") }
        } else if let body, body.iterationBehavior == .single {
            return nil
        }
        leavesOrigin = origin != current
        if leavesOrigin { request.headerFields = request.headerFields.filtered(Self.isForOthers) }
        request.path = target.requestPath
        guard let base = origin.url else { return nil }
        self.request = request
        self.body = body
        baseURL = base
    }

    private static func becomesGet(_ status: Int, _ method: HTTPRequest.Method) -> Bool {
        switch status {
        case 301, 302: method == .post
        case 303: method != .get && method != .head
        default: false
        }
    }

    private static func isForOthers(_ name: String) -> Bool {
        ["accept", "accept-encoding", "accept-language", "user-agent"].contains(name) || name.hasPrefix("content-")
    }
}

/// The origin of a URL (RFC 6454, section 4).
struct Origin: Hashable {
    let scheme: String
    let host: String
    let port: Int

    /// Creates the origin of a URL. Returns `nil` unless the URL is an HTTP URL with a host. A host with a percent sign
    /// is refused, because Foundation percent-encodes characters that are not legal in a host.
    init?(_ url: URL) {
        guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https", let host = url.host(),
            !host.isEmpty, !host.utf8.contains(UInt8(ascii: "%"))
        else { return nil }
        self.scheme = scheme
        self.host = host.lowercased()
        port = url.port ?? (scheme == "https" ? 443 : 80)
    }

    var url: URL? {
        var components = URLComponents()
        components.scheme = scheme
        components.encodedHost = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        components.port = port == (scheme == "https" ? 443 : 80) ? nil : port
        return components.url
    }
}

extension HTTPFields {
    fileprivate func filtered(_ isKept: (String) -> Bool) -> HTTPFields {
        HTTPFields(filter { isKept($0.name.canonicalName) })
    }
}
