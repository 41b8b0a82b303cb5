internal import APIModel
internal import OpenAPIDocument
package import SourceTree
internal import Suggestions

/// A filter of the configuration: an operation, all operations of a tag or a path, or a schema.
package struct FilterEntry: Hashable, Sendable {
    /// The kind of element that the name refers to.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case operations, tags, paths, schemas
    }

    package var kind: Kind
    /// An `operationId` (or `GET /customers`), a tag, a path as in the document, or the name of a component.
    package var name: String
    /// The source location of the entry in the configuration.
    package var location: SourceLocation

    /// Creates an entry.
    package init(kind: Kind, name: String, location: SourceLocation) {
        self.kind = kind
        self.name = name
        self.location = location
    }
}

/// Removes the parts of a planned model that the filter does not select and that no selected part needs.
///
/// The filter is applied after all names have been assigned, so that it changes neither names nor the presence of
/// members.
struct ModelFilter {
    let entries: [FilterEntry]
    let planner: TypePlanner
    let diagnostics: Diagnostics

    /// Returns the operations that an entry selects.
    func kept(_ operations: [PlannedOperation]) -> [PlannedOperation] {
        reportUnmatched(operations)
        return operations.filter { planned in
            entries.contains { planned.located.names(as: $0.kind).contains($0.name) }
        }
    }

    private func reportUnmatched(_ operations: [PlannedOperation]) {
        for entry in entries {
            var known: [String] = []
            if entry.kind == .schemas {
                for type in planner.types where type.isComponent { known.append(type.key) }
            } else {
                for planned in operations { known += planned.located.names(as: entry.kind) }
            }
            guard !known.contains(entry.name) else { continue }
            let hint = closestMatch(to: entry.name, in: known).map { "; did you mean '\($0)'?" } ?? ""
            // This is an error because the output of a misspelt name would be removed.
            diagnostics.error(
                .unmatchedFilter, "'\(entry.name)' is not one of the document's \(entry.kind.rawValue)\(hint)",
                at: entry.location)
        }
    }

    /// Returns the top-level types that the operations and the selected schemas need.
    func types(of operations: [PlannedOperation]) -> Set<DeclarationID> {
        var open: [DeclarationID] = []
        for type in planner.types where type.isComponent {
            if entries.contains(where: { $0.kind == .schemas && $0.name == type.key }) { open.append(type.id) }
        }
        for planned in operations { open += planned.operation.declarations }
        var reached: Set<DeclarationID> = []
        var result: Set<DeclarationID> = []
        while let id = open.popLast() {
            guard reached.insert(id).inserted else { continue }
            for reference in planner[id].body.references(in: .both) { open += reference.declarations }
            switch planner[id].owner {
            case .topLevel: result.insert(id)
            // A nested type needs the type that it is nested in.
            case .type(let outer): open.append(outer)
            case .operation: break
            }
        }
        return result
    }
}

extension LocatedOperation {
    /// Returns the names by which an entry selects the operation.
    func names(as kind: FilterEntry.Kind) -> [String] {
        switch kind {
        case .operations: ["\(httpMethod) \(path)"] + (operation.operationID.map { [$0] } ?? [])
        case .tags: operation.tags
        case .paths: [path]
        case .schemas: []
        }
    }
}

extension PlannedType {
    /// True for a component schema.
    fileprivate var isComponent: Bool { owner == .topLevel && rank == 0 }
}

extension ModelOperation {
    /// The declared types that the operation refers to.
    fileprivate var declarations: [DeclarationID] {
        var result: [DeclarationID] = []
        for parameter in parameters { result += parameter.type.declarations }
        if let body { result += body.type.declarations }
        for response in responses {
            if let body = response.body { result += body.type.declarations }
            for field in response.headers?.fields ?? [] { result += field.type.declarations }
        }
        return result
    }
}
