import SourceTree
import Suggestions

/// Turns nodes into objects of the document; `Parser+….swift` has a file for each kind.
///
/// Each function takes the place of an object and gives the object, or `nil` where the node is no such object,
/// which is reported. A fault in one object leaves out that object alone.
struct Parser {
    /// Where references are sent and schemas are kept.
    let loader: DocumentLoader

    var diagnostics: Diagnostics { loader.diagnostics }

    /// The fields of an object, which a reference in place may stand for.
    func fields(_ place: Place, _ shape: ObjectShape) -> Fields? {
        resolved(place).flatMap { ownFields($0, shape) }
    }

    /// The fields of an object for which a `$ref` is one of them, or that has none.
    func ownFields(_ place: Place, _ shape: ObjectShape) -> Fields? {
        guard let mapping = mapping(place, shape.name) else { return nil }
        let fields = Fields(parser: self, place: place, mapping: mapping, shape: shape)
        fields.reportUnknown()
        return fields
    }

    /// The mapping at a place, where one is expected; nothing at all counts as an empty one.
    func mapping(_ place: Place, _ name: String) -> Mapping? {
        if let mapping = place.node.mapping { return mapping }
        if place.node.isNull {
            diagnostics.warning(.emptyField, "\(name) is empty", at: place.owner)
            return Mapping([])
        }
        reportKind(place, name, "a mapping")
        return nil
    }

    /// The elements at a place, where a list is expected; nothing at all counts as an empty one.
    func elements(_ place: Place, _ name: String) -> [Place]? {
        guard let place = resolved(place) else { return nil }
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

    /// Reports a node of another kind than `expected`, for example "a mapping".
    func reportKind(_ place: Place, _ name: String, _ expected: String) {
        diagnostics.error(.wrongKind, "\(name) must be \(expected), found \(place.found)", at: place.node.location)
    }

    /// The text of any scalar but null: `version: 1.0` is a number to YAML, and meant as text. Anything else is
    /// reported and left out, which changes no code, so it is a warning.
    func text(_ place: Place, _ name: String) -> String? {
        guard let place = resolvedText(place) else { return nil }
        if let scalar = place.node.scalar { return scalar.kind == .null ? nil : scalar.text }
        diagnostics.warning(
            .wrongKind, "'\(name)' must be text, found \(place.found); it is left out", at: place.node.location)
        return nil
    }

    /// A boolean; one that is written as text is taken with a warning.
    func bool(_ place: Place, _ name: String) -> Bool? {
        guard let place = resolved(place) else { return nil }
        if let bool = place.node.bool { return bool }
        switch place.node.text?.lowercased() {
        case "true", "yes", "on":
            reportLoose(place, name, "true")
            return true
        case "false", "no", "off":
            reportLoose(place, name, "false")
            return false
        default:
            diagnostics.warning(
                .wrongKind, "'\(name)' must be true or false, found \(place.found); it is left out",
                at: place.node.location)
            return nil
        }
    }

    /// Reports a value that is understood though not written as the specification has it.
    func reportLoose(_ place: Place, _ name: String, _ correct: String) {
        diagnostics.warning(
            .looseValue, "'\(name)' is written \(place.found); it is read as \(correct)", at: place.node.location)
    }

    /// Reports something of a later version than the document's, once for each name; it is read nevertheless.
    func reportLater(_ name: String, since minor: Int, at location: SourceLocation) {
        guard loader.version.minor < minor, loader.reportedOnce.insert(name).inserted else { return }
        let followed = loader.version.major == 2 ? "Swagger 2.0" : "3.\(loader.version.minor)"
        diagnostics.warning(
            .laterVersion, "\(name) came with OpenAPI 3.\(minor), and the document follows \(followed)", at: location)
    }

    /// The value of a field whose values are listed, for example `in: query`.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ place: Place, _ name: String, among type: Choice.Type
    ) -> Choice? {
        guard let text = text(place, name) else { return nil }
        return Choice(rawValue: text)
            ?? word(text, place, name, among: type.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
    }

    /// The word that was meant with another case, if there is one; else the fault is reported.
    private func word(_ text: String, _ place: Place, _ name: String, among all: [String]) -> String? {
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
}
