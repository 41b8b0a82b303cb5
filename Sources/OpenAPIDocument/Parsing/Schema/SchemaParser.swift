import SourceTree

/// Parses schemas. There is a reader for each group of keywords.
struct SchemaParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }
    private var annotations: SchemaAnnotationReader { SchemaAnnotationReader(reader) }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

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
                reader.reportKind(place, "a schema", "a mapping or a boolean")
                return nil
            }
        case .sequence:
            reader.reportKind(place, "a schema", "a mapping or a boolean")
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
                annotations.readUnknown(entry, into: &parts)
                continue
            }
            if isFirstVersion, keyword.isLater { reader.reportLater("'\(entry.key)'", since: 1, at: entry.keyLocation) }
            if !keyword.isAnnotationOfReference { parts.typing.hasKeywordsBesideReference = true }
            switch keyword {
            case .reference: readReference(mapping, entry, into: &parts)
            case .typing(let keyword): SchemaTypingReader(reader).read(keyword, entry, into: &parts)
            case .annotation(let keyword): annotations.read(keyword, entry, into: &parts)
            case .structure(let keyword): SchemaStructureReader(reader).read(keyword, entry, into: &parts)
            case .constraint(let keyword): SchemaConstraintReader(reader).read(keyword, entry, into: &parts)
            case .identifier(let keyword): SchemaIdentifierReader(reader).read(keyword, entry, into: &parts)
            case .uncommon(let keyword): UncommonKeywordReader(reader).read(keyword, entry, into: &parts)
            case .unmodelled(let keyword): UnmodelledKeywordReader(reader).read(keyword, entry, of: parts.place)
            }
        }
        parts.typing.hasKeywordsBesideReference = parts.typing.hasKeywordsBesideReference && parts.reference != nil
        SchemaConstraintReader(reader).finish(of: mapping, in: &parts)
        EnumerationReader(reader).finish(in: &parts)
    }

    private func readReference(_ mapping: Mapping, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        guard let reference = context.resolver.reference(in: parts.place) else {
            reader.reportKind(parts.place.child(entry), "'$ref'", "text")
            return
        }
        context.objects.requestSchema(reference)
        parts.reference = reference
    }
}
