/// Fetches files from other hosts, with a time limit for all of them together.
struct RemoteFiles {
    /// The limits for one file: the time of a request in seconds, and the number of redirections.
    private static let secondsForOne = 30
    private static let redirections = 10

    /// The time limit for all files of a run together, in seconds.
    var secondsInAll = 60

    private var end: ContinuousClock.Instant?

    /// Returns the content of a file and its URL after redirections, which is on the same host.
    mutating func fetch(
        _ url: String, maximumBytes: Int
    ) throws(FileReadingError) -> (url: String, bytes: [UInt8]) {
        var current = url
        for _ in 0...Self.redirections {
            let answer = try RemoteFile.request(
                current, seconds: try secondsLeft(), maximumBytes: maximumBytes)
            guard let next = answer.redirection else { return (current, answer.bytes) }
            guard RemoteOrigin(current).mayRedirect(to: RemoteOrigin(next)) else {
                throw .unfetchable(reason: "it redirects to another host: \(next)")
            }
            current = next
        }
        throw .unfetchable(reason: "it redirects more than \(Self.redirections) times")
    }

    /// Returns the time limit for the next request in seconds, which is at least 1.
    private mutating func secondsLeft() throws(FileReadingError) -> Int {
        let now = ContinuousClock.now
        let end = end ?? now + .seconds(secondsInAll)
        self.end = end
        guard now < end else {
            throw .unfetchable(reason: "all remote files took more than \(secondsInAll) seconds in total")
        }
        return min(Self.secondsForOne, max(1, Int((end - now).components.seconds)))
    }
}

/// The scheme, host and port of a URL.
struct RemoteOrigin: Hashable {
    private let scheme: String
    private let host: String
    private let port: String

    init(_ url: String) {
        let colon = url.firstIndex(of: ":") ?? url.endIndex
        scheme = url[..<colon].lowercased()
        let rest = url[colon...].dropFirst().drop { $0 == "/" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // Programs interpret a backslash differently. A URL with one keeps its whole authority as the host, so it
        // differs from any other origin.
        let userEnd = authority.contains("\\") ? nil : authority.lastIndex(of: "@")
        let place = userEnd.map { authority[authority.index(after: $0)...] } ?? authority
        // The colons of an IPv6 address are inside brackets.
        let end = place.lastIndex(of: "]") ?? place.startIndex
        let portColon = place[end...].lastIndex(of: ":")
        host = place[..<(portColon ?? place.endIndex)].lowercased()
        let written = portColon.map { String(place[place.index(after: $0)...]) } ?? ""
        port = written.isEmpty ? (scheme == "https" ? "443" : "80") : written
    }

    /// Returns true if the origin is the same, or if it changes only from HTTP on port 80 to HTTPS on port 443.
    func mayRedirect(to other: RemoteOrigin) -> Bool {
        if self == other { return scheme == "http" || scheme == "https" }
        let isUpgrade = scheme == "http" && port == "80" && other.scheme == "https" && other.port == "443"
        return isUpgrade && host == other.host
    }
}
