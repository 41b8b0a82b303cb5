internal import APIModel
internal import SourceTree

/// Resolves the members that the pagination of an operation refers to, after the types have their names.
struct PaginationPlanner {
    let types: TypePlanner
    let assembler: Assembler
    let diagnostics: Diagnostics

    func addPagination(to planned: inout [PlannedOperation]) {
        var table = NameTable<Int>(
            reserved: ReservedNames.methods.union(planned.map(\.operation.method.text)))
        var found = [Int: Pagination]()
        for (index, item) in planned.enumerated() {
            guard let request = item.pagination else { continue }
            guard let pagination = resolve(request, of: item.operation) else { continue }
            found[index] = pagination
        }
        table.assign(
            found.map { index, pagination in
                NameRequest(
                    id: index, key: planned[index].operation.id, tieBreak: String(index),
                    candidates: [pagination.method.text, "all" + planned[index].operation.name.text])
            })
        for (index, var pagination) in found {
            pagination.method = MemberName(table.names[index] ?? pagination.method.text)
            planned[index].operation.pagination = pagination
        }
    }

    private func resolve(_ request: PaginationRequest, of operation: ModelOperation) -> Pagination? {
        guard case .body(let body, _) = operation.success else {
            warn("'x-pagination' is ignored: the operation does not have exactly one type of success body", request)
            return nil
        }
        guard let items = path(request.items, in: body), case .array(let element) = items.type else {
            warn("'x-pagination' is ignored: 'items' does not refer to an array in the success body", request)
            return nil
        }
        guard let next = path(request.next, in: body), isInteger(next.type) else {
            warn("'x-pagination' is ignored: 'next' does not refer to a page number in the success body", request)
            return nil
        }
        let last = request.items.last ?? "items"
        return Pagination(
            method: MemberName("all" + (SwiftSpelling.type(last) ?? "Items")), pageParameter: request.pageParameter,
            element: element, items: items.names, next: next.names)
    }

    /// Returns the names of members along a path and the type at its end. All members but the last must be required.
    private func path(_ keys: [String], in type: TypeReference) -> (names: [MemberName], type: TypeReference)? {
        var type = type
        var names: [MemberName] = []
        for (position, key) in keys.enumerated() {
            guard let (id, properties) = types.structure(type),
                let property = properties.first(where: { $0.key == key }),
                let name = assembler.propertyNames[id]?[key],
                position == keys.count - 1 || (property.isRequired && !property.use.isNullable)
            else { return nil }
            names.append(name)
            type = property.use.type
        }
        return names.isEmpty ? nil : (names, types.resolved(type))
    }

    private func isInteger(_ type: TypeReference) -> Bool { type == .scalar(.integer) }

    private func warn(_ message: String, _ request: PaginationRequest) {
        diagnostics.warning(.unusablePagination, message, at: request.location)
    }
}
