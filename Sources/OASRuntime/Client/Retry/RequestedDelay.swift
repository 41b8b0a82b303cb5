import Foundation
import HTTPTypes

/// The time that a response asks its client to wait.
enum RequestedDelay {
    /// Returns the longest wait that the header fields of a response ask for, or `nil` if they ask for none.
    ///
    /// Read are `retry-after-ms`; `Retry-After` as seconds or as a date (RFC 9110, section 10.2.3), which is compared
    /// with the response's own `Date`; and, for a 429, the end of the rate limit: `RateLimit` with its parameter `t`
    /// and `RateLimit-Reset` (drafts of the IETF's working group HTTPAPI), and `X-RateLimit-Reset` as seconds or as a
    /// Unix time. Fields that cannot be read are ignored.
    static func of(_ response: HTTPResponse, now: Date = Date()) -> Duration? {
        let fields = response.headerFields
        let date = fields[named: "date"].flatMap(HTTPDate.date) ?? now
        if let milliseconds = fields[named: "retry-after-ms"].flatMap(number) { return duration(milliseconds / 1_000) }
        if let text = fields[named: "retry-after"] {
            if let seconds = number(text) { return duration(seconds) }
            if let until = HTTPDate.date(text) { return duration(until.timeIntervalSince(date)) }
        }
        guard response.status.code == 429 else { return nil }
        let resets = [
            fields[named: "ratelimit"].flatMap(reset), fields[named: "ratelimit-reset"].flatMap(number),
            fields[named: "x-ratelimit-reset"].flatMap(number).map { seconds($0, since: date) },
        ]
        return resets.compactMap(\.self).max().flatMap(duration)
    }

    /// Returns the parameter `t` of a field such as `"default";r=0;t=30`.
    private static func reset(_ field: String) -> Double? {
        for parameter in field.split(whereSeparator: { $0 == ";" || $0 == "," }) {
            let pair = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
            if pair.count == 2, pair[0] == "t" || pair[0] == "reset" { return number(pair[1]) }
        }
        return nil
    }

    /// Returns a time as seconds from an instant. A number that is larger than a billion is a Unix time, in seconds or
    /// milliseconds.
    private static func seconds(_ time: Double, since now: Date) -> Double {
        guard time > 1e9 else { return time }
        return (time > 1e12 ? time / 1_000 : time) - now.timeIntervalSince1970
    }

    private static func number(_ text: String) -> Double? {
        let text = text.filter { $0 != " " }
        guard text.utf8.count <= 20, text.utf8.allSatisfy({ Byte.zero...Byte.nine ~= $0 || $0 == Byte.point }) else {
            return nil
        }
        return Double(text)
    }

    private static func duration(_ seconds: Double) -> Duration? {
        guard seconds.isFinite else { return nil }
        return .milliseconds(Int64(min(max(0, seconds), 1e9) * 1_000))
    }
}

extension HTTPFields {
    fileprivate subscript(named name: String) -> String? { HTTPField.Name(name).flatMap { self[$0] } }
}
