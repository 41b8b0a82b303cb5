/// A demand on a transport, and how it is checked.
///
/// Cases are values, so that any test framework runs them; with Swift Testing as arguments of one test:
///
/// ```swift
/// @Test(arguments: ServerCase.all)
/// func conforms(_ demand: ServerCase) async throws {
///     let outcome = await demand.run(on: subject)
///     #expect(outcome.isPassed, "\(outcome)")
/// }
/// ```
///
/// `Subject` is what is under test: ``ServerSubject`` or ``ClientSubject``.
public struct TransportCase<Subject: Sendable>: Sendable {
    /// The demand, as a sentence: `A response to HEAD has no content`.
    public let name: String
    /// The source of the demand, for example `RFC 9110, section 9.3.2`.
    public let section: String
    /// The longest time of the check. A check that takes longer fails.
    public let timeLimit: Duration
    private let check: @Sendable (Subject) async throws -> Void

    /// A case. Its check throws where the demand is not met, for example by ``expect(_:_:)``.
    public init(
        _ name: String, section: String, timeLimit: Duration = .seconds(40),
        check: @escaping @Sendable (Subject) async throws -> Void
    ) {
        self.name = name
        self.section = section
        self.timeLimit = timeLimit
        self.check = check
    }

    /// Checks the demand.
    ///
    /// Never throws: whatever goes wrong, the case has failed. A check that takes longer than ``timeLimit`` is
    /// cancelled.
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
    /// The transport does what is demanded.
    case passed
    /// It does not, for this reason.
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

/// A demand that is not met.
public struct Unmet: Error, CustomStringConvertible {
    /// The behaviour that was found in place of the one that is demanded.
    public let description: String

    /// A reason, such as `status 500 in place of 404`.
    public init(_ description: String) { self.description = description }
}

/// Throws ``Unmet`` unless the condition holds.
public func expect(_ condition: Bool, _ reason: @autoclosure () -> String) throws {
    if !condition { throw Unmet(reason()) }
}

/// Runs a check; throws where it takes longer than the limit, after it has ended by being cancelled.
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
