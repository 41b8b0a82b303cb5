import SourceTree
import Suggestions

/// Reads annotations, extensions and unknown keywords of schemas.
struct SchemaAnnotationReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword of ``SchemaAnnotations``.
    func read(_ keyword: SchemaKeyword.Annotation, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        parts.hasAnnotations = true
        switch keyword {
        case .title: parts.annotations.title = reader.text(parts.place.child(entry), entry.key)
        case .description: parts.annotations.description = reader.text(parts.place.child(entry), entry.key)
        case .defaultValue: parts.annotations.defaultValue = entry.value
        case .example: parts.annotations.examples.append(entry.value)
        case .examples: parts.annotations.examples += examples(of: entry)
        case .externalDocs:
            parts.annotations.externalDocumentation = InformationParser(reader).externalDocumentation(
                parts.place.child(entry))
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
    func readUnknown(_ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
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
