internal import APIModel
import StableText

/// Spells types as Swift source, seen from a scope.
///
/// A name is found from the inside out, so a nested type hides a top-level one of the same name. A hidden type is reached
/// through a top-level alias that exists for that, a hidden type of a module through the module's name.
struct TypeSpeller {
    /// The modules that a file imports by name.
    struct Modules: OptionSet {
        let rawValue: Int
        static let foundation = Modules(rawValue: 1)
        static let runtime = Modules(rawValue: 2)
        static let httpTypes = Modules(rawValue: 4)

        /// One of the modules that the user's types come from.
        static func custom(_ index: Int) -> Modules { Modules(rawValue: 8 << index) }
    }

    private let paths: [DeclarationID: [String]]
    private let texts: [DeclarationID: String]
    private let scopes: ScopeNames
    /// The enum that everything is in. What extends a type in it does not look into it, so every name is a full one.
    let namespace: String?
    private let customModules: [String: [String]]
    /// The modules that the user's types come from, sorted.
    let customModuleNames: [String]
    /// The names that mean another type in the scope of the moment than at the top level or in a module.
    private var hidden: HiddenNames
    /// What was spelt since the last file began.
    var used: Modules = []
    /// The top-level types that were reached through an alias.
    private(set) var aliasedNames: Set<String> = []

    init(model: APIModel) {
        paths = model.typePaths.mapValues { $0.components.map(\.text) }
        texts = paths.mapValues { $0.joined(separator: ".") }
        namespace = model.names.namespace?.text
        scopes = ScopeNames(model)
        customModules = model.customModules
        customModuleNames = Array(Set(model.customModules.values.flatMap { $0 })).ordered()
        hidden = HiddenNames(everywhere: scopes.hiddenEverywhere)
    }

    /// Standard names that some type of the API has too. Templates qualify them everywhere.
    var contestedStandardNames: Set<String> { scopes.contestedStandardNames }

    /// A name that no type of the output has.
    func free(_ name: String) -> String { SwiftIdentifier.free(name, besides: scopes.allNames) }

    /// Whether a type is at the top level of the API, as its name says.
    func isTopLevel(_ name: String) -> Bool { scopes.topLevelNames.contains(name) }

    // MARK: Scopes

    /// Looks from inside this type from now on.
    mutating func enter(_ path: TypePath) { hidden = scopes.hidden(inside: path.components.map(\.text)) }

    /// Whether a name means another type here than at the top level.
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

    /// A declared type, by its full path.
    mutating func spell(_ id: DeclarationID) -> String {
        if let namespace { return texts[id].map { "\(namespace).\($0)" } ?? standard("JSONValue") }
        guard !hidden.isEmpty, let path = paths[id], let first = path.first, hidden.contains(first) else {
            return texts[id] ?? standard("JSONValue")
        }
        return ([topLevel(first)] + path.dropFirst()).joined(separator: ".")
    }

    /// A top-level type, through its alias where it is hidden.
    mutating func topLevel(_ name: String) -> String {
        if let namespace { return "\(namespace).\(name)" }
        guard hidden.contains(name), let alias = scopes.aliases[name] else { return name }
        aliasedNames.insert(name)
        return alias
    }

    /// The aliases that were used, with what they stand for, sorted.
    var usedAliases: [(name: String, target: String)] {
        aliasedNames.compactMap { target in scopes.aliases[target].map { ($0, target) } }.ordered { $0.0 < $1.0 }
    }

    /// A type of a module, qualified where the API has one of that name.
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

extension ScalarType {
    /// The type's name in its module.
    fileprivate var name: String {
        switch self {
        case .string: "String"
        case .boolean: "Bool"
        case .integer: "Int"
        case .int8: "Int8"
        case .int16: "Int16"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint: "UInt"
        case .uint8: "UInt8"
        case .uint16: "UInt16"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        case .double: "Double"
        case .decimal: "Decimal"
        case .decimalText: "DecimalText"
        case .dateTime: "Date"
        case .date: "CalendarDate"
        case .uuid: "UUID"
        case .url: "URLText"
        case .base64: "Data"
        case .body: "HTTPBody"
        case .file: "MultipartFile"
        case .parts: "MultipartBody"
        case .json: "JSONValue"
        case .none: "NoBody"
        }
    }
}
