internal import APIModel
internal import SourceTree

/// Leaves `readOnly` members out of what requests carry and `writeOnly` ones out of what responses do (OpenAPI 3.2, Schema
/// Object; `MODELLING` §4).
///
/// A type that both carry, and that differs, becomes two: the type itself is what responses carry, and a second one what
/// requests do. What holds such a type, and is carried by both, becomes two as well. A type that one of them carries
/// stays one. What no operation reaches keeps all members, so that it can stand for either.
///
/// Runs after reachability, and before anything looks at what lies inside what.
struct RequestHalves {
    let planner: TypePlanner
    /// What requests carry of a type that became two.
    private var halves = [DeclarationID: DeclarationID]()
    private var leftOut: [PlannedProperty] = []
    /// The types that are declared in each, before any is moved.
    private var inner = [PlannedType.Owner: [DeclarationID]]()

    init(planner: TypePlanner) { self.planner = planner }

    mutating func run() {
        let ids = planner.types.map(\.id)
        guard ids.contains(where: hasDirectedMember) else { return }
        split(ids)
        for id in ids { inner[planner[id].owner, default: []].append(id) }
        for id in ids { finish(id) }
        writeLostTags()
        reportLost()
    }

    /// The type as requests carry it.
    func inRequest(_ type: TypeReference) -> TypeReference {
        halves.isEmpty ? type : type.replacing { .named(halves[$0] ?? $0) }
    }

    private func hasDirectedMember(_ id: DeclarationID) -> Bool {
        guard case .structure(let properties, _) = planner[id].body else { return false }
        return properties.contains { $0.directions != .both }
    }

    // MARK: Two of one

    /// Adds the second half of each type that needs one. Those nested in such a type are nested in its second half.
    private mutating func split(_ ids: [DeclarationID]) {
        let first = planner.types.count
        let differing = differing(among: ids.filter { planner[$0].directions == .both })
        for (offset, id) in differing.enumerated() { halves[id] = DeclarationID(Int32(first + offset)) }
        for id in differing {
            var owner = planner[id].owner
            if case .type(let outer) = owner, let half = halves[outer] { owner = .type(half) }
            planner.addRequestHalf(of: id, owner: owner)
        }
    }

    /// The types of both directions that have members of one, and those that requests find such types in.
    private func differing(among shared: [DeclarationID]) -> [DeclarationID] {
        var users = [DeclarationID: [DeclarationID]]()
        for id in shared {
            for used in planner[id].body.references(in: .request).flatMap(\.declarations) {
                users[used, default: []].append(id)
            }
        }
        var found: Set<DeclarationID> = []
        var open = shared.filter(hasDirectedMember)
        while let id = open.popLast() {
            if found.insert(id).inserted { open += users[id] ?? [] }
        }
        return shared.filter(found.contains)
    }

    // MARK: Members

    private mutating func finish(_ id: DeclarationID) {
        let body = planner[id].body
        if let half = halves[id] {
            planner[id].directions = .response
            let lost = keep(.response, of: id, from: body)
            keep(.request, of: half, from: body)
            // Inline types of what is only sent are declared where they are used.
            for inner in inlineTypes(of: lost, in: id) { planner[inner].owner = .type(half) }
        } else if planner[id].directions == .request || planner[id].directions == .response {
            let lost = keep(planner[id].directions, of: id, from: body)
            leftOut += lost
            remove(inlineTypes(of: lost, in: id))
        } else if planner[id].directions.isEmpty, case .structure(var properties, let additional) = body {
            // It counts as a response, which need not have them.
            for index in properties.indices where properties[index].directions == .request {
                properties[index].isRequired = false
            }
            planner[id].body = .structure(properties, additional: additional)
        }
    }

