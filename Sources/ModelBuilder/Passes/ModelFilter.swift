internal import APIModel
internal import OpenAPIDocument
package import SourceTree
internal import Suggestions

/// What the configuration says is to be generated: an operation, all of a tag or of a path, or a schema.
package struct FilterEntry: Hashable, Sendable {
    /// What the name is a name of.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case operations, tags, paths, schemas
    }

    package var kind: Kind
    /// An `operationId` (or `GET /customers`), a tag, a path as the document has it, or the name of a component.
    package var name: String
    /// Where the configuration says so.
    package var location: SourceLocation

    /// Makes an entry.
    package init(kind: Kind, name: String, location: SourceLocation) {
        self.kind = kind
        self.name = name
        self.location = location
    }
}

/// Leaves out of a planned model what the configuration does not ask for, and what nothing of the rest needs.
///
/// It runs when everything is named, so that names and the presence of members do not depend on what is asked for.
struct ModelFilter {
    let entries: [FilterEntry]
    let planner: TypePlanner
    let diagnostics: Diagnostics

    /// The operations that an entry names.
    func kept(_ operations: [OperationPlanner.Planned]) -> [OperationPlanner.Planned] {
        reportUnmatched(operations)
        return operations.filter { planned in
            entries.contains { Self.names(of: planned.located, as: $0.kind).contains($0.name) }
        }
    }

    private static func names(of located: LocatedOperation, as kind: FilterEntry.Kind) -> [String] {
        switch kind {
        case .operations:
            return ["\(located.httpMethod) \(located.path)"]
                + (located.operation.operationID.map { [$0] } ?? [])
        case .tags: return located.operation.tags
        case .paths: return [located.path]
        case .schemas: return []
        }
    }

    private func reportUnmatched(_ operations: [OperationPlanner.Planned]) {
        for entry in entries {
            var known: [String] = []
            if entry.kind == .schemas {
                for type in planner.types where type.isComponent { known.append(type.key) }
            } else {
                for planned in operations { known += Self.names(of: planned.located, as: entry.kind) }
            }
            guard !known.contains(entry.name) else { continue }
            let hint = closestMatch(to: entry.name, in: known).map { "; did you mean '\($0)'?" } ?? ""
            // An error, since all that was generated for a misspelt name would be removed.
            diagnostics.error(
                .unmatchedFilter, "'\(entry.name)' is none of the document's \(entry.kind.rawValue)\(hint)",
                at: entry.location)
        }
    }

    /// The top-level types that operations and the schemas that entries name need.
    func types(of operations: [OperationPlanner.Planned]) -> Set<DeclarationID> {
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
            // A type is declared with what it is nested in.
            case .type(let outer): open.append(outer)
            case .operation: break
            }
        }
        return result
    }
}

extension PlannedType {
    /// Whether it is a schema of the components.
    fileprivate var isComponent: Bool { owner == .topLevel && rank == 0 }
}

extension ModelOperation {
    /// The declared types that the operation names.
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
