package import Foundation
package import HTTPTypes

/// The request that follows a redirect (RFC 9110, section 15.4), by rules that send no secrets to another origin.
///
/// - 301 and 302 turn POST into GET, 303 turns everything but HEAD into GET; the body is dropped then. 307 and 308 keep
///   method and body.
/// - To another origin, which is scheme, host and port, only these fields go along: `Accept`, `Accept-Encoding`,
///   `Accept-Language`, `User-Agent`, and those that describe the body, `Content-…`. So `Authorization`, `Cookie` and
///   keys in fields of any name stay behind, also where a later redirect leads back.
/// - The query is that of the new address; nothing of the old one is kept.
/// - Not followed are: a step from `https` to another scheme, schemes other than `http` and `https`, addresses with a
///   user, and 307 and 308 with a body that can be read only once.
package struct Redirect: Sendable {
    /// The largest number of redirects that are followed for one request.
    package static let maximumCount = 20

    package let request: HTTPRequest
    package let body: HTTPBody?
    /// Scheme and authority of the new address; the request holds path and query.
    package let baseURL: URL
    /// True where the new address is of another origin.
    package let leavesOrigin: Bool

    /// Returns nil where the response is not a redirect, or one that is not followed.
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
        let path = target.path(percentEncoded: true)
        request.path = (path.isEmpty ? "/" : path) + (target.query(percentEncoded: true).map { "?\($0)" } ?? "")
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

    /// Returns nil where the URL is not one of HTTP with a host. No name of a host has percent signs: Foundation puts
    /// them where a character may not stand.
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