    /// Gives a type what travels in a direction of a body, and returns the other members.
    @discardableResult
    private func keep(_ direction: Directions, of id: DeclarationID, from body: PlannedType.Body) -> [PlannedProperty] {
        func final(_ type: TypeReference) -> TypeReference { direction == .request ? inRequest(type) : type }
        switch body {
        case .pending, .enumeration: break
        case .alias(let target): planner[id].body = .alias(final(target))
        case .union(var union):
            for index in union.cases.indices { union.cases[index].use.type = final(union.cases[index].use.type) }
            planner[id].body = .union(union)
        case .structure(let properties, let additional):
            var kept: [PlannedProperty] = []
            var lost: [PlannedProperty] = []
            for var property in properties {
                property.use.type = final(property.use.type)
                if property.directions.isDisjoint(with: direction) {
                    lost.append(property)
                } else {
                    kept.append(property)
                }
            }
            planner[id].body = .structure(kept, additional: additional.map(final))
            return lost
        }
        return []
    }

    /// The types that are declared in a type for members that it does not have any more.
    private func inlineTypes(of lost: [PlannedProperty], in id: DeclarationID) -> [DeclarationID] {
        lost.flatMap(\.use.type.declarations).filter { planner[$0].owner == .type(id) }
    }

    /// Takes types back, and those declared inside them.
    private func remove(_ ids: [DeclarationID]) {
        var open = ids
        while let id = open.popLast() {
            planner[id].body = .pending
            open += (inner[.type(id)] ?? []).filter { planner[$0].owner == .type(id) }
        }
    }

    /// A tag that a case's payload does not hold any more is written beside it.
    private func writeLostTags() {
        for id in planner.types.map(\.id) {
            guard case .union(var union) = planner[id].body else { continue }
            for choice in union.choices {
                guard case .tag(let key, let cases, _, _) = choice.rule else { continue }
                for tagged in cases {
                    for index in tagged.caseIndices where lacks(key, union.cases[index]) {
                        union.cases[index].writtenTag = tagged.values.first.map { WrittenTag(key: key, value: $0) }
                    }
                }
            }
            planner[id].body = .union(union)
        }
    }

    private func lacks(_ key: String, _ item: PlannedUnion.Case) -> Bool {
        guard item.writtenTag == nil, let (_, properties) = planner.structure(item.use.type) else { return false }
        return !properties.contains { $0.key == key }
    }

    /// Says which members are left of no type at all. Others of the same declaration may have them: with `allOf`, what
    /// requests carry takes over the members of what responses do.
    private func reportLost() {
        guard !leftOut.isEmpty else { return }
        var known: Set<SourceLocation> = []
        for type in planner.types {
            guard case .structure(let properties, _) = type.body else { continue }
            for property in properties { known.insert(property.location) }
        }
        for property in leftOut where known.insert(property.location).inserted {
            let message =
                property.directions == .response
                ? "'\(property.key)' is readOnly, and no response carries its object; it is left out"
                : "'\(property.key)' is writeOnly, and no request carries its object; it is left out"
            planner.diagnostics.warning(.uncarriedMember, message, at: property.location)
        }
    }
}

extension OperationPlanner.Planned {
    /// Gives what the API's users send the types that requests carry.
    mutating func useHalves(_ halves: RequestHalves) {
        let form = FormPlanner(types: halves.planner)
        if !located.origin.isSentByUsers {
            for index in operation.responses.indices {
                guard let type = operation.responses[index].body?.type else { continue }
                operation.responses[index].body?.type = halves.inRequest(type)
            }
        } else {
            for index in operation.parameters.indices {
                operation.parameters[index].type = halves.inRequest(operation.parameters[index].type)
            }
            if let type = operation.body?.type { operation.body?.type = halves.inRequest(type) }
        }
        if let body = operation.body { operation.body?.coding = form.coding(body.coding, of: body.type) }
        for index in operation.responses.indices {
            guard let body = operation.responses[index].body else { continue }
            operation.responses[index].body?.coding = form.coding(body.coding, of: body.type)
        }
    }
}
