internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Adds conditions to operations with the same method and the same path, apart from the names of parameters. A
/// condition is a header field or a query item that has a fixed value, or that one operation requires and the other
/// does not declare. Operations without such a difference are reported.
struct RoutePlanner {
    let types: TypePlanner
    let diagnostics: Diagnostics

    /// Adds the conditions that distinguish the requests of operations with the same path.
    func addConditions(to planned: inout [PlannedOperation]) {
        var groups = [String: [Int]]()
        for (index, call) in planned.enumerated() where !call.operation.isReceived && !call.operation.isClientOnly {
            let template = PathTemplate(call.located.path, declared: [])
            groups["\(call.located.method) \(template.shape)", default: []].append(index)
        }
        for group in groups.values where group.count > 1 {
            let facts = group.map { RouteFacts(of: planned[$0].operation, with: types) }
            var conditions = [Set<RouteCondition>](repeating: [], count: group.count)
            for (position, later) in facts.enumerated() {
                for (other, earlier) in facts[..<position].enumerated() {
                    guard let found = later.conditions(against: earlier) else {
                        report(planned[group[position]].located, besides: planned[group[other]].located)
                        break
                    }
                    conditions[position].formUnion(found.own)
                    conditions[other].formUnion(found.others)
                }
            }
            for (position, index) in group.enumerated() {
                planned[index].operation.conditions = conditions[position].sorted()
            }
        }
    }

    private func report(_ call: LocatedOperation, besides other: LocatedOperation) {
        diagnostics.warning(
            .indistinctOperations,
            "a server cannot distinguish \(call.method.uppercased()) '\(call.path)' from '\(other.path)'; it refuses "
                + "to register both",
            at: call.methodLocation, notes: [Diagnostic.Note("the other operation", at: other.methodLocation)])
    }
}

/// The properties of an operation's requests that can distinguish it from others with the same method and path.
private struct RouteFacts {
    /// The required parameters, with their value if it is fixed.
    private var demanded = [Parameter: String?]()
    private var declared: Set<Parameter> = []

    private struct Parameter: Hashable {
        let place: RouteCondition.Place
        let key: String
    }

    init(of operation: ModelOperation, with types: TypePlanner) {
        for parameter in operation.parameters {
            let place: RouteCondition.Place
            switch parameter.place {
            case .query where parameter.contentType == nil && parameter.style == .form: place = .query
            case .header where parameter.contentType == nil: place = .header
            default: continue
            }
            let key = Parameter(place: place, key: place == .header ? parameter.key.lowercased() : parameter.key)
            declared.insert(key)
            guard parameter.isRequired else { continue }
            let value = types.onlyValue(of: parameter.type)
            // A required header field without a fixed value does not count, because proxies add fields to requests.
            if value != nil || place == .query { demanded.updateValue(value, forKey: key) }
        }
    }

    /// Returns the conditions that distinguish this operation and another one, or `nil` if there are none.
    func conditions(against other: RouteFacts) -> (own: [RouteCondition], others: [RouteCondition])? {
        let shared = demanded.keys.filter { key in
            guard let value = demanded[key] ?? nil, let theirs = other.demanded[key] ?? nil else { return false }
            return value != theirs
        }
        if let key = shared.min(by: Self.precedes) { return ([condition(key)], [other.condition(key)]) }
        let own = demanded.keys.filter { !other.declared.contains($0) }.min(by: Self.precedes)
        let theirs = other.demanded.keys.filter { !declared.contains($0) }.min(by: Self.precedes)
        if own == nil, theirs == nil { return nil }
        return (own.map { [condition($0)] } ?? [], theirs.map { [other.condition($0)] } ?? [])
    }

    private func condition(_ key: Parameter) -> RouteCondition {
        RouteCondition(place: key.place, key: key.key, value: demanded[key] ?? nil)
    }

    private static func precedes(_ first: Parameter, _ second: Parameter) -> Bool {
        (first.place.rawValue, first.key) < (second.place.rawValue, second.key)
    }
}

extension TypePlanner {
    /// Returns the text of the value if the type lists exactly one value.
    fileprivate func onlyValue(of type: TypeReference) -> String? {
        guard case .named(let id) = resolved(type.unwrapped), case .enumeration(let shape) = self[id].body,
            shape.values.count == 1
        else { return nil }
        return shape.values[0].node.text
    }
}
