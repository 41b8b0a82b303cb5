internal import APIModel
import StableText

/// Writes types as Swift source in a scope.
///
/// Swift looks up names from the innermost scope outwards, so a nested type hides a top-level one with the same name. A
/// hidden type of the API is referred to by a top-level alias, and a hidden type of a module by its qualified name.
struct TypeSpeller {
    /// The modules that a file imports.
    struct Modules: OptionSet {
        let rawValue: Int
        static let foundation = Modules(rawValue: 1)
        static let runtime = Modules(rawValue: 2)
        static let httpTypes = Modules(rawValue: 4)

        /// Returns one of the modules that declare the user's types.
        static func custom(_ index: Int) -> Modules { Modules(rawValue: 8 << index) }
    }

    /// The kinds of all declared types.
    let kinds: [DeclarationID: DeclarationKind]
    private let paths: [DeclarationID: [String]]
    private let texts: [DeclarationID: String]
    private let scopes: ScopeNames
    /// The enum that contains all generated code, or `nil`. Lookup in an extension of a type inside the enum does not
    /// include the enum, so all names are qualified with it.
    let namespace: String?
    private let customModules: [String: [String]]
    /// The sorted modules that declare the user's types.
    let customModuleNames: [String]
    /// The names that have a different meaning in the current scope than at the top level or in a module.
    private var hidden: HiddenNames
    /// The modules of the types that were written since the current file began.
    var used: Modules = []
    /// The top-level types that were referred to by an alias.
    private(set) var aliasedNames: Set<String> = []

    init(model: APIModel) {
        kinds = DeclarationKind.all(in: model)
        paths = model.typePaths.mapValues { $0.components.map(\.text) }
        texts = paths.mapValues { $0.joined(separator: ".") }
        namespace = model.names.namespace?.text
        scopes = ScopeNames(model)
        customModules = model.customModules
        customModuleNames = Array(Set(model.customModules.values.flatMap { $0 })).ordered()
        hidden = HiddenNames(everywhere: scopes.hiddenEverywhere)
    }

    /// The standard names that are also names of types of the API. Templates qualify them everywhere.
    var contestedStandardNames: Set<String> { scopes.contestedStandardNames }

    /// Returns a name that no type of the output has.
    func free(_ name: String) -> String { SwiftIdentifier.free(name, besides: scopes.allNames) }

    /// Returns true if the name is that of a top-level type of the API.
    func isTopLevel(_ name: String) -> Bool { scopes.topLevelNames.contains(name) }

    // MARK: Scopes

    /// Sets the current scope to the inside of a type.
    mutating func enter(_ path: TypePath) { hidden = scopes.hidden(inside: path.components.map(\.text)) }

    /// Returns true if a name has a different meaning in the current scope than at the top level.
    func isHidden(_ name: String) -> Bool { hidden.contains(name) }

    // MARK: Types

    mutating func spell(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): return spell(scalar)
        case .array(let element): return "[\(spell(element))]"
        case .dictionary(let value):
            used.insert(.runtime)
            return "\(standard("JSONObject"))<\(spell(value))>"
        case .optional(let wrapped): return "\(spell(wrapped))?"
        case .presence(let wrapped): return "\(standard("Presence"))<\(spell(wrapped))>"
        case .named(let id): return spell(id)
        case .stream(let kind, let element):
            used.insert(.runtime)
            return "\(standard(kind == .events ? "EventStream" : "JSONLines"))<\(spell(element))>"
        case .custom(let name):
            for module in customModules[name] ?? [] {
                if let index = customModuleNames.firstIndex(of: module) { used.insert(.custom(index)) }
            }
            return name
        }
    }

    /// Returns the full path of a declared type.
    mutating func spell(_ id: DeclarationID) -> String {
        if let namespace { return texts[id].map { "\(namespace).\($0)" } ?? standard("JSONValue") }
        guard !hidden.isEmpty, let path = paths[id], let first = path.first, hidden.contains(first) else {
            return texts[id] ?? standard("JSONValue")
        }
        return ([topLevel(first)] + path.dropFirst()).joined(separator: ".")
    }

    /// Returns the name of a top-level type, or its alias if the type is hidden.
    mutating func topLevel(_ name: String) -> String {
        if let namespace { return "\(namespace).\(name)" }
        guard hidden.contains(name), let alias = scopes.aliases[name] else { return name }
        aliasedNames.insert(name)
        return alias
    }

    /// The aliases that were used and their targets, sorted.
    var usedAliases: [(name: String, target: String)] {
        aliasedNames.compactMap { target in scopes.aliases[target].map { ($0, target) } }.ordered { $0.0 < $1.0 }
    }

    /// Returns the name of a type in a module, which is qualified if the API has a type with that name in the scope.
    func standard(_ name: String) -> String {
        hidden.isEmpty || !hidden.contains(name) ? name : StandardNames.qualified(name)
    }

    private mutating func spell(_ scalar: ScalarType) -> String {
        let name = scalar.name
        switch scalar {
        case .decimal, .dateTime, .uuid, .base64: used.insert(.foundation)
        case .decimalText, .url, .date, .body, .file, .parts, .json, .none: used.insert(.runtime)
        default: break
        }
        return standard(name)
    }
}
