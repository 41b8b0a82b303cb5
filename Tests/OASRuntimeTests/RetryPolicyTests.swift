import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

@Suite struct RetryPolicyTests {
    private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

    private func response(_ status: Int, _ fields: [(String, String)] = []) -> HTTPResponse {
        var response = HTTPResponse(status: .init(code: status))
        for (name, value) in fields { if let name = HTTPField.Name(name) { response.headerFields[name] = value } }
        return response
    }

    private func attempt(_ number: Int, _ response: HTTPResponse) -> FailedAttempt {
        FailedAttempt(
            operation: OperationDescription(id: "x", method: .get, path: "/"),
            request: HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/"), number: number,
            reason: .response(response), requestedDelay: RequestedDelay.of(response))
    }

    @Test(
        "The wait that a response asks for is read from each of the fields that servers use",
        arguments: [
            (503, [("Retry-After", "7")], 7_000), (503, [("Retry-After", " 7 ")], 7_000),
            (503, [("Retry-After", "1.5")], 1_500),
            (429, [("Retry-After", "7"), ("X-RateLimit-Reset", "99")], 7_000),
            (503, [("Date", date), ("Retry-After", "Sun, 06 Nov 1994 08:50:37 GMT")], 60_000),
            (503, [("Date", date), ("Retry-After", "Sat, 05 Nov 1994 08:50:37 GMT")], 0),
            (503, [("Date", date), ("Retry-After", "Mon, 07 Nov 1994 08:49:37 GMT")], 86_400_000),
            (503, [("Retry-After-Ms", "250"), ("Retry-After", "9")], 250),
            (429, [("RateLimit-Reset", "4")], 4_000),
            (429, [("RateLimit", "\"default\";r=0;t=30")], 30_000), (429, [("RateLimit", "limit=10, reset=5")], 5_000),
            (429, [("X-RateLimit-Reset", "12")], 12_000),
            (429, [("Date", date), ("X-RateLimit-Reset", "1784111784")], 1_000_000_000_000),
            (429, [("RateLimit-Reset", "4"), ("X-RateLimit-Reset", "12")], 12_000),
        ] as [(Int, [(String, String)], Int)])
    func requested(_ status: Int, _ fields: [(String, String)], milliseconds: Int) {
        let delay = RequestedDelay.of(response(status, fields))
        if milliseconds == 1_000_000_000_000 {
            // A Unix time after the response's own date.
            #expect(delay.map { $0 > .seconds(900_000_000) } == true)
        } else {
            #expect(delay == .milliseconds(milliseconds))
        }
    }

    @Test(
        "A field that is no time is ignored",
        arguments: [
            (503, [("Retry-After", "soon")]), (503, [("Retry-After", "-3")]), (503, [("Retry-After", "")]),
            (503, [("Retry-After", "1e400")]), (503, [("Retry-After", "nan")]), (503, [("Retry-After", "inf")]),
            (503, [("Retry-After", "Sun, 06 Nov 1994 25:49:37 GMT")]),
            (503, [("Retry-After", "Sun, 31 Feb 1994 08:49:37 GMT")]),
            (503, [("Retry-After", String(repeating: "9", count: 400))]),
            (503, [("X-RateLimit-Reset", "12")]), (429, [("RateLimit", "t=;=;,,;")]), (429, []),
        ] as [(Int, [(String, String)])])
    func ignored(_ status: Int, _ fields: [(String, String)]) {
        #expect(RequestedDelay.of(response(status, fields)) == nil)
    }

    @Test("The standard policy waits a random time below a limit that doubles up to eight seconds")
    func jitter() throws {
        var policy = StandardRetry()
        policy.maximumAttempts = 10
        let limits: [(Int, Duration)] = [
            (1, .milliseconds(500)), (2, .seconds(1)), (3, .seconds(2)), (4, .seconds(4)), (5, .seconds(8)),
            (6, .seconds(8)), (9, .seconds(8)),
        ]
        for (number, limit) in limits {
            var longest = Duration.zero
            for _ in 0..<300 {
                let delay = try #require(policy.delay(after: attempt(number, response(500))))
                #expect(delay >= .zero && delay <= limit)
                longest = max(longest, delay)
            }
            // The chance that 300 draws stay below nine tenths is 0.9 ^ 300, about 2e-14.
            #expect(longest > limit * 0.9)
        }
        #expect(policy.delay(after: attempt(10, response(500))) == nil)
    }

    @Test("The standard policy never waits for an overflow, whatever its values")
    func extremes() {
        var policy = StandardRetry()
        policy.maximumAttempts = .max
        policy.initialDelay = .seconds(Int64.max / 4)
        policy.maximumDelay = .seconds(Int64.max / 2)
        #expect(policy.delay(after: attempt(1, response(500))).map { $0 <= .seconds(86_400) } == true)
        policy.initialDelay = .zero
        #expect(policy.delay(after: attempt(.max - 1, response(500))) == .zero)
        policy.initialDelay = .seconds(-5)
        #expect(policy.delay(after: attempt(3, response(500))) == .zero)
    }

    @Test("Policies combine, and the smallest number of attempts wins")
    func limits() {
        let two = StandardRetry.standard.limited(toAttempts: 2)
        #expect(two.delay(after: attempt(1, response(503))) != nil)
        #expect(two.delay(after: attempt(2, response(503))) == nil)
        #expect(two.attemptLimit == 2)
        #expect(StandardRetry.standard.limited(toAttempts: 9).attemptLimit == 3)
        #expect(NeverRetry.never.delay(after: attempt(1, response(503))) == nil)
        #expect(NeverRetry.never.attemptLimit == 1)
    }

    @Test("A further attempt costs five tokens of the budget, and a success returns them")
    func budget() {
        let budget = RetryBudget()
        for _ in 0..<100 { #expect(budget.take()) }
        #expect(!budget.take())
        for _ in 0..<4 { budget.record(isSuccess: true, attempts: 1) }
        budget.record(isSuccess: false, attempts: 1)
        #expect(!budget.take())
        budget.record(isSuccess: true, attempts: 1)
        #expect(budget.take())
        #expect(!budget.take())
        budget.record(isSuccess: true, attempts: 2)
        #expect(budget.take())
    }
}
