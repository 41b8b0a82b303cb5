/// The sides of the network that a change breaks.
///
/// A change breaks clients if a client for the old document fails with a server for the new document. A change breaks
/// servers if a server for the old document fails with a client for the new document, in an exchange that the old
/// document describes.
package enum WireImpact: String, Sendable, CaseIterable {
    case neither, clients, servers, both

    /// Returns the sides that either of two changes breaks.
    func joined(with other: WireImpact) -> WireImpact {
        if self == other || other == .neither { return self }
        return self == .neither ? other : .both
    }

    /// True if the change breaks clients.
    package var breaksClients: Bool { self == .clients || self == .both }
    /// True if the change breaks servers.
    package var breaksServers: Bool { self == .servers || self == .both }
}

/// The direction in which a value is sent. A request that the API sends, for example of a webhook, counts as a
/// response.
package enum Direction: String, Sendable, CaseIterable {
    case request, response
}

/// The effect of a change on code that uses the generated types.
package struct SourceEffect: Sendable, Equatable {
    /// A degree of the effect, in ascending order.
    package enum Level: Int, Sendable {
        case compiles
        /// A `switch` that lists every case and has no `default` must be completed.
        case switches
        case breaks

        func joined(with other: Level) -> Level { rawValue < other.rawValue ? other : self }
    }

    /// The effect on code that calls the API or receives its webhooks.
    package var callers: Level
    /// The effect on code that serves the API.
    package var handlers: Level

    package init(callers: Level = .compiles, handlers: Level = .compiles) {
        self.callers = callers
        self.handlers = handlers
    }

    /// Creates an effect from the effects on code that makes values and on code that reads them. Without a direction,
    /// callers and handlers do both.
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

    /// True if all code compiles as before.
    package var isNone: Bool { callers == .compiles && handlers == .compiles }

    func joined(with other: SourceEffect) -> SourceEffect {
        SourceEffect(callers: callers.joined(with: other.callers), handlers: handlers.joined(with: other.handlers))
    }
}
