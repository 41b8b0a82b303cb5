internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText

/// Assembles the model of planned types and operations under their final names.
final class Assembler {
    let planner: TypePlanner
    let diagnostics: Diagnostics
    let topLevel: TopLevelNames
    private var children = [PlannedType.Owner: [DeclarationID]]()
    private var names: [DeclarationID: TypeName]
    private(set) var typePaths = [DeclarationID: TypePath]()
    private(set) var propertyNames = [DeclarationID: [String: MemberName]]()
    private var caseNames = [DeclarationID: [String: MemberName]]()

    init(planner: TypePlanner, topLevel: TopLevelNames, diagnostics: Diagnostics) {
        self.planner = planner
        self.topLevel = topLevel
        self.diagnostics = diagnostics
        names = topLevel.types
        for type in planner.types where !type.isRemoved { children[type.owner, default: []].append(type.id) }
        for type in planner.types where !type.isRemoved { nameMembers(of: type) }
    }

    /// Names all types below the top level. The namespaces of operations reserve names of their own.
    func nameNested(operations: [ModelOperation]) {
        for id in children[.topLevel] ?? [] {
            guard let name = names[id] else { continue }
            place(id, at: TypePath([name]))
        }
        for (index, operation) in operations.enumerated() {
            var reserved: Set<String> = ["Request", "Response", "Failure", "Success"]
            if !operation.servers.isEmpty { reserved.insert("Server") }
            for response in operation.responses {
                if let headers = response.headers { reserved.insert(headers.name.text) }
            }
            let namespace = operation.isReceived ? topLevel.received?.namespace : nil
            let path = TypePath([namespace ?? topLevel.api.operations, operation.name])
            placeChildren(of: .operation(index), at: path, reserved: reserved)
        }
    }

    private func place(_ id: DeclarationID, at path: TypePath) {
        typePaths[id] = path
        placeChildren(of: .type(id), at: path, reserved: [])
    }

    private func placeChildren(of owner: PlannedType.Owner, at path: TypePath, reserved: Set<String>) {
        guard let ids = children[owner] else { return }
        var table = NameTable<DeclarationID>(reserved: topLevel.reserved.union(reserved))
        table.assign(
            ids.map { id in
                let type = planner[id]
                let name = nestedName(type)
                return NameRequest(
                    id: id, key: type.key, tieBreak: type.tieBreak, rank: type.rank,
                    candidates: [name, name + "Value"],
                    given: type.given)
            })
        planner.overrides.report(table.refused)
        for id in ids {
            let name = TypeName(table.names[id] ?? "Value")
            names[id] = name
            place(id, at: path.appending(name))
        }
    }

    private func nestedName(_ type: PlannedType) -> String {
        let isSecond = type.outputType.map { planner[$0].owner == type.owner } ?? false
        let own = SwiftSpelling.type(type.key) ?? "Value"
        return ReservedNames.escapedType(isSecond ? own + "Input" : own)
    }

    /// Returns the names that a member cannot have because a nested type has them: `Data`, or a name such as `_1st`
    /// that has no letter to distinguish a type from a member.
    private func nestedNames(in id: DeclarationID) -> Set<String> {
        var names: Set<String> = []
        for child in children[.type(id)] ?? [] {
            names.insert(planner[child].given?.text ?? nestedName(planner[child]))
        }
        return names
    }

    // MARK: Members

