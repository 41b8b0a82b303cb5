internal import APIModel
internal import SourceTree

/// What differences between the two models mean to code.
extension Comparer {
    /// The name of a type as the new model has it, where the type has only been renamed.
    func currentPath(_ path: String) -> String {
        var prefix = path
        while true {
            if let name = renamedTypes[prefix] { return name + path.dropFirst(prefix.count) }
            guard let dot = prefix.lastIndex(of: ".") else { return path }
            prefix = String(prefix[..<dot])
        }
    }

    /// Whether code that uses one type compiles with the other.
    func isSame(_ a: TypeReference, _ b: TypeReference) -> Bool {
        switch (a, b) {
        case (.named(let first), .named(let second)): return isSame(first, second)
        case (.named(let id), _):
            guard case .alias(let alias) = old.declaration(id) else { return false }
            return isSame(alias.target, b)
        case (_, .named(let id)):
            guard case .alias(let alias) = new.declaration(id) else { return false }
            return isSame(a, alias.target)
        case (.array(let first), .array(let second)), (.dictionary(let first), .dictionary(let second)),
            (.optional(let first), .optional(let second)), (.presence(let first), .presence(let second)):
            return isSame(first, second)
        case (.stream(let kind, let first), .stream(let other, let second)):
            return kind == other && isSame(first, second)
        case (.scalar(let first), .scalar(let second)): return first == second
        case (.custom(let first), .custom(let second)): return first == second
        default: return false
        }
    }

    private func isSame(_ first: DeclarationID, _ second: DeclarationID) -> Bool {
        guard let before = old.declaration(first), let after = new.declaration(second) else { return false }
        let oldPath = old.model.typePaths[first]?.description ?? ""
        let isNamedAlike = currentPath(oldPath) == new.model.typePaths[second]?.description
        switch (before, after) {
        // What an alias stands for is reported where it is declared.
        case (.alias(let a), .alias(let b)): return isNamedAlike || isSame(a.target, b.target)
        case (.alias(let a), _): return isNamedAlike || isSame(a.target, .named(second))
        case (_, .alias(let b)): return isNamedAlike || isSame(.named(first), b.target)
        default: return isNamedAlike && before.kind == after.kind
        }
    }

    /// The effect of a type that took another's place where a value is made and read.
    func effect(_ before: TypeReference?, _ after: TypeReference?, _ direction: Direction?) -> SourceEffect {
        guard let before, let after, !isSame(before, after) else { return .none }
        // What was always there becomes optional: its value can still be given.
        if case .optional(let wrapped) = after, isSame(before, wrapped) {
            return SourceEffect(makers: .compiles, readers: .breaks, direction)
        }
        return .all
    }

    /// The effect of a type that another takes the place of where it is declared.
    func effectOfDeclaration(_ before: TypeReference?, _ after: TypeReference?) -> SourceEffect {
        guard let before, let after else { return .none }
        let (a, b) = (old.resolved(before), new.resolved(after))
        return isSame(a, b) ? .none : .all
    }

    /// The effect of a member that came, went or changed.
    func effect(_ before: SwiftMember?, _ after: SwiftMember?, _ direction: Direction?) -> SourceEffect {
        guard let before else {
            let isDemanded = after?.needsArgument ?? false
            return SourceEffect(makers: isDemanded ? .breaks : .compiles, readers: .compiles, direction)
        }
        guard let after, before.name == after.name else { return .all }
        let typed = effect(before.type, after.type, direction)
        guard !before.needsArgument, after.needsArgument else { return typed }
        return typed.joined(with: SourceEffect(makers: .breaks, readers: .compiles, direction))
    }

    /// What a type has become.
    func words(_ before: TypeReference, _ after: TypeReference) -> String {
        let (first, second) = (old.model.spelling(before), new.model.spelling(after))
        return first == second ? "has another type in Swift" : "is '\(second)' in Swift, it was '\(first)'"
    }

