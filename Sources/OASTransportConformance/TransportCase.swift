/// A requirement on a transport, with a check.
///
/// Cases are values, so that any test framework can run them. With Swift Testing they are the arguments of one test:
///
/// ```swift
/// @Test(arguments: ServerCase.all)
/// func conforms(_ demand: ServerCase) async throws {
///     let outcome = await demand.run(on: subject)
///     #expect(outcome.isPassed, "\(outcome)")
/// }
/// ```
///
/// `Subject` is the type under test: ``ServerSubject`` or ``ClientSubject``.
public struct TransportCase<Subject: Sendable>: Sendable {
    /// The requirement as a sentence: `A response to HEAD has no content`.
    public let name: String
    /// The source of the requirement, for example `RFC 9110, section 9.3.2`.
    public let section: String
    /// The longest duration of the check. A check that takes longer fails.
    public let timeLimit: Duration
    private let check: @Sendable (Subject) async throws -> Void

    /// Creates a case. Its check throws if the requirement is not met, for example by ``expect(_:_:)``.
    public init(
        _ name: String, section: String, timeLimit: Duration = .seconds(40),
        check: @escaping @Sendable (Subject) async throws -> Void
    ) {
        self.name = name
        self.section = section
        self.timeLimit = timeLimit
        self.check = check
    }

    /// Checks the requirement.
    ///
    /// The method never throws: any error fails the case. A check that takes longer than ``timeLimit`` is cancelled.
    public func run(on subject: Subject) async -> CaseOutcome {
        do {
            try await withTimeLimit(timeLimit) { try await check(subject) }
            return .passed
        } catch {
            return .failed("\(name) (\(section)): \(error)")
        }
    }
}

extension TransportCase: CustomStringConvertible {
    public var description: String { name }
}

/// The result of a case.
public enum CaseOutcome: Sendable, Hashable, CustomStringConvertible {
    /// The transport meets the requirement.
    case passed
    /// The transport does not meet the requirement, for this reason.
    case failed(String)

    /// True for ``passed``.
    public var isPassed: Bool { self == .passed }

    public var description: String {
        switch self {
        case .passed: "passed"
        case .failed(let reason): reason
        }
    }
}

/// An error for a requirement that is not met.
public struct Unmet: Error, CustomStringConvertible {
    /// The actual behaviour, in contrast to the required one.
    public let description: String

    /// Creates an error with a reason, such as `status 500 in place of 404`.
    public init(_ description: String) { self.description = description }
}

/// Throws ``Unmet`` unless the condition is true.
public func expect(_ condition: Bool, _ reason: @autoclosure () -> String) throws {
    if !condition { throw Unmet(reason()) }
}

/// Runs a check. If it takes longer than the limit, it is cancelled, and the function throws after it has ended.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { tasks in
        tasks.addTask { try await body() }
        tasks.addTask {
            try await Task.sleep(for: limit)
            throw Unmet("no end within \(limit)")
        }
        defer { tasks.cancelAll() }
        guard let value = try await tasks.next() else { throw CancellationError() }
        return value
    }
}
