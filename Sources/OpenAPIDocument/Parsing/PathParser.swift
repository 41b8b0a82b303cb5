import SourceTree
import StableText

/// Parses paths, path items and callbacks.
struct PathParser {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Parses the paths (OpenAPI 3.2, Paths Object).
    func paths(_ place: NodeContext) -> [PathEntry]? {
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "'paths'") else {
            return nil
        }
        return mapping.compactMap { entry in
            guard !entry.key.hasPrefix("x-") else { return nil }
            var path = entry.key
            if !path.beginsWithSlash {
                path = "/" + path
                diagnostics.warning(
                    .invalidPath, "'\(entry.key)' does not begin with '/'; reading it as '\(path)'",
                    at: entry.keyLocation)
            }
            return pathItem(place.child(entry)).map {
                PathEntry(path: path, location: entry.keyLocation, item: $0)
            }
        }
    }

    /// Parses a path item (OpenAPI 3.2, Path Item Object).
    func pathItem(_ place: NodeContext) -> PathItem? {
        guard let fields = reader.ownFields(place, .pathItem) else { return nil }
        let reference = context.resolver.reference(in: place)
        let operations = operations(fields)
        if let reference {
            context.objects.request(reference, .pathItem)
        } else if operations.isEmpty, let entry = fields.mapping.entry("parameters") {
            diagnostics.warning(
                .unsupportedField, "'parameters' has no effect: the path has no operations", at: entry.keyLocation)
        }
        let item = PathItem(
            location: place.node.location,
            reference: reference,
            summary: fields.text("summary"),
            description: fields.text("description"),
            parameters: fields.list("parameters") { reader.referenceable($0, .parameter) },
            servers: fields.list("servers", ServerParser(reader).server),
            operations: operations,
            extensions: fields.extensions)
        if reference != nil { context.objects.add(referring: item) }
        return item
    }

    /// Returns the operations in the order of the document, with those of `additionalOperations` (3.2) at the position
    /// of that field.
    private func operations(_ fields: Fields) -> [OperationEntry] {
        fields.mapping.flatMap { entry -> [OperationEntry] in
            if entry.key == "additionalOperations" {
                var known = Set(fields.mapping.map(\.key))
                return fields.named("additionalOperations", OperationParser(reader).operation).compactMap { named in
                    additionalMethod(named.name, at: named.location, besides: &known).map {
                        OperationEntry(method: $0, location: named.location, operation: named.object)
                    }
                }
            }
            guard PathItem.methods.contains(entry.key) else { return [] }
            return OperationParser(reader).operation(fields.place.child(entry)).map {
                [OperationEntry(method: entry.key, location: entry.keyLocation, operation: $0)]
            } ?? []
        }
    }

    /// Returns the method of an entry of `additionalOperations` as it is sent. A method with a field of its own, in any
    /// case, must not be an entry, which is reported. The result is `nil` if the path item has that field.
    private func additionalMethod(
        _ name: String, at location: SourceLocation, besides known: inout Set<String>
    ) -> String? {
        let lowercased = name.lowercased()
        guard PathItem.methods.contains(lowercased) else { return name }
        let isNew = known.insert(lowercased).inserted
        let reading = isNew ? "; reading it as that field" : ", which exists already; this operation is left out"
        diagnostics.warning(
            .invalidValue, "'\(name)' belongs in the field '\(lowercased)' of the path item\(reading)", at: location)
        return isNew ? lowercased : nil
    }

    /// Parses a callback (OpenAPI 3.2, Callback Object).
    func callback(_ place: NodeContext) -> Callback? {
        guard let place = context.inPlace.resolved(place), let mapping = reader.mapping(place, "a callback") else {
            return nil
        }
        let fields = Fields(reader: reader, place: place, mapping: mapping)
        let entries = mapping.compactMap { entry -> CallbackEntry? in
            guard !entry.key.hasPrefix("x-"), let item = pathItem(place.child(entry)) else { return nil }
            return CallbackEntry(expression: entry.key, location: entry.keyLocation, item: item)
        }
        return Callback(location: place.node.location, entries: entries, extensions: fields.extensions)
    }
}
