internal import APIModel
import StableText

/// The names of types in the scopes of one API.
struct ScopeNames {
    /// The names of the top-level types.
    let topLevelNames: Set<String>
    /// The names of all types, including nested ones.
    let allNames: Set<String>
    /// The standard names that are also names of top-level or nested types of the API.
    let contestedStandardNames: Set<String>
    /// The standard names that are also names of top-level types, which hide them in all scopes.
    let hiddenEverywhere: Set<String>
    /// The aliases of top-level types that a nested type hides in some scope. No type hides the aliases.
    let aliases: [String: String]
    /// The names inside each type that hide other names, by the path of the type. Most APIs have none.
    private let nested: [String: Set<String>]

    init(_ model: APIModel) {
        let topLevel = Self.topLevelNames(model)
        topLevelNames = topLevel
        let standard = Set(StandardNames.modules.keys)
        var nested = NestedNames()
        for declaration in model.declarations { nested.add(declaration, at: declaration.head.name.text) }
        for operation in model.allOperations { nested.add(operation, in: model.namespace(of: operation).text) }
        nested.names[model.names.client.text] = ["Server", "Credentials"]
        let nestedNames = nested.names.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        allNames = topLevel.union(nestedNames)
        hiddenEverywhere = topLevel.intersection(standard)
        contestedStandardNames = allNames.intersection(standard)
        let contested = nestedNames.intersection(topLevel.union(standard))
        self.nested = nested.names.compactMapValues { names in
            let hiding = names.intersection(contested)
            return hiding.isEmpty ? nil : hiding
        }
        aliases = Self.aliases(of: contested.intersection(topLevel), model, taken: allNames.union(standard))
    }

    /// Returns the names that have a different meaning inside a type than at the top level.
    ///
    /// The sets are not copied, because this function is called for each operation, and the name of each operation may
    /// hide something in all others.
    func hidden(inside path: [String]) -> HiddenNames {
        var hidden = HiddenNames(everywhere: hiddenEverywhere)
        guard !nested.isEmpty else { return hidden }
        var prefix = ""
        for name in path {
            prefix += prefix.isEmpty ? name : ".\(name)"
            if let names = nested[prefix] { hidden.add(names) }
        }
        return hidden
    }

    private static func topLevelNames(_ model: APIModel) -> Set<String> {
        var names = Set(model.declarations.map(\.head.name.text))
        names.formUnion([model.names.client.text, model.names.handler.text, model.names.operations.text])
        names.formUnion(model.shadowAliases.map(\.name.text))
        names.formUnion(model.sharedHeaders.map(\.name.text))
        if let namespace = model.names.namespace { names.insert(namespace.text) }
        if let webhooks = model.webhooks { names.formUnion([webhooks.name.text, webhooks.handler.text]) }
        for group in model.groups {
            names.insert(group.handler.text)
            names.formUnion(group.operations.filter(\.hasTopLevelAlias).map(\.name.text))
        }
        return names
    }

    /// Returns aliases such as `StatusSchema` for `Status`, unless the model already has one. They depend only on
    /// names, so that they are stable.
    private static func aliases(
        of names: Set<String>, _ model: APIModel, taken: Set<String>
    ) -> [String: String] {
        var taken = taken
        var aliases = [String: String]()
        for alias in model.shadowAliases {
            if let target = model.typePaths[alias.target]?.components.first { aliases[target.text] = alias.name.text }
        }
        for name in Array(names).ordered() where aliases[name] == nil {
            var alias = name + "Schema"
            while !taken.insert(alias).inserted { alias += "Type" }
            aliases[name] = alias
        }
        return aliases
    }
}

/// The names that have a different meaning in a scope, from each of the enclosing types.
struct HiddenNames {
    private var sets: [Set<String>]

    init(everywhere names: Set<String>) { sets = names.isEmpty ? [] : [names] }

    var isEmpty: Bool { sets.isEmpty }

    /// Adds the names of another type. The set must not be empty.
    mutating func add(_ names: Set<String>) { sets.append(names) }

    func contains(_ name: String) -> Bool { sets.contains { $0.contains(name) } }
}

/// Collects the names that types declare inside themselves.
private struct NestedNames {
    var names = [String: Set<String>]()

    mutating func add(_ declaration: Declaration, at path: String) {
        guard !declaration.nested.isEmpty else { return }
        names[path] = Set(declaration.nested.map(\.head.name.text))
        for inner in declaration.nested { add(inner, at: "\(path).\(inner.head.name)") }
    }

    mutating func add(_ operation: Operation, in operations: String) {
        let path = "\(operations).\(operation.name)"
        names[operations, default: []].insert(operation.name.text)
        names[path] = Set(
            ["Request", "Response", "Failure", "Success"]
                + (operation.servers.isEmpty ? [] : ["Server"])
                + operation.responses.compactMap { $0.headers.flatMap { $0.isShared ? nil : $0.name.text } }
                + operation.nested.map(\.head.name.text))
        for declaration in operation.nested { add(declaration, at: "\(path).\(declaration.head.name)") }
    }
}
