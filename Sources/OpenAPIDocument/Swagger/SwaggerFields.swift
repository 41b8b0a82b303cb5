import SourceTree
import Suggestions

/// Reads fields of Swagger 2.0 objects, and reports those that do not exist or have another kind of value.
struct SwaggerFields {
    private let references: SwaggerReferences

    private var diagnostics: Diagnostics { references.context.diagnostics }

    init(_ references: SwaggerReferences) {
        self.references = references
    }

    /// Adds an extension, or a later field with the same meaning. Reports any other field.
    func addOther(_ entry: Mapping.Entry, _ shape: FieldTable, to object: inout MappingBuilder) {
        if entry.key.hasPrefix("x-") {
            object.add(entry)
        } else if shape.later[entry.key] != nil {
            reportLater("'\(entry.key)'", at: entry.keyLocation)
            object.add(entry)
        } else {
            let advice = closestMatch(to: entry.key, in: shape.fields).map { "; did you mean '\($0)'?" } ?? ""
            diagnostics.warning(
                .unknownField, "'\(entry.key)' is not a field of \(shape.name)\(advice)", at: entry.keyLocation)
        }
    }

    /// Reports a feature of OpenAPI 3.0, once for each name. It is read nevertheless.
    func reportLater(_ name: String, at location: SourceLocation) {
        guard references.context.records.reported.insert(name) else { return }
        diagnostics.warning(
            .laterVersion,
            "\(name) requires OpenAPI 3.0, but the document declares Swagger 2.0; reading it anyway", at: location)
    }

    /// Returns the mapping in a field, or `nil` if the value is not a mapping, which is reported.
    func mapping(_ entry: Mapping.Entry) -> Mapping? {
        if let mapping = references.inPlace(entry).value.mapping { return mapping }
        report(entry, isNot: "a mapping")
        return nil
    }

    /// Returns the elements in a field, or `nil` if the value is not a list, which is reported.
    func elements(_ entry: Mapping.Entry) -> [Node]? {
        if let elements = references.inPlace(entry).value.sequence { return elements }
        report(entry, isNot: "a list")
        return nil
    }

    /// Returns the texts in a field, such as `produces`. A text that is not in a list is read as a list with one
    /// element.
    func texts(_ entry: Mapping.Entry?) -> [Node]? {
        guard let entry else { return nil }
        if let text = entry.value.string {
            diagnostics.warning(
                .looseValue, "'\(entry.key)' is written as '\(text)'; reading it as a list of this value",
                at: entry.value.location)
            return [entry.value]
        }
        return elements(entry)?.filter { node in
            if node.string != nil { return true }
            diagnostics.warning(
                .wrongKind, "a value of '\(entry.key)' must be text, found \(found(node)); it is left out",
                at: node.location)
            return false
        }
    }

    private func report(_ entry: Mapping.Entry, isNot expected: String) {
        if entry.value.isNull {
            diagnostics.warning(.emptyField, "'\(entry.key)' is empty", at: entry.keyLocation)
        } else {
            diagnostics.error(
                .wrongKind, "'\(entry.key)' must be \(expected), found \(found(entry.value))", at: entry.value.location)
        }
    }

    private func found(_ node: Node) -> String {
        NodeContext(node: node, pointer: Pointer(file: references.file)).found
    }

    /// Reports a value that is not allowed in its field.
    func reportChoice(_ entry: Mapping.Entry, among names: [String], severity: Diagnostic.Severity) {
        let text = entry.value.text ?? ""
        let advice =
            closestMatch(to: text, in: names).map { "did you mean '\($0)'?" }
            ?? "it can be " + names.joined(separator: ", ")
        diagnostics.report(
            Diagnostic(
                severity, .invalidValue, "'\(entry.key)' cannot be '\(text)'; \(advice)", at: entry.value.location))
    }
}
