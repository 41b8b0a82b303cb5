/// A case of a union of which an object may match several, with the names of its members.
@_documentation(visibility: internal)
public struct JSONBranch<Union: Sendable>: Sendable {
    @usableFromInline let members: JSONBranchMembers
    @usableFromInline let read: @Sendable (inout JSONReader, inout Union?) -> Void

    /// Creates a branch from the function that wraps its payload. An open branch has members of any name.
    @inlinable
    public init<Payload: JSONDecodable & Sendable>(
        _ wrap: @escaping @Sendable (Payload) -> Union, _ members: [StaticString], isOpen: Bool = false
    ) {
        self.members = JSONBranchMembers(members, isOpen: isOpen)
        read = { json, union in
            if let payload = Payload(from: &json) { union = wrap(payload) }
        }
    }
}

/// The members of the payload of a branch.
@usableFromInline
struct JSONBranchMembers: Sendable {
    let names: NameTable
    /// True if the payload has members of any name.
    let isOpen: Bool

    @usableFromInline
    init(_ names: [StaticString], isOpen: Bool) {
        self.names = NameTable(names.map(\.description))
        self.isOpen = isOpen
    }
}

/// The cases of a union of which an object may match several, as `anyOf` allows (JSON Schema 2020-12, §10.2.1.2).
///
/// A generated union stores them in a static constant.
@_documentation(visibility: internal)
public final class JSONBranches<Union: Sendable>: Sendable {
    // The two arrays are separate, so that code that needs only one of them is not generic.
    @usableFromInline let members: [JSONBranchMembers]
    @usableFromInline let reads: [@Sendable (inout JSONReader, inout Union?) -> Void]

    /// Creates branches in the order of the document.
    public init(_ branches: JSONBranch<Union>...) {
        members = branches.map(\.members)
        reads = branches.map(\.read)
    }
}
