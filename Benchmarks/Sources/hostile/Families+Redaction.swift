internal import Foundation
internal import OASRuntime

extension Families {
    static let redaction = [
        redaction("question marks") { .filled($0, with: "?") },
        redaction("colons") { .filled($0, with: "://:") },
        redaction("users") { "https://" + .filled($0, with: "a@") },
        redaction("users without an end") { .filled($0, with: "https://a:b") },
        redaction("fragments") { "https://a/" + .filled($0, with: "#?") },
        redaction("query items") { "/a?" + .filled($0, with: "key=value&") },
        redaction("empty query items") { "/a?" + .filled($0, with: "&=") },
        redaction("words") { .filled($0, with: "a? ") },
        redaction("combining marks") { "?" + .marks($0) },
        Family("redaction: description of an error") {
            .filled($0, with: "https://a:b@c/?d=e#f\n")
        } read: { text in
            _ = Redaction.description(of: Failure(text: text))
        },
    ]

    private struct Failure: Error {
        let text: String
    }

    private static func redaction(_ trick: String, _ make: @escaping @Sendable (Int) -> String) -> Family {
        Family("redaction: \(trick)") {
            make($0)
        } read: { text in
            _ = Redaction.text(text)
        }
    }
}
