internal import HTTPTypes
internal import OASRuntime

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Finds routes in memory, among 10 to 8,000 routes, and prints nanoseconds of processor time per request:
///
///     last 10 401.2
///     last 1000 439.0
///     mixed 1000 812.5
///
/// `last` requests the route that was registered last, `missing` a path without a route, `mixed` a template with
/// several parameters in a segment, and `long` a path of 8,192 slashes.
@main
enum RouterBench {
    static func main() throws {
        let duration = Duration.seconds(CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 1)
        for count in [10, 100, 1_000, 8_000] {
            let router = ServerRouter()
            for index in 0..<count { try register("/r\(index)/things/{id}", router) }
            try register("/files/{name}.{extension}", router)
            try register("/last/{id}", router)
            for (name, path) in [
                ("last", "/last/c1?page=1"), ("missing", "/r\(count - 1)/things/"), ("mixed", "/files/a.tar.gz"),
                ("long", String(repeating: "/", count: 8_192)),
            ] {
                let request = HTTPRequest(method: .get, scheme: "http", authority: "a", path: path)
                let nanoseconds = measure(for: duration / 4) { router.template(of: request) }
                print(name, count, (nanoseconds * 10).rounded() / 10)
            }
        }
    }

    private static func register(_ path: String, _ router: ServerRouter) throws {
        try router.register(
            ServerRoute(method: .get, path: path) { _, _, _ in (HTTPResponse(status: .ok), nil) })
    }

    /// Returns the median time of a call over several rounds.
    private static func measure(for duration: Duration, _ work: () -> String?) -> Double {
        let calls = 200
        let end = ContinuousClock.now + duration
        var results: [Double] = []
        var found = 0
        while results.count < 3 || ContinuousClock.now < end {
            let start = processorTime()
            for _ in 0..<calls where work() != nil { found += 1 }
            results.append((processorTime() - start) / Double(calls))
        }
        precondition(found == 0 || found == results.count * calls, "the same request has found two routes")
        return results.sorted()[results.count / 2]
    }

    /// Returns the processor time of this thread in nanoseconds, which does not include other programs.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
