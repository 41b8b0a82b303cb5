internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// The names and types that the user gives, in the configuration or in `x-swift-name` and `x-swift-type` of the
/// document. The configuration takes precedence.
///
/// The source location of an element is its identity, because every element of the document has one.
final class Overrides {
    private var names = [SourceLocation: Override]()
    private var types = [SourceLocation: Override]()
    /// The closed enumerations.
    private var closed: SelectedSchemas
    /// The structures that keep members which the document does not declare.
    private var keeping: SelectedSchemas
    /// The properties for which the user decides whether they are a `Presence`, by the source location of their schema.
    private var presence = [SourceLocation: Override]()
    /// The types of strings and numbers with a format.
    private var formats = [String: Override]()
    /// The source locations of the overrides that have an effect on the output.
    var used: Set<SourceLocation> = []
    let options: ModelOptions
    let targets: OverrideTargets
    let diagnostics: Diagnostics
    /// The modules of each type of the user, by the text of the type.
    private(set) var modules = [String: [String]]()

    init(
        document: Document, components: ComponentNames, options: ModelOptions,
        diagnostics: Diagnostics
    ) {
        self.options = options
        self.diagnostics = diagnostics
        let targets = OverrideTargets(document: document, diagnostics: diagnostics)
        self.targets = targets
        var unknown: [SourceLocation] = []
        func location(of entry: Override) -> SourceLocation? {
            let location = targets.location(of: entry)
            // It has been reported.
            if location == nil { unknown.append(entry.keyLocation) }
            return location
        }
        closed = SelectedSchemas(options.closed, all: Self.all, location: location)
        keeping = SelectedSchemas(options.unknownMembers, all: Self.keep, location: location)
        used.formUnion(unknown)
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

    /// Applies the overrides of a component that is only a reference to its target, which has the name of the
    /// component.
    private func inherit(from schema: Schema, in components: ComponentNames) {
        guard schema.reference != nil else { return }
        let target = components.canonical(schema).location
        guard target != schema.location else { return }
        closed.add(target, referredToBy: schema.location)
        keeping.add(target, referredToBy: schema.location)
        if names[target] == nil, let name = names[schema.location] ?? written(Self.nameField, schema.extensions) {
            names[target] = name
        }
        if types[target] == nil, let type = types[schema.location] ?? written(Self.typeField, schema.extensions) {
            types[target] = type
        }
    }

    /// Records an entry without a matching element as used, because it has been reported already.
    private func dismiss(_ override: Override) { used.insert(override.keyLocation) }

    // MARK: Names

    /// Returns the name that the user gives to an element. The result is `nil` if there is none or if the name is not
    /// allowed, which is reported.
    func name(at location: SourceLocation, _ extensions: [Extension] = [], of thing: NamedThing) -> GivenName? {
        guard !names.isEmpty || !extensions.isEmpty,
            let name = names[location] ?? written(Self.nameField, extensions)
        else { return nil }
        used.insert(name.keyLocation)
        guard isPossible(name.value, for: thing, at: name.location) else { return nil }
        return GivenName(text: name.value, location: name.location)
    }

    /// Returns the name that the user gives to a property, a type or a case, from any part of its conjunction.
    func name(of parts: SchemaConjunction, as thing: NamedThing) -> GivenName? {
        for part in parts.parts where names[part.schema.location] != nil {
            return name(at: part.schema.location, of: thing)
        }
        for part in parts.parts {
            if let name = name(at: part.schema.location, part.schema.extensions, of: thing) { return name }
        }
        return nil
    }

    /// Returns the name that the user gives to the type of a schema. In `properties`, `oneOf`, `anyOf` and `allOf` a
    /// name belongs to the property or the case and not to the type.
    func typeName(of parts: SchemaConjunction) -> GivenName? {
        guard let schema = parts.first else { return nil }
        guard names[schema.location] != nil || !schema.extensions.isEmpty else { return nil }
        let tokens = schema.pointer.tokens
        if tokens.count > 1, ["properties", "oneOf", "anyOf", "allOf"].contains(tokens[tokens.count - 2]) {
            return nil
        }
        return name(at: schema.location, schema.extensions, of: .type)
    }

    /// Returns the enum that contains all generated code. The result is `nil` if there is none or if the name is not
    /// allowed, which is reported.
    func namespace() -> TypeName? {
        guard let name = options.namespace, isPossible(name, for: .type, at: options.namespaceLocation) else {
            return nil
        }
        return TypeName(name)
    }

    private func isPossible(_ text: String, for thing: NamedThing, at location: SourceLocation?) -> Bool {
        let problem: String
        if !SwiftSpelling.isIdentifier(text) {
            problem = "'\(text)' is not a Swift identifier"
        } else if thing.reserved.contains(text) {
            problem = "\(thing.words) cannot be named '\(text)', which has another meaning in generated code"
        } else if thing == .type || thing == .group, text.first?.isLowercase == true {
            problem = "the name of \(thing.words) must begin with a capital letter, but '\(text)' does not"
        } else {
            return true
        }
        diagnostics.error(.impossibleName, problem, at: location)
        return false
    }

    // MARK: Types

    /// Returns the type of the user for values of a schema. The result is `nil` if there is none or if the text is not
    /// a type, which is reported.
    func type(of parts: SchemaConjunction) -> String? {
        for part in parts.parts {
            if !types.isEmpty, let type = types[part.schema.location] { return checked(type) }
        }
        for part in parts.parts {
            if let type = written(Self.typeField, part.schema.extensions) { return checked(type) }
        }
        return nil
    }

    /// Returns the type of the user for scalars with a format.
    func type(ofFormat format: String?) -> String? {
        guard !formats.isEmpty, let format, let type = formats[format] else { return nil }
        return checked(type)
    }

    private func checked(_ type: Override) -> String? {
        used.insert(type.keyLocation)
        guard let expression = TypeExpression(type.value) else {
            diagnostics.error(
                .impossibleType, "'\(type.value)' is not a Swift type such as 'Money', 'BillingKit.Money' or '[Money]'",
                at: type.location)
            return nil
        }
        if let module = type.module, !SwiftSpelling.isIdentifier(module) {
            diagnostics.error(.impossibleType, "'\(module)' is not the name of a module", at: type.location)
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

    /// Returns the type with its module, for a scope in which the name alone refers to another type.
    func qualified(_ type: String, in module: String) -> String {
        let text = "\(module).\(type)"
        modules[text] = [module]
        return text
    }

    // MARK: Enumerations, members and presence

    /// Returns true if an enumeration refuses values that it does not list.
    func isClosed(_ parts: SchemaConjunction) -> Bool { isSelected(parts, by: closed) }

    /// Returns true if a structure keeps members that the document does not declare.
    func keepsUnknownMembers(_ parts: SchemaConjunction) -> Bool { isSelected(parts, by: keeping) }

    private func isSelected(_ parts: SchemaConjunction, by selection: SelectedSchemas) -> Bool {
        guard let entry = selection.entry(for: parts) else { return false }
        used.insert(entry.keyLocation)
        return true
    }

    /// The entry of `closed` that selects all enumerations.
    static let all = "all"
    /// The entry of `unknown-members` that selects all structures.
    static let keep = "keep"

    /// Returns the user's decision whether an optional, nullable property is a `Presence`, or `nil` if there is none.
    func presence(of parts: SchemaConjunction) -> Bool? {
        guard !presence.isEmpty else { return nil }
        for part in parts.parts {
            guard let entry = presence[part.schema.location] else { continue }
            used.insert(entry.keyLocation)
            return entry.value == "true"
        }
        return nil
    }

    // MARK: Extensions of the document

    private static let nameField = "x-swift-name"
    private static let typeField = "x-swift-type"
    private static let formatPrefix = "formats."

    /// Returns the override in an extension, such as `x-swift-name: orderID` or `x-swift-type: Money`. A type may be
    /// given with its module, `{type: Money, import: BillingKit}`.
    private func written(_ field: String, _ extensions: [Extension]) -> Override? {
        guard let found = extensions.first(where: { $0.name == field }) else { return nil }
        let isType = field == Self.typeField
        let module = isType ? found.value.mapping?["import"]?.string : nil
        let value = isType ? found.value.mapping?["type"] ?? found.value : found.value
        guard let text = value.text, !value.isNull else {
            let expected = isType ? "a string, or a mapping with 'type' and 'import'" : "a string"
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
