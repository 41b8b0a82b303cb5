internal import APIModel

/// Spells types as Swift source, seen from a scope.
///
/// A name is found from the inside out, so a nested type hides a top-level one of the same name. A hidden type is reached
/// through a top-level alias that exists for that; hidden types of a module through the module's name.
struct TypeSpeller {
    /// The modules that a spelling needs.
    struct Modules: OptionSet {
        let rawValue: Int
        static let foundation = Modules(rawValue: 1)
        static let runtime = Modules(rawValue: 2)
        static let httpTypes = Modules(rawValue: 4)
    }

    private let paths: [DeclarationID: TypePath]
    private let topLevel: Set<String>
    /// The names declared inside a type, by its path.
    private let nestedNames: [String: Set<String>]
    private(set) var aliases: [DeclarationID: String] = [:]
    /// What was spelt since the last file began.
    var used: Modules = []
    /// The names hidden in the scope of the moment, and its path.
    private var hidden: Set<String> = []

    init(model: APIModel) {
        paths = model.typePaths
        var topLevel = Set(model.declarations.map(\.head.name.text))
        var nested: [String: Set<String>] = [:]
        for declaration in model.declarations {
            Self.collect(declaration, at: declaration.head.name.text, into: &nested)
        }
        let operations = model.names.operations.text
        for operation in model.groups.flatMap(\.operations) {
            nested[operations, default: []].insert(operation.name.text)
            let path = "\(operations).\(operation.name)"
            var names: Set<String> = ["Request", "Response", "Failure", "Success"]
            names.formUnion(operation.responses.compactMap(\.headers).filter { !$0.isShared }.map(\.name.text))
            names.formUnion(operation.nested.map(\.head.name.text))
            nested[path] = names
            for declaration in operation.nested {
                Self.collect(declaration, at: "\(path).\(declaration.head.name)", into: &nested)
            }
            if operation.hasTopLevelAlias { topLevel.insert(operation.name.text) }
        }
        topLevel.formUnion(model.sharedHeaders.map(\.name.text))
        for alias in model.shadowAliases { aliases[alias.target] = alias.name.text }
        self.topLevel = topLevel
        nestedNames = nested
    }

    private static func collect(_ declaration: Declaration, at path: String, into names: inout [String: Set<String>]) {
        guard !declaration.nested.isEmpty else { return }
        names[path] = Set(declaration.nested.map(\.head.name.text))
        for inner in declaration.nested { collect(inner, at: "\(path).\(inner.head.name)", into: &names) }
    }

    /// Looks from inside this type from now on.
    mutating func enter(_ path: TypePath) {
        hidden = []
        var prefix = ""
        for component in path.components {
            prefix += prefix.isEmpty ? component.text : ".\(component)"
            if let names = nestedNames[prefix] { hidden.formUnion(names) }
        }
    }

    mutating func spell(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): return spell(scalar)
        case .array(let element): return "[\(spell(element))]"
        case .dictionary(let value): return "[String: \(spell(value))]"
        case .optional(let wrapped): return spell(wrapped) + "?"
        case .presence(let wrapped):
            used.insert(.runtime)
            return "Presence<\(spell(wrapped))>"
        case .named(let id): return spell(id)
        case .custom(let name): return name
        }
    }

    mutating func spell(_ id: DeclarationID) -> String {
        guard let path = paths[id], let first = path.components.first else { return "JSONValue" }
        guard hidden.contains(first.text), !path.isInOperation else { return path.description }
        if path.components.count == 1 { return alias(for: id, named: first.text) }
        guard let root = paths.first(where: { $0.value.components == [first] })?.key else { return path.description }
        return ([alias(for: root, named: first.text)] + path.components.dropFirst().map(\.text)).joined(separator: ".")
    }

    private mutating func alias(for id: DeclarationID, named name: String) -> String {
        if let known = aliases[id] { return known }
        var alias = name + "Schema"
        while topLevel.contains(alias) || aliases.values.contains(alias)
            || nestedNames.values.contains(where: { $0.contains(alias) })
        {
            alias += "Type"
        }
        aliases[id] = alias
        return alias
    }

    private mutating func spell(_ scalar: ScalarType) -> String {
        let (name, module) = Self.name(of: scalar)
        switch module {
        case "Foundation": used.insert(.foundation)
        case "OASRuntime": used.insert(.runtime)
        default: break
        }
        return hidden.contains(name) || topLevel.contains(name) ? "\(module).\(name)" : name
    }

    private static func name(of scalar: ScalarType) -> (name: String, module: String) {
        switch scalar {
        case .string: ("String", "Swift")
        case .boolean: ("Bool", "Swift")
        case .integer: ("Int", "Swift")
        case .int8: ("Int8", "Swift")
        case .int16: ("Int16", "Swift")
        case .int32: ("Int32", "Swift")
        case .int64: ("Int64", "Swift")
        case .uint: ("UInt", "Swift")
        case .uint8: ("UInt8", "Swift")
        case .uint16: ("UInt16", "Swift")
        case .uint32: ("UInt32", "Swift")
        case .uint64: ("UInt64", "Swift")
        case .double: ("Double", "Swift")
        case .float: ("Float", "Swift")
        case .decimal: ("Decimal", "Foundation")
        case .dateTime: ("Date", "Foundation")
        case .date: ("CalendarDate", "OASRuntime")
        case .uuid: ("UUID", "Foundation")
        case .url: ("URL", "Foundation")
        case .base64: ("Data", "Foundation")
        case .body: ("HTTPBody", "OASRuntime")
        case .json: ("JSONValue", "OASRuntime")
        case .none: ("NoBody", "OASRuntime")
        }
    }
}

extension TypePath {
    /// Types inside an operation are spelt from its namespace on, which nothing hides.
    fileprivate var isInOperation: Bool { components.count >= 3 && components[0].text.hasSuffix("Operations") }
}
