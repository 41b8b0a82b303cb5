import SourceTree
import Suggestions

/// Reads the types of schemas, and the keywords that belong to them.
struct SchemaTypingReader {
    private let reader: ObjectReader

    private var context: ParsingContext { reader.context }
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(_ reader: ObjectReader) {
        self.reader = reader
    }

    /// Reads a keyword of ``SchemaTyping``.
    func read(_ keyword: SchemaKeyword.Typing, _ entry: Mapping.Entry, into parts: inout SchemaBuilder) {
        let value = parts.place.child(entry)
        switch keyword {
        case .type:
            readType(value, into: &parts.typing)
            if parts.typing.types.isEmpty, !parts.typing.isNullable {
                context.noteIncomplete(at: parts.place.node.location)
            }
        case .format: parts.typing.format = reader.text(value, entry.key)
        case .nullable: parts.typing.isNullable = reader.bool(value, entry.key) == true || parts.typing.isNullable
        case .deprecated: parts.typing.isDeprecated = reader.bool(value, entry.key) ?? false
        case .readOnly: parts.typing.isReadOnly = reader.bool(value, entry.key) ?? false
        case .writeOnly: parts.typing.isWriteOnly = reader.bool(value, entry.key) ?? false
        }
    }

    /// Reads `type`: one name, or a list of names (3.1).
    private func readType(_ place: NodeContext, into typing: inout SchemaTyping) {
        typing.typeLocation = place.node.location
        if let elements = place.node.sequence {
            reader.reportLater("a list of types", since: 1, at: place.node.location)
            for (index, element) in elements.enumerated() {
                readTypeName(place.child(element, at: index), into: &typing)
            }
        } else if let scalar = place.node.scalar, scalar.kind == .null, scalar.text.isEmpty {
            diagnostics.warning(.emptyField, "'type' is empty", at: place.owner)
            typing.typeLocation = nil
        } else {
            readTypeName(place, into: &typing)
        }
    }

    private func readTypeName(_ place: NodeContext, into typing: inout SchemaTyping) {
        guard let scalar = place.node.scalar else {
            reader.reportKind(place, "a type", "text")
            return
        }
        if let type = SchemaType(rawValue: scalar.text) {
            if !typing.types.contains(type) { typing.types.append(type) }
        } else if scalar.text == "null" || scalar.kind == .null {
            if scalar.kind == .null { reader.reportLoose(place, "type", "'null', which requires quotes") }
            typing.isNullable = true
        } else {
            readUnknownType(scalar.text, place, into: &typing)
        }
    }

    /// Reads an unknown type as the closest type. Most unknown names are types of a programming language.
    private func readUnknownType(_ name: String, _ place: NodeContext, into typing: inout SchemaTyping) {
        let other = Self.namesOfOtherLanguages[name.lowercased()]
        let near = closestMatch(to: name, in: SchemaType.allCases.map(\.rawValue)).flatMap(SchemaType.init(rawValue:))
        guard let type = other?.type ?? near else {
            let reading = name.lowercased() == "any" ? "any value is allowed" : "it is ignored"
            diagnostics.warning(.unknownType, "unknown type '\(name)'; \(reading)", at: place.node.location)
            return
        }
        let format = other?.format
        let reading = format.map { "'\(type.rawValue)' with format '\($0)'" } ?? "'\(type.rawValue)'"
        diagnostics.warning(
            .unknownType, "unknown type '\(name)'; reading it as \(reading)", at: place.node.location)
        if !typing.types.contains(type) { typing.types.append(type) }
        if let format, typing.format == nil { typing.format = format }
    }

    private static let namesOfOtherLanguages: [String: (type: SchemaType, format: String?)] = [
        "int": (.integer, nil), "int32": (.integer, "int32"), "int64": (.integer, "int64"),
        "long": (.integer, "int64"), "short": (.integer, nil),
        "float": (.number, "float"), "double": (.number, "double"), "decimal": (.number, nil),
        "bool": (.boolean, nil),
        "str": (.string, nil), "text": (.string, nil), "char": (.string, nil),
        "date": (.string, "date"), "datetime": (.string, "date-time"), "date-time": (.string, "date-time"),
        "timestamp": (.string, "date-time"), "uuid": (.string, "uuid"), "uri": (.string, "uri"),
        "file": (.string, "binary"), "binary": (.string, "binary"),
        "list": (.array, nil), "map": (.object, nil), "dict": (.object, nil), "hash": (.object, nil),
        "json": (.object, nil), "struct": (.object, nil),
    ]
}
