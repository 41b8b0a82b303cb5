import SourceTree
import Suggestions

/// The fields of an object, by name.
struct Fields {
    let reader: ObjectReader
    let place: NodeContext
    let mapping: Mapping
    /// The fields that the object can have, or `nil` if any name is allowed.
    var shape: FieldTable?

    /// Returns the value of a field, or `nil` if the field is missing or empty.
    func callAsFunction(_ name: String) -> NodeContext? {
        guard let entry = mapping.entry(name), !entry.value.isNull else { return nil }
        return place.child(entry)
    }

    /// Returns the value of a field that can have any value, including null.
    func node(_ name: String) -> Node? {
        mapping[name]
    }

    /// Returns the text of a field.
    func text(_ name: String) -> String? {
        self(name).flatMap { reader.text($0, name) }
    }

    /// Returns the text of a required field. A missing field is reported.
    func requiredText(
        _ name: String, of object: String, severity: Diagnostic.Severity = .warning
    ) -> String? {
        if let text = text(name) { return text }
        reportMissing(name, of: object, severity: severity)
        return nil
    }

    /// Returns the Boolean value of a field, or `nil` if the field is missing.
    func bool(_ name: String) -> Bool? {
        self(name).flatMap { reader.bool($0, name) }
    }

    /// Returns the Boolean value of a field, or `false` if the field is missing.
    func flag(_ name: String) -> Bool {
        bool(name) ?? false
    }

    /// Parses the object in a field. A field without a value is reported.
    func object<Object>(_ name: String, _ parse: (NodeContext) -> Object?) -> Object? {
        guard let entry = mapping.entry(name) else { return nil }
        if entry.value.isNull {
            reader.diagnostics.warning(.emptyField, "'\(name)' is empty", at: entry.keyLocation)
            return nil
        }
        return parse(place.child(entry))
    }

    /// Parses the objects in a list.
    func list<Object>(_ name: String, _ parse: (NodeContext) -> Object?) -> [Object] {
        guard let entry = mapping.entry(name) else { return [] }
        let elements = reader.elements(place.child(entry), "'\(name)'")
        let objects = elements?.compactMap(parse) ?? []
        if objects.count < elements?.count ?? 1 { noteUnread(name) }
        return objects
    }

    /// Parses the objects in a mapping.
    func named<Object>(_ name: String, _ parse: (NodeContext) -> Object?) -> [Named<Object>] {
        guard let entry = mapping.entry(name) else { return [] }
        let objects = reader.named(place.child(entry), "'\(name)'", parse)
        if objects.count < entry.value.mapping?.count ?? 1 { noteUnread(name) }
        return objects
    }

    /// Returns the texts in a list.
    func texts(_ name: String) -> [String] {
        list(name) { reader.text($0, name) }
    }

    /// The `x-…` fields.
    var extensions: [Extension] {
        mapping.entries.compactMap { entry in
            guard entry.key.hasPrefix("x-") else { return nil }
            return Extension(name: entry.key, location: entry.keyLocation, value: entry.value)
        }
    }

    /// Reports a missing required field. It is an error if the object has no meaning without the field.
    ///
    /// The field is not reported if the cause is reported already: an empty object or a misspelt field.
    func reportMissing(_ name: String, of object: String, severity: Diagnostic.Severity = .warning) {
        if severity == .warning, place.node.isNull { return }
        if let shape, let entry = misspelling(of: name, in: shape) {
            reader.diagnostics.report(unknown(entry, in: shape, severity))
            return
        }
        reader.diagnostics.report(
            Diagnostic(severity, .missingField, "\(object) has no '\(name)'", at: place.owner))
    }

    /// Reports fields that the object does not have in the version of the document or in any version.
    func reportUnknown() {
        guard let shape else { return }
        for entry in mapping where !entry.key.hasPrefix("x-") {
            if shape.fields.contains(entry.key) {
                shape.later[entry.key].map { reader.reportLater("'\(entry.key)'", since: $0, at: entry.keyLocation) }
                continue
            }
            reader.diagnostics.report(unknown(entry, in: shape, .warning))
            if let meant = misspelt(entry, in: shape) { noteUnread(meant) }
        }
    }

    /// Returns true if a field has a misspelt name, or if it may be in the target of a misspelt `$ref`. Both are
    /// reported.
    func isMisspelt(_ name: String) -> Bool {
        shape.map { misspelling(of: name, in: $0) != nil } ?? false
    }

    private func misspelling(of name: String, in shape: FieldTable) -> Mapping.Entry? {
        mapping.first { entry in
            let meant = misspelt(entry, in: shape)
            return meant == name || meant == "$ref"
        }
    }

    /// Records a field that could not be read completely, which is reported, if names are looked up in it. A name that
    /// is not found there is not reported.
    private func noteUnread(_ name: String) {
        switch name {
        case "parameters", "securitySchemes", "$ref": reader.context.noteIncomplete(at: place.node.location)
        default: break
        }
    }

    /// Returns the field that an unknown name probably means.
    private func misspelt(_ entry: Mapping.Entry, in shape: FieldTable) -> String? {
        guard !entry.key.hasPrefix("x-"), !shape.fields.contains(entry.key) else { return nil }
        let isPointer = entry.value.text?.contains("#/") == true
        return closestMatch(to: entry.key, in: isPointer ? shape.fields + ["$ref"] : shape.fields)
    }

    private func unknown(
        _ entry: Mapping.Entry, in shape: FieldTable, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        let advice = misspelt(entry, in: shape).map { "; did you mean '\($0)'?" } ?? ""
        return Diagnostic(
            severity, .unknownField, "'\(entry.key)' is not a field of \(shape.name)\(advice)", at: entry.keyLocation)
    }
}
