internal import APIModel
internal import SourceTree

/// Removes `readOnly` members from the types of requests and `writeOnly` members from those of responses (OpenAPI 3.2,
/// Schema Object; docs/modelling.md, 4.9).
///
/// A type that differs and that both directions contain is split: the type itself is for responses, and a second type
/// is for requests. A type that contains a split type, and that both directions contain, is split as well. A type of
/// one direction stays one type. A type that no operation uses keeps all members, so that it can be used for both.
///
/// This pass runs after reachability is known and before passes that depend on the contents of types.
struct InputTypes {
    let planner: TypePlanner
    /// The request types of the types that were split.
    private var inputTypes = [DeclarationID: DeclarationID]()
    private var leftOut: [PlannedProperty] = []
    /// The nested types of members that were removed.
    private var unkept: [DeclarationID] = []
    /// The types that are nested in each owner, before any of them is moved.
    private var inner = [PlannedType.Owner: [DeclarationID]]()

    init(planner: TypePlanner) { self.planner = planner }

    mutating func run() {
        let ids = planner.types.map(\.id)
        guard ids.contains(where: hasDirectedMember) else { return }
        split(ids)
        for id in ids { inner[planner[id].owner, default: []].append(id) }
        for id in ids { finish(id) }
        removeUnused()
        writeLostTags()
        reportLost()
    }

    /// Returns the type that is used in requests.
    func inRequest(_ type: TypeReference) -> TypeReference {
        inputTypes.isEmpty ? type : type.replacing { .named(inputTypes[$0] ?? $0) }
    }

    private func hasDirectedMember(_ id: DeclarationID) -> Bool {
        guard case .structure(let properties, _) = planner[id].body else { return false }
        return properties.contains { $0.directions != .both }
    }

    // MARK: Splitting

    /// Adds the request type of each type that is split. A type that is nested in a split type gets its request type
    /// nested in the owner's request type.
    private mutating func split(_ ids: [DeclarationID]) {
        let first = planner.types.count
        let differing = differing(among: ids.filter { planner[$0].directions == .both })
        for (offset, id) in differing.enumerated() { inputTypes[id] = DeclarationID(Int32(first + offset)) }
        for id in differing {
            var owner = planner[id].owner
            if case .type(let outer) = owner, let inputType = inputTypes[outer] { owner = .type(inputType) }
            planner.addInputType(of: id, owner: owner)
        }
    }

    /// Returns the types of both directions that have members of one direction only, and the types that contain them in
    /// requests.
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
        if let inputType = inputTypes[id] {
            planner[id].directions = .response
            let lost = keep(.response, of: id, from: body)
            keep(.request, of: inputType, from: body)
            // Inline types of write-only members are declared in the request type.
            for inner in inlineTypes(of: lost, in: id) { planner[inner].owner = .type(inputType) }
        } else if planner[id].directions == .request || planner[id].directions == .response {
            let lost = keep(planner[id].directions, of: id, from: body)
            leftOut += lost
            unkept += inlineTypes(of: lost, in: id)
        } else if planner[id].directions.isEmpty, case .structure(var properties, let additional) = body {
            // A type without a direction counts as a response, in which write-only members may be missing.
            for index in properties.indices where properties[index].directions == .request {
                properties[index].isRequired = false
            }
            planner[id].body = .structure(properties, additional: additional)
        }
    }

    /// Gives a type the members of a direction, and returns the members that it does not keep.
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

    /// Returns the nested types of members that the type does not keep.
    private func inlineTypes(of lost: [PlannedProperty], in id: DeclarationID) -> [DeclarationID] {
        lost.flatMap(\.use.type.declarations).filter { planner[$0].owner == .type(id) }
    }

    /// Removes the nested types of removed members, and the types nested in them, unless another type refers to them: one
    /// that extends the type and keeps the member.
    private func removeUnused() {
        guard !unkept.isEmpty else { return }
        var used: Set<DeclarationID> = []
        for type in planner.types {
            for reference in type.body.references(in: .both) { used.formUnion(reference.declarations) }
        }
        var open = unkept.filter { !used.contains($0) }
        while let id = open.popLast() {
            planner[id].body = .pending
            open += (inner[.type(id)] ?? []).filter { planner[$0].owner == .type(id) }
        }
    }

    /// Lets the union write the discriminator property if the payload of a case does not have it any more.
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

    /// Reports members that no type has any more. A member that another type keeps is not reported: with `allOf` a
    /// request type can contain the members of a response type.
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
                ? "'\(property.key)' is readOnly, but no response contains its object; it is left out"
                : "'\(property.key)' is writeOnly, but no request contains its object; it is left out"
            planner.diagnostics.warning(.uncarriedMember, message, at: property.location)
        }
    }
}

extension PlannedOperation {
    /// Replaces the types of everything that the users of the API send with the request types.
    mutating func useInputTypes(_ inputTypes: InputTypes) {
        let form = FormPlanner(types: inputTypes.planner)
        if !located.origin.isSentByUsers {
            for index in operation.responses.indices {
                guard let type = operation.responses[index].body?.type else { continue }
                operation.responses[index].body?.type = inputTypes.inRequest(type)
            }
        } else {
            for index in operation.parameters.indices {
                operation.parameters[index].type = inputTypes.inRequest(operation.parameters[index].type)
            }
            if let type = operation.body?.type { operation.body?.type = inputTypes.inRequest(type) }
        }
        if let body = operation.body { operation.body?.coding = form.coding(body.coding, of: body.type) }
        for index in operation.responses.indices {
            guard let body = operation.responses[index].body else { continue }
            operation.responses[index].body?.coding = form.coding(body.coding, of: body.type)
        }
    }
}
