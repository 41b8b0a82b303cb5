package import SourceTree

/// One difference between two documents.
package struct Change: Sendable {
    /// The part of the API that a change belongs to. Reports group changes by it.
    package enum Group: Sendable, Equatable {
        /// The API as a whole: servers and security.
        case api
        /// An operation, by its `operationId`, else by its method and path. The new document's name takes precedence.
        case operation(String)
        /// A schema of the components, by its name. The new document's name takes precedence.
        case component(String)
    }

    /// An operation that uses a changed component, and the direction in which it sends the value.
    package struct Reach: Sendable, Hashable {
        package let operation: String
        package let direction: Direction
    }

    package let rule: Rule
    package let group: Group
    /// The changed part of the group, for example `customer.external_id`. It is empty if the group itself is changed.
    package let subject: String
    /// A description of the change without the subject and without a full stop.
    package let message: String
    /// The location in the old document. For an addition, it is the location of the enclosing object.
    package let old: SourceLocation
    /// The location in the new document. For a removal, it is the location of the enclosing object.
    package let new: SourceLocation
    /// The sides of the network that the change breaks.
    package internal(set) var wire = WireImpact.neither
    /// The effect of the change on code.
    package internal(set) var source: SourceEffect
    /// The operations that use the changed component, sorted. There are none for a change of a single operation.
    package internal(set) var reach: [Reach] = []

    /// The nodes of the comparison that found the change.
    var nodes: [Int]

    /// True if the change breaks clients, servers or code of callers.
    package var isBreaking: Bool { wire != .neither || source.callers == .breaks }
    /// True if the change breaks neither clients nor servers and all code compiles.
    package var isHarmless: Bool { wire == .neither && source.isNone }
}