    private func nameMembers(of type: PlannedType) {
        switch type.body {
        case .structure(let properties, _):
            let nested = nestedNames(in: type.id)
            var table = NameTable<String>(reserved: nested)
            table.assign(
                properties.map { property in
                    NameRequest(
                        id: property.key, key: property.key, tieBreak: "",
                        candidates: Self.propertyLadder(property.key, besides: nested), given: property.given)
                })
            planner.overrides.report(table.refused)
            propertyNames[type.id] = table.names.mapValues { MemberName($0) }
            guard !table.collisions.isEmpty else { break }
            let byKey = Dictionary(properties.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            for collision in table.collisions {
                guard let property = byKey[collision.loser] else { continue }
                diagnostics.warning(
                    .nameCollision,
                    "'\(collision.winner)' and '\(collision.loser)' both have the Swift name '\(collision.wanted)'; "
                        + "'\(collision.loser)' is named '\(collision.given)'",
                    at: property.location,
                    notes: planner.overrides.hint(for: property.pointer, named: collision.given))
            }
        case .enumeration(let enumeration):
            let values = enumeration.values.filter { $0.node.text != nil }
            let overrides = planner.overrides
            let (names, refused) = EnumerationNames.names(
                for: values.map { value in
                    let given = overrides.name(at: value.node.location, of: .enumerationCase)
                    return (value.node.text ?? "", value.writtenName, given)
                })
            overrides.report(refused)
            caseNames[type.id] = Dictionary(
                zip(values.map { $0.node.text ?? "" }, names), uniquingKeysWith: { a, _ in a })
        case .union, .alias, .pending:
            break
        }
    }

    private static func propertyLadder(_ key: String, besides nested: Set<String>) -> [String] {
        let name = ReservedNames.escapedProperty(SwiftSpelling.member(key) ?? "property")
        let isSpeltAsIdentifier =
            SwiftSpelling.isIdentifier(key) && key != name && !ReservedNames.properties.contains(key)
        let isBesideType = nested.contains(name) || nested.contains(key)
        return [name] + (isSpeltAsIdentifier ? [key] : []) + (isBesideType ? [name + "Value"] : [])
    }

    func caseName(of value: String, in id: DeclarationID) -> MemberName? { caseNames[id]?[value] }

    // MARK: Declarations

    func topLevelDeclarations() -> [Declaration] {
        declarations(of: .topLevel).ordered { $0.head.name < $1.head.name }
    }

    func declarations(of owner: PlannedType.Owner) -> [Declaration] {
        (children[owner] ?? []).compactMap(declaration).ordered { $0.head.name < $1.head.name }
    }

    private func declaration(_ id: DeclarationID) -> Declaration? {
        let type = planner[id]
        guard let name = names[id] else { return nil }
        var head = DeclarationHead(
            id: id, name: name, file: topLevel.files[id], documentation: documentation(of: type),
            deprecation: Deprecation(type.annotations.isDeprecated))
        head.extensions = VendorExtension.list(type.annotations.extensions)
        let nested = declarations(of: .type(id))
        switch type.body {
        case .structure(let properties, let additional):
            return .structure(
                structure(type, head: head, properties: properties, additional: additional, nested: nested))
        case .enumeration(let shape):
            return .enumeration(enumeration(id, head: head, shape: shape))
        case .union(let union):
            return .union(
                Union(
                    head: head, cases: cases(of: union, id: id), choices: union.choices, nested: nested,
                    isIndirect: union.isIndirect))
        case .alias(let target):
            return alias(head: head, target: target)
        case .pending:
            return nil
        }
    }

    private func documentation(of type: PlannedType) -> Documentation {
        var documentation = Documentation(type.annotations)
        documentation.origin = type.origin.flatMap(planner.resolver.references.writtenPointer(of:))
            .map(Origin.schema(pointer:))
        if let inputType = type.outputType, let path = typePaths[inputType] {
            documentation.add("The form of `\(path)` in requests.")
        }
        return documentation
    }

    /// Returns an alias for a type. There is no alias if the user's type has the name of the schema, unless it is
    /// declared in another module: then the alias qualifies it.
    private func alias(head: DeclarationHead, target: TypeReference) -> Declaration? {
        guard case .custom(let text) = target, text == head.name.text else {
            return .alias(Alias(head: head, target: target))
        }
        guard let module = planner.overrides.modules[text]?.first else { return nil }
        return .alias(Alias(head: head, target: .custom(planner.overrides.qualified(text, in: module))))
    }

    private func enumeration(_ id: DeclarationID, head: DeclarationHead, shape: EnumerationShape) -> Enumeration {
        let cases = shape.values.compactMap { value -> EnumerationCase? in
            guard let text = value.node.text, let name = caseName(of: text, in: id) else { return nil }
            if shape.kind == .integer {
                guard let number = value.node.int else { return nil }
                return EnumerationCase(name: name, rawValue: .integer(number), documentation: documentation(of: value))
            }
            return EnumerationCase(name: name, rawValue: .string(text), documentation: documentation(of: value))
        }
        return Enumeration(
            head: head, rawKind: shape.kind == .string ? .string : .integer, cases: cases, isOpen: !planner[id].isClosed
        )
    }

    private func documentation(of value: EnumerationShape.Value) -> Documentation {
        Documentation(summary: nil, description: value.writtenDescription)
    }

    private func cases(of union: PlannedUnion, id: DeclarationID) -> [UnionCase] {
        let hasSeveral = union.choices.contains { if case .everyMatch = $0.rule { true } else { false } }
        let taken = nestedNames(in: id).union(hasSeveral ? ["several"] : [])
        var table = NameTable<Int>(reserved: taken.isEmpty ? ReservedNames.cases : ReservedNames.cases.union(taken))
        let short = CaseNames.withoutWords(of: planner[id].key, union.cases.map { $0.nameKeys.first ?? "" })
        table.assign(
            union.cases.enumerated().map { index, item in
                let keys = (short.map { [$0[index]] } ?? []) + item.nameKeys
                let candidates = keys.compactMap(SwiftSpelling.member).map(ReservedNames.escapedCase)
                return NameRequest(
                    id: index, key: item.nameKeys.first ?? "", tieBreak: String(index),
                    candidates: candidates.isEmpty ? ["value"] : candidates, given: item.given)
            })
        planner.overrides.report(table.refused)
        return union.cases.enumerated().map { index, item in
            var tag = item.writtenTag
            if let key = tag?.key, tag?.isHeld == true, let (payload, _) = planner.structure(item.use.type) {
                tag?.property = propertyNames[payload]?[key]
            }
            return UnionCase(
                name: MemberName(table.names[index] ?? "value"), type: item.use.type,
                documentation: Documentation(item.use.annotations), writtenTag: tag)
        }
    }
}
