internal import APIModel
internal import SourceTree

/// Compares the types of the two models, and decides which effect a difference has on code.
final class SwiftTypeComparer {
    private let old: DocumentSide
    private let new: DocumentSide
    private let renamed: RenamedNames
    private let changes: ChangeRecorder

    init(old: DocumentSide, new: DocumentSide, renamed: RenamedNames, changes: ChangeRecorder) {
        self.old = old
        self.new = new
        self.renamed = renamed
        self.changes = changes
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
        let isNamedAlike = renamed.typePath(oldPath) == new.model.typePaths[second]?.description
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
            case .enumeration(let second)? = new.declaration(of: b), isSame(before, after),
            Set(first.cases.map(\.name)) == Set(second.cases.map(\.name))
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

    /// Returns the effect of another result type on callers.
    func effectOfResult(_ before: ModelOperation?, _ after: ModelOperation?) -> SourceEffect {
        guard let before, let after else { return .none }
        let isSame =
            switch (before.success, after.success) {
            case (.nothing, .nothing), (.nothingUndocumented, .nothingUndocumented), (.nothing, .nothingUndocumented),
                (.nothingUndocumented, .nothing), (.response, .response), (.choice, .choice):
                true
            case (.body(let first, _), .body(let second, _)): self.isSame(first, second)
            case (.optionalBody(let first, _, _), .optionalBody(let second, _, _)): self.isSame(first, second)
            default: false
            }
        return isSame ? .none : SourceEffect(callers: .breaks)
    }

    /// Returns a description of a changed type.
    func words(_ before: TypeReference, _ after: TypeReference) -> String {
        let (first, second) = (old.model.spelling(before), new.model.spelling(after))
        return first == second ? "has another type in Swift" : "is changed from '\(first)' to '\(second)' in Swift"
    }

    /// Reports a difference of a member that no change of the document explains.
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
        changes.report(
            isRenamed ? .swiftMemberRenamed : .swiftMemberChanged, message, at: cursor, from: oldPlace, to: newPlace,
            source: use.effect)
    }
}
