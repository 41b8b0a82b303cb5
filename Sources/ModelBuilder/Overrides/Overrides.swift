internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The names and types that the user gives: by the configuration, else by `x-swift-name` and `x-swift-type` in the
/// document.
///
/// A thing of the document is known by where it is written, which is the one identity that everything in it has.
final class Overrides {
    private var names = [SourceLocation: Override]()
    private var types = [SourceLocation: Override]()
    /// Where the closed enumerations are written.
    private var closed = [SourceLocation: Override]()
    /// Which properties tell null from nothing, by where their schemas are written.
    private var presence = [SourceLocation: Override]()
    /// The types of strings and numbers of a format.
    private var formats = [String: Override]()
    /// Where the overrides are written that apply to something that is generated.
    var used: Set<SourceLocation> = []
    let options: ModelOptions
    let targets: OverrideTargets
    let diagnostics: Diagnostics
    /// The modules that each type of the user's comes from, by the type's text.
    private(set) var modules = [String: [String]]()

    init(
        document: Document, components: ComponentNames, options: ModelOptions,
        diagnostics: Diagnostics
    ) {
        self.options = options
        self.diagnostics = diagnostics
        targets = OverrideTargets(document: document, diagnostics: diagnostics)
        for entry in options.closed where entry.key != Self.all {
            if let location = targets.location(of: entry) { closed[location] = entry } else { dismiss(entry) }
        }
        for entry in options.presence {
            if let location = targets.location(of: entry) { presence[location] = entry } else { dismiss(entry) }
        }
        if !options.names.isEmpty || !options.types.isEmpty {
            for name in options.names {
                if let location = targets.location(of: name) { names[location] = name } else { dismiss(name) }
            }
            for type in options.types {
                if type.key.hasPrefix(Self.formatPrefix) {
                    formats[String(type.key.dropFirst(Self.formatPrefix.count))] = type
                } else if let location = targets.location(of: type) {
                    types[location] = type
                } else {
                    dismiss(type)
                }
            }
        }
        for component in document.components.schemas { inherit(from: component.object, in: components) }
    }

    /// What is said of a component that is a mere reference is said of the schema it leads to, which has its name.
    private func inherit(from schema: Schema, in components: ComponentNames) {
        guard schema.reference != nil else { return }
        let target = components.canonical(schema).location
        guard target != schema.location else { return }
        if closed[target] == nil { closed[target] = closed[schema.location] }
        if names[target] == nil, let name = names[schema.location] ?? written(Self.nameField, schema.extensions) {
            names[target] = name
        }
        if types[target] == nil, let type = types[schema.location] ?? written(Self.typeField, schema.extensions) {
            types[target] = type
        }
    }

    /// An entry that means nothing in the document is reported as that alone.
    private func dismiss(_ override: Override) { used.insert(override.keyLocation) }

    // MARK: Names

    /// What a name is given to, which says what names it can have.
    enum NamedThing {
        case type, property, enumerationCase, method, parameter, group, server

        fileprivate var words: String {
            switch self {
            case .type: "a type"
            case .property: "a property"
            case .enumerationCase: "a case"
            case .method: "a method"
            case .parameter: "a parameter"
            case .group: "a group of operations"
            case .server: "a server or a security scheme"
            }
        }

        fileprivate var reserved: Set<String> {
            switch self {
            case .type: ReservedNames.types
            case .property, .parameter: ReservedNames.properties
            case .enumerationCase: ReservedNames.cases
            case .method: ReservedNames.methods
            case .group: ReservedNames.unspeakable
            case .server: ["self", "init", "Self", "Type", "Protocol", "url"]
            }
        }
    }

    /// The name that the user gives to what is written at a place; nil where none is given or the name is impossible,
    /// which is reported.
    func name(at location: SourceLocation, _ extensions: [Extension] = [], of thing: NamedThing) -> GivenName? {
        guard !names.isEmpty || !extensions.isEmpty,
            let name = names[location] ?? written(Self.nameField, extensions)
        else { return nil }
        used.insert(name.keyLocation)
        guard isPossible(name.value, for: thing, at: name.location) else { return nil }
        return GivenName(text: name.value, location: name.location)
    }

    /// The name of a property, a type or a case by the schemas that hold at one place.
    func name(of parts: SchemaConjunction, as thing: NamedThing) -> GivenName? {
        for part in parts.parts where names[part.schema.location] != nil {
            return name(at: part.schema.location, of: thing)
        }
        for part in parts.parts {
            if let name = name(at: part.schema.location, part.schema.extensions, of: thing) { return name }
        }
        return nil
    }

