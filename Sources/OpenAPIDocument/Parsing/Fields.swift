import SourceTree
import Suggestions

/// The fields of one object, read by name.
struct Fields {
    let parser: Parser
    let place: Place
    let mapping: Mapping
    /// The fields that the object can have; `nil` where any name is one.
    var shape: ObjectShape?

    /// The value of a field, `nil` where the field is missing or empty.
    func callAsFunction(_ name: String) -> Place? {
        guard let entry = mapping.entry(name), !entry.value.isNull else { return nil }
        return place.child(entry)
    }

    /// The value of a field that holds any value, null included.
    func node(_ name: String) -> Node? {
        mapping[name]
    }

    /// The text of a field.
    func text(_ name: String) -> String? {
        self(name).flatMap { parser.text($0, name) }
    }

    /// The text of a field that the object must have; a missing one is reported.
    func requiredText(
        _ name: String, of object: String, severity: Diagnostic.Severity = .warning
    ) -> String? {
        if let text = text(name) { return text }
        reportMissing(name, of: object, severity: severity)
        return nil
    }

    /// A boolean, `nil` where it is not written.
    func bool(_ name: String) -> Bool? {
        self(name).flatMap { parser.bool($0, name) }
    }

    /// A boolean that is `false` where it is not written.
    func flag(_ name: String) -> Bool {
        bool(name) ?? false
    }

    /// An object under a field; a field without a value is reported.
    func object<Object>(_ name: String, _ parse: (Place) -> Object?) -> Object? {
        guard let entry = mapping.entry(name) else { return nil }
        if entry.value.isNull {
            parser.diagnostics.warning(.emptyField, "'\(name)' is empty", at: entry.keyLocation)
            return nil
        }
        return parse(place.child(entry))
    }

    /// The objects of a list.
    func list<Object>(_ name: String, _ parse: (Place) -> Object?) -> [Object] {
        guard let entry = mapping.entry(name) else { return [] }
        let elements = parser.elements(place.child(entry), "'\(name)'")
        let objects = elements?.compactMap(parse) ?? []
        if objects.count < elements?.count ?? 1 { noteUnread(name) }
        return objects
    }

    /// The objects of a mapping.
    func named<Object>(_ name: String, _ parse: (Place) -> Object?) -> [Named<Object>] {
        guard let entry = mapping.entry(name) else { return [] }
        let objects = parser.named(place.child(entry), "'\(name)'", parse)
        if objects.count < entry.value.mapping?.count ?? 1 { noteUnread(name) }
        return objects
    }

    /// The texts of a list.
    func texts(_ name: String) -> [String] {
        list(name) { parser.text($0, name) }
    }

    /// The `x-…` fields.
    var extensions: [Extension] {
        mapping.entries.compactMap { entry in
            guard entry.key.hasPrefix("x-") else { return nil }
            return Extension(name: entry.key, location: entry.keyLocation, value: entry.value)
        }
    }

    /// Reports that a field which the object must have is missing: an error where the object means nothing without.
    ///
    /// Where it is missing for a reason that is reported already, that stands alone: the object is empty, or the field
    /// is misspelt.
    func reportMissing(_ name: String, of object: String, severity: Diagnostic.Severity = .warning) {
        if severity == .warning, place.node.isNull { return }
        if let shape, let entry = misspelling(of: name, in: shape) {
            parser.diagnostics.report(unknown(entry, in: shape, severity))
            return
        }
        parser.diagnostics.report(
            Diagnostic(severity, .missingField, "\(object) has no '\(name)'", at: place.owner))
    }

    /// Reports fields that the object does not have, in the document's version or at all.
    func reportUnknown() {
        guard let shape else { return }
        for entry in mapping where !entry.key.hasPrefix("x-") {
            if shape.fields.contains(entry.key) {
                shape.later[entry.key].map { parser.reportLater("'\(entry.key)'", since: $0, at: entry.keyLocation) }
                continue
            }
            parser.diagnostics.report(unknown(entry, in: shape, .warning))
            if let meant = misspelt(entry, in: shape) { noteUnread(meant) }
        }
    }

    /// Whether a field is written with another name, or is where a misspelt `$ref` leads; either is reported.
    func isMisspelt(_ name: String) -> Bool {
        shape.map { misspelling(of: name, in: $0) != nil } ?? false
    }

    private func misspelling(of name: String, in shape: ObjectShape) -> Mapping.Entry? {
        mapping.first { entry in
            let meant = misspelt(entry, in: shape)
            return meant == name || meant == "$ref"
        }
    }

    /// Notes that a field could not be read whole, which is reported, where others look for names in it: nobody is to
    /// complain once more of what they do not find.
    private func noteUnread(_ name: String) {
        switch name {
        case "parameters", "securitySchemes", "$ref": parser.loader.incomplete.insert(place.node.location)
        default: break
        }
    }

    /// The field that is meant by a name that is none.
    private func misspelt(_ entry: Mapping.Entry, in shape: ObjectShape) -> String? {
        guard !entry.key.hasPrefix("x-"), !shape.fields.contains(entry.key) else { return nil }
        let isPointer = entry.value.text?.contains("#/") == true
        return closestMatch(to: entry.key, in: isPointer ? shape.fields + ["$ref"] : shape.fields)
    }

    private func unknown(
        _ entry: Mapping.Entry, in shape: ObjectShape, _ severity: Diagnostic.Severity
    ) -> Diagnostic {
        let advice = misspelt(entry, in: shape).map { "; did you mean '\($0)'?" } ?? ""
        return Diagnostic(
            severity, .unknownField, "'\(entry.key)' is not a field of \(shape.name)\(advice)", at: entry.keyLocation)
    }
}

extension Parser {
    /// The objects of a mapping, under their names.
    func named<Object>(_ place: Place, _ name: String, _ parse: (Place) -> Object?) -> [Named<Object>] {
        guard let place = resolved(place), let mapping = mapping(place, name) else { return [] }
        return mapping.compactMap { entry in
            parse(place.child(entry)).map { Named(name: entry.key, location: entry.keyLocation, object: $0) }
        }
    }
}
