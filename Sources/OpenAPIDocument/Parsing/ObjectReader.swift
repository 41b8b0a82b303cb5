import SourceTree
import Suggestions

/// Reads the fields and values of objects.
///
/// Each function returns the value at a place, or `nil` if the node is not such a value, which is reported. An error in
/// an object leaves out only that object.
struct ObjectReader {
    let context: ParsingContext

    init(_ context: ParsingContext) {
        self.context = context
    }

    var diagnostics: Diagnostics { context.diagnostics }

    /// Returns the fields of an object, which may be written as an in-place reference.
    func fields(_ place: NodeContext, _ shape: FieldTable) -> Fields? {
        context.inPlace.resolved(place).flatMap { ownFields($0, shape) }
    }

    /// Returns the fields of an object that has `$ref` as a field, or that is not a reference.
    func ownFields(_ place: NodeContext, _ shape: FieldTable) -> Fields? {
        guard let mapping = mapping(place, shape.name) else { return nil }
        let fields = Fields(reader: self, place: place, mapping: mapping, shape: shape)
        fields.reportUnknown()
        return fields
    }

    /// Returns the mapping at a place. A missing value is read as an empty mapping.
    func mapping(_ place: NodeContext, _ name: String) -> Mapping? {
        if let mapping = place.node.mapping { return mapping }
        if place.node.isNull {
            diagnostics.warning(.emptyField, "\(name) is empty", at: place.owner)
            return Mapping([])
        }
        reportKind(place, name, "a mapping")
        return nil
    }

    /// Returns the elements of the list at a place. A missing value is read as an empty list.
    func elements(_ place: NodeContext, _ name: String) -> [NodeContext]? {
        guard let place = context.inPlace.resolved(place) else { return nil }
        if let sequence = place.node.sequence {
            return sequence.enumerated().map { place.child($0.element, at: $0.offset) }
        }
        if place.node.isNull {
            diagnostics.warning(.emptyField, "\(name) is empty", at: place.owner)
            return []
        }
        reportKind(place, name, "a list")
        return nil
    }

    /// Reports a node that is not of the `expected` kind, for example "a mapping".
    func reportKind(_ place: NodeContext, _ name: String, _ expected: String) {
        diagnostics.error(.wrongKind, "\(name) must be \(expected), found \(place.found)", at: place.node.location)
    }

    /// Returns the text of a scalar other than null. `version: 1.0` is a number in YAML, but is meant as text. A node
    /// of another kind is reported and left out. This is a warning, because it does not change the generated code.
    func text(_ place: NodeContext, _ name: String) -> String? {
        guard let place = context.inPlace.resolvedText(place) else { return nil }
        if let scalar = place.node.scalar { return scalar.kind == .null ? nil : scalar.text }
        diagnostics.warning(
            .wrongKind, "'\(name)' must be text, found \(place.found); it is left out", at: place.node.location)
        return nil
    }

    /// Returns a Boolean value. A Boolean value that is written as text is accepted with a warning.
    func bool(_ place: NodeContext, _ name: String) -> Bool? {
        context.inPlace.resolved(place).flatMap { ValueReader(diagnostics: diagnostics).bool($0, name) }
    }

    /// Reports a value that is understood although the specification does not allow its notation.
    func reportLoose(_ place: NodeContext, _ name: String, _ correct: String) {
        ValueReader(diagnostics: diagnostics).reportLoose(place, name, correct)
    }

    /// Reports a feature of a later version than that of the document, once for each name. The feature is read
    /// nevertheless.
    func reportLater(_ name: String, since minor: Int, at location: SourceLocation) {
        guard context.version.minor < minor, context.reported.insert(name) else { return }
        let followed = context.version.major == 2 ? "Swagger 2.0" : "3.\(context.version.minor)"
        diagnostics.warning(
            .laterVersion,
            "\(name) requires OpenAPI 3.\(minor), but the document declares \(followed); reading it anyway",
            at: location)
    }

    /// Returns the value of a field with a fixed set of values, for example `in: query`.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ place: NodeContext, _ name: String, among type: Choice.Type
    ) -> Choice? {
        guard let text = text(place, name) else { return nil }
        return Choice(rawValue: text)
            ?? word(text, place, name, among: type.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
    }

    /// Returns the value that differs from the text only in case, which is reported. If there is none, reports an
    /// error.
    private func word(_ text: String, _ place: NodeContext, _ name: String, among all: [String]) -> String? {
        if let word = all.first(where: { $0.lowercased() == text.lowercased() }) {
            reportLoose(place, name, "'\(word)'")
            return word
        }
        let advice =
            closestMatch(to: text, in: all).map { "did you mean '\($0)'?" }
            ?? "it can be " + all.joined(separator: ", ")
        diagnostics.error(.invalidValue, "'\(name)' cannot be '\(text)'; \(advice)", at: place.node.location)
        return nil
    }

    /// Parses the objects in a mapping and returns them with their names.
    func named<Object>(_ place: NodeContext, _ name: String, _ parse: (NodeContext) -> Object?) -> [Named<Object>] {
        guard let place = context.inPlace.resolved(place), let mapping = mapping(place, name) else { return [] }
        return mapping.compactMap { entry in
            parse(place.child(entry)).map { Named(name: entry.key, location: entry.keyLocation, object: $0) }
        }
    }

    // MARK: References

    /// Parses an object that may be a reference (OpenAPI 3.2, Reference Object).
    func referenceable<Object>(_ place: NodeContext, _ kind: ObjectKind<Object>) -> Referenceable<Object>? {
        if !kind.hasReferenceField, let reference = referenceInstead(of: place) {
            context.objects.request(reference, kind)
            return .reference(reference)
        }
        return kind.parse(self, place).map { .object($0) }
    }

    /// Returns the reference that is used instead of an object, or `nil` if there is none.
    private func referenceInstead(of place: NodeContext) -> Reference? {
        guard let mapping = place.node.mapping, let reference = context.resolver.reference(in: place) else {
            return nil
        }
        for entry in mapping where !Self.isAllowedBesideReference(entry.key) {
            diagnostics.warning(
                .fieldBesideReference, "'\(entry.key)' has no effect beside '$ref'", at: entry.keyLocation)
        }
        return reference
    }

    /// Returns a function that parses a component object, which references can resolve to.
    func declared<Object>(_ kind: ObjectKind<Object>) -> (NodeContext) -> Referenceable<Object>? {
        { place in
            let object = referenceable(place, kind)
            context.objects.memo[kind, place.pointer] = object
            return object
        }
    }

    private static func isAllowedBesideReference(_ key: String) -> Bool {
        key == "$ref" || key == "summary" || key == "description" || key.hasPrefix("x-")
    }
}
