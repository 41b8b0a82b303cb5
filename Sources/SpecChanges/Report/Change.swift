package import SourceTree

/// One difference between two documents.
package struct Change: Sendable {
    /// What a change is about, which is what reports group by.
    package enum Group: Sendable, Equatable {
        /// The API as a whole: servers and security.
        case api
        /// An operation, as the new document names it, else the old one: its `operationId`, else method and path.
        case operation(String)
        /// A schema of the components, likewise.
        case component(String)
    }

    /// An operation that a change of a component reaches, and which way the value goes there.
    package struct Reach: Sendable, Hashable {
        package let operation: String
        package let direction: Direction
    }

    package let rule: Rule
    package let group: Group
    /// What exactly changed, for example `customer.external_id`; empty for the group's own thing.
    package let subject: String
    /// One sentence without a full stop.
    package let message: String
    /// The place in the old document; of what was added, the place that lacked it.
    package let old: SourceLocation
    /// The place in the new document; of what is gone, the place that lacks it.
    package let new: SourceLocation
    /// Whom it breaks on the wire.
    package internal(set) var wire = WireImpact.neither
    /// Whose code breaks.
    package internal(set) var source: SourceEffect
    /// The operations that a component's change reaches, sorted; empty for a change of an operation.
    package internal(set) var reach: [Reach] = []

    /// The nodes of the comparison that found it.
    var nodes: [Int]

    /// Whether it breaks somebody on the wire, or the code of callers.
    package var isBreaking: Bool { wire != .neither || source.callers == .breaks }
    /// Whether nothing breaks anywhere.
    package var isHarmless: Bool { wire == .neither && source.isNone }
}
