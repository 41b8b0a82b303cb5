import SourceTree
import Suggestions

extension Parser {
    /// Reads `type`: one name, or a list of names (3.1).
    func readType(_ place: NodeContext, into typing: inout SchemaTyping) {
        typing.typeLocation = place.node.location
        if let elements = place.node.sequence {
            reportLater("a list of types", since: 1, at: place.node.location)
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
            reportKind(place, "a type", "text")
            return
        }
        if let type = SchemaType(rawValue: scalar.text) {
            if !typing.types.contains(type) { typing.types.append(type) }
        } else if scalar.text == "null" || scalar.kind == .null {
            if scalar.kind == .null { reportLoose(place, "type", "'null', which requires quotes") }
            typing.isNullable = true
        } else {
            readUnknownType(scalar.text, place, into: &typing)
        }
    }

    /// Reads an unknown type as the closest type. Most unknown names are types of a programming language.
    private func readUnknownType(_ name: String, _ place: NodeContext, into typing: inout SchemaTyping) {
        let other = Parser.namesOfOtherLanguages[name.lowercased()]
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
