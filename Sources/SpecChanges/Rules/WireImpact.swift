/// Whom a change breaks on the wire.
///
/// For clients: one written for the old document fails with a server that does what the new one says. For servers: one
/// written for the old document fails a client that does what the new one says, in an exchange that the old one has.
package enum WireImpact: String, Sendable, CaseIterable {
    case neither, clients, servers, both

    /// Whom either breaks.
    func joined(with other: WireImpact) -> WireImpact {
        if self == other || other == .neither { return self }
        return self == .neither ? other : .both
    }

    /// Whether it breaks clients.
    package var breaksClients: Bool { self == .clients || self == .both }
    /// Whether it breaks servers.
    package var breaksServers: Bool { self == .servers || self == .both }
}

/// Which way a value travels. What the API sends by itself, a webhook's request, counts as a response.
package enum Direction: String, Sendable, CaseIterable {
    case request, response
}

/// Whether code that is written against the generated types still compiles.
package struct SourceEffect: Sendable, Equatable {
    /// What may happen to code, the least first.
    package enum Level: Int, Sendable {
        case compiles
        /// A `switch` that lists every case and has no `default` must be completed.
        case switches
        case breaks

        func joined(with other: Level) -> Level { rawValue < other.rawValue ? other : self }
    }

    /// Code that calls the API, or receives its webhooks.
    package var callers: Level
    /// Code that serves the API.
    package var handlers: Level

    package init(callers: Level = .compiles, handlers: Level = .compiles) {
        self.callers = callers
        self.handlers = handlers
    }

    /// The effect on who makes values and on who reads them; where nothing says which way they go, on both.
    @inline(never)
    init(makers: Level, readers: Level, _ direction: Direction?) {
        switch direction {
        case .request: self.init(callers: makers, handlers: readers)
        case .response: self.init(callers: readers, handlers: makers)
        case nil: self.init(callers: makers.joined(with: readers), handlers: makers.joined(with: readers))
        }
    }

    static let none = SourceEffect()
    static let all = SourceEffect(callers: .breaks, handlers: .breaks)

    /// Whether all code compiles as before.
    package var isNone: Bool { callers == .compiles && handlers == .compiles }

    func joined(with other: SourceEffect) -> SourceEffect {
        SourceEffect(callers: callers.joined(with: other.callers), handlers: handlers.joined(with: other.handlers))
    }
}