    func reportUnexplained(
        _ use: SwiftUse, _ before: SwiftMember?, _ after: SwiftMember?, at cursor: Cursor,
        from oldPlace: SourceLocation, to newPlace: SourceLocation
    ) {
        guard !use.isExplained, !use.effect.isNone, let before, let after else { return }
        let isRenamed = before.name != after.name
        let message =
            isRenamed
            ? "is called '\(after.name)' in Swift, it was '\(before.name)'"
            : isSame(before.type, after.type) ? "must be given in Swift" : words(before.type, after.type)
        report(
            isRenamed ? .swiftMemberRenamed : .swiftMemberChanged, message, at: cursor, from: oldPlace,
            to: newPlace, source: use.effect)
    }
}

extension Comparer {
    /// Compares the order of a type's properties, cases or variants, which is that of the document: initialisers take their
    /// arguments in it, `allCases` has it, and a value that matches several variants of a union is read as the first.
    func compareOrder(_ pair: ValuePair, at cursor: Cursor) {
        switch (old.declaration(of: pair.old.type), new.declaration(of: pair.new.type)) {
        case (.structure(let before)?, .structure(let after)?):
            if Pairing(before.properties.map(\.name.text), after.properties.map(\.name.text)).isInOrder { return }
            report(
                .swiftOrderChanged, "takes its arguments in another order in Swift", at: cursor, from: pair.oldPlace,
                to: pair.newPlace, source: SourceEffect(makers: .breaks, readers: .compiles, cursor.direction))
        case (.enumeration(let before)?, .enumeration(let after)?):
            compareCaseOrder(before.cases.map(\.name.text), after.cases.map(\.name.text), of: pair, at: cursor)
        case (.union(let before)?, .union(let after)?):
            compareCaseOrder(before.cases.map(\.name.text), after.cases.map(\.name.text), of: pair, at: cursor)
        default: break
        }
    }

    private func compareCaseOrder(_ before: [String], _ after: [String], of pair: ValuePair, at cursor: Cursor) {
        if Pairing(before, after).isInOrder { return }
        report(
            .swiftCasesReordered, "has its cases in another order in Swift", at: cursor, from: pair.oldPlace,
            to: pair.newPlace)
    }
}

/// A property of a structure, or a parameter or the body of an operation, as code that makes one sees it.
struct SwiftMember {
    let name: String
    let type: TypeReference
    /// Whether an initialiser's caller has to give it.
    let needsArgument: Bool

    init(_ property: Property) {
        name = property.name.text
        type = property.type
        needsArgument = Self.needsArgument(property.type, property.isRequired, property.defaultValue)
    }

    init(_ parameter: Parameter) {
        name = parameter.name.text
        type = parameter.type
        needsArgument = Self.needsArgument(parameter.type, parameter.isRequired, parameter.defaultValue)
    }

    init(_ field: HeaderField) {
        name = field.name.text
        type = field.isRequired ? field.type : field.type.asOptional
        needsArgument = field.isRequired
    }

    init(_ body: RequestBody) {
        name = body.name.text
        type = body.isRequired ? body.type : body.type.asOptional
        needsArgument = body.isRequired
    }

    private static func needsArgument(_ type: TypeReference, _ isRequired: Bool, _ value: DefaultValue?) -> Bool {
        if value != nil || type.isPresence { return false }
        return type.isOptional ? isRequired : true
    }
}

extension Declaration {
    enum Kind { case structure, enumeration, union, alias }

    var kind: Kind {
        switch self {
        case .structure: .structure
        case .enumeration: .enumeration
        case .union: .union
        case .alias: .alias
        }
    }

    /// The property of a structure that a member of JSON is read into.
    func property(_ key: String) -> Property? {
        guard case .structure(let structure) = self else { return nil }
        for property in structure.properties where property.key == key { return property }
        return nil
    }
}

extension DocumentSide {
    /// The type of the elements of a list.
    func element(of type: TypeReference?) -> TypeReference? {
        guard let type else { return nil }
        switch resolved(type.unwrapped) {
        case .array(let element), .stream(_, let element): return element
        case .optional(let wrapped): return element(of: wrapped)
        default: return nil
        }
    }

    /// The type of the values of a map, or of the further members of a structure.
    func value(of type: TypeReference?) -> TypeReference? {
        guard let type else { return nil }
        switch resolved(type.unwrapped) {
        case .dictionary(let value): return value
        case .named(let id):
            guard case .structure(let structure) = declaration(id) else { return nil }
            return structure.additionalProperties?.value
        default: return nil
        }
    }
}
