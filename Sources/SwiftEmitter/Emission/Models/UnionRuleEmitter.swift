internal import APIModel

/// Makes the views of the rules that choose a case of a union.
struct UnionRuleEmitter {
    private let context: EmissionContext
    private let union: Union
    /// The name of the union with the types around it.
    private let path: String

    init(_ context: EmissionContext, _ union: Union, path: String) {
        self.context = context
        self.union = union
        self.path = path
    }

    /// Returns a branch for each kind of JSON value that is not always unknown.
    func kinds() -> [UnionBranchView] {
        let known = union.choices.filter { $0.rule != .unknown }
        let hasIntegers = known.contains { $0.kind == .integer }
        return known.map { choice in
            UnionBranchView(
                pattern: choice.kind.pattern(besideIntegers: hasIntegers),
                rule: view(choice.rule, isFallible: choice.kind.isFallible))
        }
    }

    private func view(_ rule: UnionChoice.Rule, isFallible: Bool = false) -> UnionRuleView {
        switch rule {
        case .unknown: return read("unknown")
        case .only(let index): return read(union.cases[index].name.text, otherwise: isFallible ? "unknown" : nil)
        case .firstMatch(let indices) where isFallible && indices.count == 2:
            let names = indices.map { union.cases[$0].name.text }
            return read(names[0], otherwise: names[1])
        case .bestMatch(let indices), .firstMatch(let indices): return best(of: indices, isFallible: isFallible)
        case .tag(_, let cases, let otherwise, let absent):
            var branches = cases.enumerated().map { index, tagged in
                UnionBranchView(pattern: .index(index), rule: view(.bestMatch(tagged.caseIndices)))
            }
            if absent != otherwise { branches.append(UnionBranchView(pattern: .absent, rule: view(absent))) }
            return choice(.tag, branches, otherwise: otherwise)
        case .everyMatch: return UnionRuleView(read: nil, choice: nil, everyMatch: path)
        case .element(let elements, let empty):
            let hasIntegers = elements.contains { $0.kind == .integer }
            var branches = elements.map { element in
                UnionBranchView(
                    pattern: element.kind.pattern(besideIntegers: hasIntegers),
                    rule: view(.only(element.caseIndex), isFallible: true))
            }
            branches.append(UnionBranchView(pattern: .absent, rule: view(.only(empty))))
            return choice(.firstElement, branches, otherwise: .unknown)
        }
    }

    private func best(of indices: [Int], isFallible: Bool) -> UnionRuleView {
        guard indices.count > 1 else {
            return view(indices.first.map { .only($0) } ?? .unknown, isFallible: isFallible)
        }
        let types = indices.map { context.view(union.cases[$0].type) }
        let branches = indices.enumerated().map { position, index in
            UnionBranchView(pattern: .index(position), rule: view(.only(index)))
        }
        return choice(.bestMatch(types), branches, otherwise: .unknown)
    }

    private func read(_ name: String, otherwise: String? = nil) -> UnionRuleView {
        let read = UnionReadView(
            path: path, member: SwiftIdentifier.member(name), otherwise: otherwise.map(SwiftIdentifier.member))
        return UnionRuleView(read: read, choice: nil)
    }

    private func choice(
        _ subject: UnionChoiceView.Subject, _ branches: [UnionBranchView], otherwise: UnionChoice.Rule
    ) -> UnionRuleView {
        guard !branches.isEmpty else { return view(otherwise) }
        return UnionRuleView(
            read: nil, choice: UnionChoiceView(subject: subject, branches: branches, otherwise: [view(otherwise)]))
    }
}

extension UnionChoice.Kind {
    /// True if the only case for a kind of value may not accept all values of that kind: a number may be too large, and
    /// an array may have elements of different types.
    fileprivate var isFallible: Bool {
        switch self {
        case .integer, .number, .array: true
        case .object, .string, .boolean: false
        }
    }

    /// Returns the value that selects the branch. Integers are treated as numbers if they have no branch of their own.
    fileprivate func pattern(besideIntegers: Bool) -> UnionBranchView.Pattern {
        switch self {
        case .object: .kind("object")
        case .array: .kind("array")
        case .string: .kind("string")
        case .integer: .integer
        case .number: besideIntegers ? .fraction : .kind("number")
        case .boolean: .kind("boolean")
        }
    }
}
