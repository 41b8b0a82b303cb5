internal import APIModel
internal import SourceTree

/// The names of all operations: the method's, `findCustomer`, and the namespace's, `FindCustomer`.
struct OperationNames {
    private var methods: [Int: MemberName] = [:]
    private var types: [Int: TypeName] = [:]

    init(_ operations: [LocatedOperation], diagnostics: Diagnostics) {
        Self.reportDuplicates(operations, diagnostics: diagnostics)
        var methodTable = NameTable<Int>(reserved: ReservedNames.methods)
        methodTable.grant(
            operations.map { operation in
                NameWish(
                    id: operation.index, key: operation.key, tieBreak: "\(operation.path.path) \(operation.method)",
                    ladder: Self.ladder(operation))
            })
        for (index, name) in methodTable.names { methods[index] = MemberName(name) }
        var typeTable = NameTable<Int>(reserved: ReservedNames.types)
        typeTable.grant(
            operations.map { operation in
                let method = methodTable.names[operation.index] ?? operation.key
                let name = SwiftSpelling.type(operation.key) ?? "Operation"
                return NameWish(
                    id: operation.index, key: method, tieBreak: "\(operation.path.path) \(operation.method)",
                    ladder: [ReservedNames.escapedType(name), SwiftSpelling.type(method) ?? name])
            })
        for (index, name) in typeTable.names { types[index] = TypeName(name) }
    }

    func method(_ index: Int) -> MemberName { methods[index] ?? MemberName("operation\(index)") }
    func type(_ index: Int) -> TypeName { types[index] ?? TypeName("Operation\(index)") }

    private static func ladder(_ operation: LocatedOperation) -> [String] {
        let own = SwiftSpelling.member(operation.key).map(ReservedNames.escapedMethod)
        let place = SwiftSpelling.member("\(operation.method) \(operation.path.path)")
        return [own, place].compactMap { $0 } + (own == nil && place == nil ? ["operation"] : [])
    }

    private static func reportDuplicates(_ operations: [LocatedOperation], diagnostics: Diagnostics) {
        var first: [String: LocatedOperation] = [:]
        for operation in operations {
            guard let id = operation.operation.operationID else { continue }
            guard let earlier = first[id] else {
                first[id] = operation
                continue
            }
            diagnostics.warning(
                .duplicateOperationID,
                "operationId '\(id)' is given twice; this one is named after its method and path",
                at: operation.operation.idLocation ?? operation.methodLocation,
                notes: [
                    Diagnostic.Note(
                        "first given here", at: earlier.operation.idLocation ?? earlier.methodLocation)
                ])
        }
    }
}
