internal import APIModel
internal import SourceTree

/// The effects of differences between the two models on code.
extension Comparer {
    /// Returns the name of a type in the new model, taking renamed types into account.
    func currentPath(_ path: String) -> String {
        var prefix = path
        while true {
            if let name = renamedTypes[prefix] { return name + path.dropFirst(prefix.count) }
            guard let dot = prefix.lastIndex(of: ".") else { return path }
            prefix = String(prefix[..<dot])
        }
    }

    /// Returns true if code that uses one type compiles with the other.
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
        // A change of the target of an alias is reported at the declaration of the alias.
        case (.alias(let a), .alias(let b)): return isNamedAlike || isSame(a.target, b.target)
        case (.alias(let a), _): return isNamedAlike || isSame(a.target, .named(second))
        case (_, .alias(let b)): return isNamedAlike || isSame(.named(first), b.target)
        default: return isNamedAlike && before.kind == after.kind
        }
    }

    /// Returns the effect of a changed type on code that makes and reads a value.
    func effect(_ before: TypeReference?, _ after: TypeReference?, _ direction: Direction?) -> SourceEffect {
        guard let before, let after, !isSame(before, after) else { return .none }
        // A required value becomes optional. Code can still pass a value.
        if case .optional(let wrapped) = after, isSame(before, wrapped) {
            return SourceEffect(makers: .compiles, readers: .breaks, direction)
        }
        return .all
    }

    /// Returns the effect of a changed type at its declaration.
    func effectOfDeclaration(_ before: TypeReference?, _ after: TypeReference?) -> SourceEffect {
        guard let before, let after else { return .none }
        let (a, b) = (old.resolved(before), new.resolved(after))
        if isSame(a, b) { return .none }
        // An enumeration can become an alias of one with the same cases, and the reverse.
        if case .enumeration(let first)? = old.declaration(of: a),
            case .enumeration(let second)? = new.declaration(of: b),
            isSame(before, after), Set(first.cases.map(\.name)) == Set(second.cases.map(\.name))
        {
            return .none
        }
        return .all
    }

    /// Returns the effect of a member that is added, removed or changed.
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

    /// Returns a description of a changed type.
    func words(_ before: TypeReference, _ after: TypeReference) -> String {
        let (first, second) = (old.model.spelling(before), new.model.spelling(after))
        return first == second ? "has another type in Swift" : "is changed from '\(first)' to '\(second)' in Swift"
    }

    func reportUnexplained(
        _ use: SwiftUse, _ before: SwiftMember?, _ after: SwiftMember?, at cursor: Cursor,
        from oldPlace: SourceLocation, to newPlace: SourceLocation
    ) {
        guard !use.isExplained, !use.effect.isNone, let before, let after else { return }
        let isRenamed = before.name != after.name
        let message =
            isRenamed
            ? "is renamed from '\(before.name)' to '\(after.name)' in Swift"
            : isSame(before.type, after.type) ? "is required in Swift" : words(before.type, after.type)
        report(
            isRenamed ? .swiftMemberRenamed : .swiftMemberChanged, message, at: cursor, from: oldPlace,
            to: newPlace, source: use.effect)
    }
}

extension Comparer {
    /// Compares the order of a type's properties, cases or variants, which is the order of the document.
    ///
    /// The order of properties is the order of an initialiser's arguments, and the order of cases is the order of
    /// `allCases`. A value that matches several variants of a union is read as the first of them.
    func compareOrder(_ pair: ValuePair, at cursor: Cursor) {
        switch (old.declaration(of: pair.old.type), new.declaration(of: pair.new.type)) {
        case (.structure(let before)?, .structure(let after)?):
            if Pairing(before.properties.map(\.name.text), after.properties.map(\.name.text)).isInOrder { return }
            report(
                .swiftOrderChanged, "has another order of arguments in Swift", at: cursor, from: pair.oldPlace,
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
            .swiftCasesReordered, "has another order of cases in Swift", at: cursor, from: pair.oldPlace,
            to: pair.newPlace)
    }
}

/// A property of a structure, a header field, or a parameter or the body of an operation, as an argument in Swift.
struct SwiftMember {
    let name: String
    let type: TypeReference
    /// True if a caller has to pass an argument for the member.
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

    /// Returns the property of a structure for a member of a JSON object.
    func property(_ key: String) -> Property? {
        guard case .structure(let structure) = self else { return nil }
        for property in structure.properties where property.key == key { return property }
        return nil
    }
}

extension DocumentSide {
    /// Returns the type of the elements of an array or a stream.
    func element(of type: TypeReference?) -> TypeReference? {
        guard let type else { return nil }
        switch resolved(type.unwrapped) {
        case .array(let element), .stream(_, let element): return element
        case .optional(let wrapped): return element(of: wrapped)
        default: return nil
        }
    }

    /// Returns the type of the values of a dictionary, or of the additional properties of a structure.
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
