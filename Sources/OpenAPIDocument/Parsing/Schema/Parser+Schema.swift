import SourceTree
import Suggestions

extension Parser {
    /// Parses a schema (OpenAPI 3.2, Schema Object). Each place is parsed once: the second call returns the same
    /// schema.
    func schema(_ place: NodeContext) -> Schema? {
        if let known = context.objects.schemas[place.pointer] { return known }
        let place = entered(place)
        var parts = SchemaBuilder(place: place)
        switch place.node.content {
        case .mapping(let mapping):
            read(mapping, into: &parts)
        case .scalar(let scalar):
            if let bool = scalar.bool {
                parts.typing.boolean = bool
            } else if scalar.kind == .null {
                diagnostics.warning(.emptyField, "the schema is empty; any value is allowed", at: place.owner)
            } else {
                reportKind(place, "a schema", "a mapping or a boolean")
                return nil
            }
        case .sequence:
            reportKind(place, "a schema", "a mapping or a boolean")
            return nil
        }
        let schema = parts.schema()
        context.objects.schemas[place.pointer] = schema
        return schema
    }

    /// Returns the place of a schema with the schema's own identifiers in its scope, if the file has any.
    private func entered(_ place: NodeContext) -> NodeContext {
        guard context.trees.identifiers(of: context.trees.file(of: place.node.location)) != nil,
            let mapping = place.node.mapping
        else {
            return place
        }
        var scope = place.scope?.value ?? SchemaScope()
        scope.enter(mapping, at: place.pointer)
        return place.with(scope)
    }

    private func read(_ mapping: Mapping, into parts: inout SchemaBuilder) {
        let isFirstVersion = context.version.minor == 0
        for entry in mapping.entries {
            guard let keyword = SchemaKeyword(name: entry.key) else {
                readUnknown(entry, into: &parts)
                continue
            }
            if isFirstVersion, keyword.isLater { reportLater("'\(entry.key)'", since: 1, at: entry.keyLocation) }
            if !keyword.isAnnotationOfReference { parts.typing.hasKeywordsBesideReference = true }
            switch keyword {
            case .reference: readReference(mapping, entry, into: &parts)
            case .typing(let keyword): read(keyword, entry, into: &parts)
            case .annotation(let keyword): read(keyword, entry, into: &parts)
            case .structure(let keyword): read(keyword, entry, into: &parts)
            case .constraint(let keyword): read(keyword, entry, into: &parts)
            case .identifier(let keyword): read(keyword, entry, into: &parts)
            case .uncommon(let keyword): read(keyword, entry, into: &parts)
            case .unmodelled(let keyword): read(keyword, entry, of: parts.place)
            }
        }
        parts.typing.hasKeywordsBesideReference = parts.typing.hasKeywordsBesideReference && parts.reference != nil
        finishConstraints(of: mapping, in: &parts)
        finishEnumeration(in: &parts)
    }

    private func readReference(_ mapping: Mapping, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        guard let reference = context.resolver.reference(in: parts.place) else {
            reportKind(parts.place.child(entry), "'$ref'", "text")
            return
        }
        context.objects.requestSchema(reference)
        parts.reference = reference
    }

    private func read(_ keyword: SchemaKeyword.Typing, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        let value = parts.place.child(entry)
        switch keyword {
        case .type:
            readType(value, into: &parts.typing)
            if parts.typing.types.isEmpty, !parts.typing.isNullable {
                context.noteIncomplete(at: parts.place.node.location)
            }
        case .format: parts.typing.format = text(value, entry.key)
        case .nullable: parts.typing.isNullable = bool(value, entry.key) == true || parts.typing.isNullable
        case .deprecated: parts.typing.isDeprecated = bool(value, entry.key) ?? false
        case .readOnly: parts.typing.isReadOnly = bool(value, entry.key) ?? false
        case .writeOnly: parts.typing.isWriteOnly = bool(value, entry.key) ?? false
        }
    }

    private func read(_ keyword: SchemaKeyword.Annotation, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        parts.hasAnnotations = true
        switch keyword {
        case .title: parts.annotations.title = text(parts.place.child(entry), entry.key)
        case .description: parts.annotations.description = text(parts.place.child(entry), entry.key)
        case .defaultValue: parts.annotations.defaultValue = entry.value
        case .example: parts.annotations.examples.append(entry.value)
        case .examples: parts.annotations.examples += examples(of: entry)
        case .externalDocs: parts.annotations.externalDocumentation = externalDocumentation(parts.place.child(entry))
        }
    }

    /// Returns the values of `examples`. It is a list in JSON Schema. For a mapping of Example Objects, the result is
    /// the list of their values.
    private func examples(of entry: Mapping.Entry) -> [Node] {
        switch entry.value.content {
        case .sequence(let values): values
        case .mapping(let mapping): mapping.map { $0.value.mapping?["value"] ?? $0.value }
        case .scalar: [entry.value]
        }
    }

    /// Reads an extension or reports an unknown keyword. Since 3.1 an unknown keyword is an annotation without a
    /// meaning (JSON Schema 2020-12, section 6.5), so only a probable misspelling is reported.
    private func readUnknown(_ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        if entry.key.hasPrefix("x-") {
            parts.hasAnnotations = true
            parts.annotations.extensions.append(
                Extension(name: entry.key, location: entry.keyLocation, value: entry.value))
            return
        }
        if entry.key == "summary" { return }
        let near = SchemaKeyword.candidates.closest(to: entry.key)
        guard near != nil || context.version.minor == 0 else { return }
        let advice = near.map { "; did you mean '\($0)'?" } ?? ""
        if near.flatMap(SchemaKeyword.init(name:))?.isShape == true {
            context.noteIncomplete(at: parts.place.node.location)
        }
        diagnostics.warning(
            .unknownField, "'\(entry.key)' is not a keyword of a schema\(advice)", at: entry.keyLocation)
    }
}
