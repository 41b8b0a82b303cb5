internal import APIModel
internal import SourceTree

/// The names of all operations: the name of the method, `findCustomer`, and of the namespace, `FindCustomer`.
struct OperationNames {
    private var methods = [Int: MemberName]()
    private var types = [Int: TypeName]()

    init(_ operations: [LocatedOperation], overrides: Overrides, diagnostics: Diagnostics) {
        var methodTable = NameTable<Int>(reserved: ReservedNames.methods)
        methodTable.assign(
            operations.map { operation in
                NameRequest(
                    id: operation.index, key: operation.key, tieBreak: "\(operation.path) \(operation.method)",
                    rank: operation.isAlias ? 1 : 0,
                    candidates: operation.origin.candidates(operation) ?? Self.candidates(operation),
                    given: operation.given(by: overrides))
            })
        overrides.report(methodTable.refused)
        for (index, name) in methodTable.names { methods[index] = MemberName(name) }
        var typeTable = NameTable<Int>(reserved: ReservedNames.types)
        typeTable.assign(
            methodTable.names.map { index, method in
                let name = ReservedNames.escapedType(SwiftSpelling.type(method) ?? "Operation")
                // A name such as `_3GPP` has no letter that distinguishes a type from a method. The method would hide
                // the type.
                return NameRequest(
                    id: index, key: method, tieBreak: "", candidates: [name == method ? name + "Operation" : name])
            })
        for (index, name) in typeTable.names { types[index] = TypeName(name) }
        reportDuplicates(operations, diagnostics: diagnostics)
    }

    func method(_ index: Int) -> MemberName { methods[index] ?? MemberName("operation\(index)") }
    func type(_ index: Int) -> TypeName { types[index] ?? TypeName("Operation\(index)") }

    private static func candidates(_ operation: LocatedOperation) -> [String] {
        let own = SwiftSpelling.member(operation.key).map(ReservedNames.escapedMethod)
        let place = SwiftSpelling.member("\(operation.method) \(operation.path)")
        return [own, place].compactMap { $0 } + (own == nil && place == nil ? ["operation"] : [])
    }

    /// Reports operations with the same `operationId`, one of which gets another name.
    private func reportDuplicates(_ operations: [LocatedOperation], diagnostics: Diagnostics) {
        // Webhooks, callbacks and variants get names of their own.
        let named = operations.filter {
            $0.operation.operationID != nil && !$0.origin.isReceived && $0.variant == nil
        }
        let byID = Dictionary(grouping: named, by: \.key)
        for (id, same) in byID where same.count > 1 {
            let wanted = SwiftSpelling.member(id).map(ReservedNames.escapedMethod)
            let winner = same.first { methods[$0.index]?.text == wanted } ?? same[0]
            for loser in same where loser.index != winner.index {
                if loser.isAlias {
                    diagnostics.warning(
                        .duplicateOperationID,
                        "'\(loser.path)' refers to the path '\(winner.path)'; its operation '\(id)' is named "
                            + "'\(method(loser.index))' here",
                        at: loser.pathLocation)
                    continue
                }
                diagnostics.warning(
                    .duplicateOperationID,
                    "duplicate operationId '\(id)'; this operation is named '\(method(loser.index))'",
                    at: loser.operation.idLocation ?? loser.methodLocation,
                    notes: [
                        Diagnostic.Note("also used here", at: winner.operation.idLocation ?? winner.methodLocation)
                    ])
            }
        }
    }
}
