import HTTPTypes

/// The attempts of one call: their number, their deadline, and the decision whether there is another one.
struct Attempts {
    private let call: PreparedCall
    private let policy: any RetryPolicy
    private let clock: any Clock<Duration>
    private let budget: RetryBudget
    private let deadline: CallDeadline?
    private let stopwatch: Stopwatch
    private let requestIDFields: [HTTPField.Name]
    private var number = 1

    init(of call: PreparedCall, _ options: CallOptions, budget: RetryBudget) {
        self.call = call
        self.budget = budget
        policy = options.retry
        requestIDFields = options.requestIDFields
        let clock = options.clock
        self.clock = clock
        stopwatch = Stopwatch(clock)
        deadline = options.deadline.map { CallTimer(.call, $0, clock: clock).start() }
    }

    /// The facts about the call so far.
    func info(_ response: HTTPResponse? = nil) -> CallInfo {
        CallInfo(
            operation: call.operation, baseURL: call.baseURL.absoluteString, path: call.head.path ?? "",
            attempt: number, attemptLimit: policy.attemptLimit, response: response,
            duration: stopwatch.elapsed, requestIDFields: requestIDFields)
    }

    /// Performs an exchange and cancels it at the deadline of the call, which includes the reading of the response
    /// body.
    func limited(
        _ work: @escaping @Sendable () async throws -> (HTTPResponse, HTTPBody?)
    ) async throws -> (HTTPResponse, HTTPBody?) {
        guard let deadline else { return try await work() }
        return try await deadline.exchange(work)
    }

    /// Waits after a response, and returns true if the request is to be sent again.
    ///
    /// - Throws: `CancellationError` if the task was cancelled while it waited.
    mutating func continues(after response: HTTPResponse) async throws -> Bool {
        guard let delay = delay(after: .response(response), wasSent: true) else {
            budget.record(isSuccess: response.status.code < 400, attempts: number)
            return false
        }
        try await wait(delay)
        return true
    }

    /// Waits after an error, and returns true if the request is to be sent again. A cancelled wait returns false.
    mutating func continues(afterError error: any Error) async -> Bool {
        guard !Task.isCancelled, !(error is CancellationError),
            let delay = delay(after: .error(error), wasSent: ConnectionFailure(error)?.wasSent ?? true)
        else { return false }
        do {
            try await wait(delay)
            return true
        } catch {
            return false
        }
    }

    /// Returns the time to wait before another attempt, or `nil` if there is none.
    private func delay(after reason: FailedAttempt.Reason, wasSent: Bool) -> Duration? {
        if case .error(let error as TimeoutError) = reason, error.limit == .call { return nil }
        guard call.isIdempotent || !wasSent, call.hasWholeBody else { return nil }
        var requested: Duration?
        if case .response(let response) = reason { requested = RequestedDelay.of(response) }
        let attempt = FailedAttempt(
            operation: call.operation, request: call.head, number: number, reason: reason, requestedDelay: requested)
        guard let delay = policy.delay(after: attempt) else { return nil }
        if let deadline, delay >= deadline.remaining { return nil }
        return budget.take() ? delay : nil
    }

    private mutating func wait(_ delay: Duration) async throws {
        number += 1
        if delay > .zero { try await clock.sleep(for: delay) }
        try Task.checkCancellation()
    }
}
