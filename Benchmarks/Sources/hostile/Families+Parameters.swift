internal import Foundation
internal import HTTPTypes
internal import OASRuntime

/// Optional parameters in several locations.
private struct Parameters: RequestInput {
    init?(from request: inout RequestReader) {
        _ = request.optionalQuery("page", PageInput.self)
        _ = request.optionalQuery("filter", PageInput.self, style: .deepObject)
        _ = request.optionalQuery("tags", [Int].self, style: .pipeDelimited, explode: false)
        _ = request.optionalCookie("session", String.self)
        _ = request.optionalHeader("X-Tags", [String].self)
        _ = request.optionalHeader("X-Sizes", JSONObject<String>.self, explode: true)
        guard request.isValid else { return nil }
    }
}

/// Numbers and dates, which are plain text outside of JSON.
private struct Scalars: RequestInput {
    init?(from request: inout RequestReader) {
        _ = request.optionalQuery("count", Int.self)
        _ = request.optionalQuery("size", Double.self)
        _ = request.optionalQuery("amount", DecimalText.self)
        _ = request.optionalQuery("at", Date.self)
        guard request.isValid else { return nil }
    }
}

extension Families {
    static let parameters =
        [
            query("unknown items") { .numbered($0, separator: "&") { "f\($0)=1" } },
            query("unknown items that are not UTF-8") { .numbered($0, separator: "&") { "f\($0)=%FF" } },
            query("combining marks in a name") { .filled($0, with: "%CC%81%CC%96") + "=1" },
            query("members of a deepObject") { .numbered($0, separator: "&") { "filter%5Bm\($0)%5D=1" } },
            query("depth of a deepObject") { "filter" + .filled($0, with: "%5Ba%5D") + "=1" },
            query("elements behind bars") { "tags=1" + .filled($0, with: "%7C1") },
            scalar("digits of an integer") { "count=" + .filled($0, with: "1") },
            scalar("digits of a number") { "size=0." + .filled($0, with: "1") },
            scalar("digits of an amount") { "amount=" + .filled($0, with: "1") },
            scalar("digits of a second") { "at=2024-01-01T00:00:00." + .filled($0, with: "1") + "Z" },
            field("cookies", "Cookie") { .numbered($0, separator: "; ") { "c\($0)=1" } },
            field("quotes in a list", "X-Tags") { .filled($0, with: #""a,b","#) },
            field("open quotes in a list", "X-Tags") { .filled($0, with: #"a","#) + "\"" },
            field("backslashes in a list", "X-Tags") { "\"" + .filled($0, with: #"\\"#) },
            field("members of an object", "X-Sizes") { .numbered($0, separator: ",") { "m\($0)=1" } },
            field("combining marks in a list", "X-Tags") { .marks($0) },
            field("parameters of a media type", "Content-Type") { "a/b" + .filled($0, with: #";a="\"""#) },
            field("combining marks in a media type", "Content-Type") { "a/" + .marks($0) },
        ]

    private static func query(_ trick: String, _ make: @escaping @Sendable (Int) -> String) -> Family {
        let exchange = Exchange<Parameters>()
        return Family("query: \(trick)", make) { try await exchange.send(query: $0) }
    }

    private static func scalar(_ trick: String, _ make: @escaping @Sendable (Int) -> String) -> Family {
        let exchange = Exchange<Scalars>()
        return Family("query: \(trick)", make) { try await exchange.send(query: $0) }
    }

    private static func field(
        _ trick: String, _ name: String, _ make: @escaping @Sendable (Int) -> String
    ) -> Family {
        let exchange = Exchange<Parameters>()
        return Family("header: \(trick)", make) { text in
            guard let name = HTTPField.Name(name) else { return }
            try await exchange.send([name: text])
        }
    }
}