    /// The name of the type that a schema comes to. What is said at a property or at a branch of a union names the
    /// property or the case.
    func typeName(of parts: SchemaConjunction) -> GivenName? {
        guard let schema = parts.first else { return nil }
        guard names[schema.location] != nil || !schema.extensions.isEmpty else { return nil }
        let tokens = schema.pointer.tokens
        if tokens.count > 1, ["properties", "oneOf", "anyOf", "allOf"].contains(tokens[tokens.count - 2]) {
            return nil
        }
        return name(at: schema.location, schema.extensions, of: .type)
    }

    /// The enum that everything is put into; nil where there is none, or where it cannot be called so, which is reported.
    func namespace() -> TypeName? {
        guard let name = options.namespace, isPossible(name, for: .type, at: options.namespaceLocation) else {
            return nil
        }
        return TypeName(name)
    }

    private func isPossible(_ text: String, for thing: NamedThing, at location: SourceLocation?) -> Bool {
        let problem: String
        if !SwiftSpelling.isIdentifier(text) {
            problem = "'\(text)' is no Swift identifier"
        } else if thing.reserved.contains(text) {
            problem = "\(thing.words) cannot be called '\(text)', which means something else in generated code"
        } else if thing == .type || thing == .group, text.first?.isLowercase == true {
            problem = "the name of \(thing.words) starts with a capital letter, '\(text)' does not"
        } else {
            return true
        }
        diagnostics.error(.impossibleName, problem, at: location)
        return false
    }

    // MARK: Types

    /// The user's type that stands for values of a schema; nil where none does or the text is no type, which is
    /// reported.
    func type(of parts: SchemaConjunction) -> String? {
        for part in parts.parts {
            if !types.isEmpty, let type = types[part.schema.location] { return checked(type) }
        }
        for part in parts.parts {
            if let type = written(Self.typeField, part.schema.extensions) { return checked(type) }
        }
        return nil
    }

    /// The user's type that stands for scalars of a format.
    func type(ofFormat format: String?) -> String? {
        guard !formats.isEmpty, let format, let type = formats[format] else { return nil }
        return checked(type)
    }

    private func checked(_ type: Override) -> String? {
        used.insert(type.keyLocation)
        guard let expression = TypeExpression(type.value) else {
            diagnostics.error(
                .impossibleType, "'\(type.value)' is no Swift type, such as 'Money', 'BillingKit.Money' or '[Money]'",
                at: type.location)
            return nil
        }
        if let module = type.module, !SwiftSpelling.isIdentifier(module) {
            diagnostics.error(.impossibleType, "'\(module)' is no name of a module", at: type.location)
            return nil
        }
        guard isAllowed(type, expression) else { return nil }
        var modules = type.module.map { [$0] } ?? []
        for module in options.imports where expression.roots.contains(module.name) && !modules.contains(module.name) {
            modules.append(module.name)
            used.insert(module.location)
        }
        var known = self.modules[type.value] ?? []
        for module in modules where !known.contains(module) { known.append(module) }
        self.modules[type.value] = known
        return type.value
    }

    /// The type as it is called from where its own name means another.
    func qualified(_ type: String, in module: String) -> String {
        let text = "\(module).\(type)"
        modules[text] = [module]
        return text
    }

    // MARK: Enumerations and presence

    /// Whether an enumeration refuses what it does not know.
    func isClosed(_ parts: SchemaConjunction) -> Bool {
        for entry in options.closed where entry.key == Self.all {
            used.insert(entry.keyLocation)
            return true
        }
        guard !closed.isEmpty else { return false }
        for part in parts.parts {
            guard let entry = closed[part.schema.location] else { continue }
            used.insert(entry.keyLocation)
            return true
        }
        return false
    }

    static let all = "all"

    /// Whether an optional, nullable property tells null from nothing, where the user says so.
    func presence(of parts: SchemaConjunction) -> Bool? {
        guard !presence.isEmpty else { return nil }
        for part in parts.parts {
            guard let entry = presence[part.schema.location] else { continue }
            used.insert(entry.keyLocation)
            return entry.value == "true"
        }
        return nil
    }

    // MARK: What the document says

    private static let nameField = "x-swift-name"
    private static let typeField = "x-swift-type"
    private static let formatPrefix = "formats."

    /// `x-swift-name: orderID`; `x-swift-type: Money`, or with the module, `{type: Money, import: BillingKit}`.
    private func written(_ field: String, _ extensions: [Extension]) -> Override? {
        guard let found = extensions.first(where: { $0.name == field }) else { return nil }
        let isType = field == Self.typeField
        let module = isType ? found.value.mapping?["import"]?.string : nil
        let value = isType ? found.value.mapping?["type"] ?? found.value : found.value
        guard let text = value.text, !value.isNull else {
            let expected = isType ? "text, or a mapping of 'type' and 'import'" : "text"
            diagnostics.error(
                isType ? .impossibleType : .impossibleName, "'\(field)' must be \(expected)", at: found.value.location)
            return nil
        }
        var override = Override(
            key: field, keyLocation: found.location, value: text, location: value.location, module: module)
        override.isOfDocument = true
        return override
    }
}
