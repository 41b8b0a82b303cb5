import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

@Suite struct RedirectTests {
    private let fields: HTTPFields = [
        .authorization: "t", .cookie: "c", .accept: "a/b", .acceptLanguage: "de", .contentType: "x/y",
        .ifMatch: "k", .referer: "r", .userAgent: "u",
    ]

    private func follow(
        to location: String?, status: Int = 302, from url: String = "https://api.example.com/v1/x?key=k",
        method: HTTPRequest.Method = .get, body: HTTPBody? = nil
    ) throws -> Redirect? {
        var response = HTTPResponse(status: .init(code: status))
        response.headerFields[.location] = location
        let request = HTTPRequest(
            method: method, scheme: nil, authority: nil, path: "/v1/x?key=k", headerFields: fields)
        return Redirect(response, to: request, body: body, at: try #require(URL(string: url)))
    }

    @Test(
        "A redirect to another origin keeps only harmless header fields",
        arguments: [
            "https://evil.example/", "https://api.example.com:8443/", "//example.com/x",
            "https://api.example.com.evil/",
        ])
    func otherOrigins(location: String) throws {
        let redirect = try #require(try follow(to: location))
        #expect(redirect.leavesOrigin)
        let names = redirect.request.headerFields.map(\.name.canonicalName).sorted()
        #expect(names == ["accept", "accept-language", "content-type", "user-agent"])
        #expect(redirect.request.path?.contains("key") == false)
    }

    @Test(
        "A redirect within the origin keeps all header fields",
        arguments: [
            ("/y", "/y"), ("y?a=b%2F#c", "/v1/y?a=b%2F"), ("https://API.EXAMPLE.COM:443/", "/"), ("?a", "/v1/x?a"),
            ("../../z", "/z"), ("https://api.example.com", "/"),
        ])
    func sameOrigin(location: String, path: String) throws {
        let redirect = try #require(try follow(to: location))
        #expect(!redirect.leavesOrigin)
        #expect(redirect.request.headerFields == fields)
        #expect(redirect.request.path == path)
        #expect(redirect.baseURL.absoluteString == "https://api.example.com")
    }

    @Test(
        "A redirect to HTTP, to another scheme or to an address with a user is not followed",
        arguments: [
            "http://api.example.com/", "http://evil.example/", "ftp://api.example.com/", "file:///etc/passwd",
            "mailto:a",
            "https://u:p@api.example.com/", "https://u@evil.example/", "http://[", "https:///x",
        ])
    func refused(location: String) throws {
        #expect(try follow(to: location) == nil)
        #expect(try follow(to: nil) == nil)
    }

    @Test("A redirect from HTTP to HTTPS is followed without credentials")
    func upgrade() throws {
        let redirect = try #require(try follow(to: "https://h.example/", from: "http://h.example/"))
        #expect(redirect.leavesOrigin && redirect.request.headerFields[.authorization] == nil)
    }

    @Test("A status that is not a redirect is not followed", arguments: [200, 201, 300, 304, 305, 306, 309, 404])
    func otherStatuses(status: Int) throws {
        #expect(try follow(to: "/y", status: status) == nil)
    }

    @Test("Status 308 keeps the method and the body, and 303 changes the method to GET")
    func methods() throws {
        let kept = try #require(try follow(to: "/y", status: 308, method: .post, body: "abc"))
        #expect(kept.request.method == .post && kept.body != nil)
        let changed = try #require(try follow(to: "/y", status: 303, method: .delete, body: "abc"))
        #expect(changed.request.method == .get && changed.body == nil)
        #expect(changed.request.headerFields[.contentType] == nil)
        #expect(try follow(to: "/y", status: 302, method: .put, body: "abc")?.request.method == .put)
        #expect(try follow(to: "/y", status: 303, method: .head)?.request.method == .head)
        let once = HTTPBody(AsyncStream<[UInt8]> { $0.finish() })
        #expect(try follow(to: "/y", status: 307, method: .post, body: once) == nil)
        #expect(try follow(to: "/y", status: 303, method: .post, body: once)?.body == nil)
    }

    @Test("A redirect to an IPv6 address keeps its brackets")
    func addresses() throws {
        let redirect = try #require(try follow(to: "https://[::1]:8443/y"))
        #expect(redirect.baseURL.absoluteString == "https://[::1]:8443")
    }
}
