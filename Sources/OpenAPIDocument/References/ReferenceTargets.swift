import SourceTree

/// Finds the objects that references resolve to, and reports those that cannot be resolved.
final class ReferenceTargets {
    /// The objects that references with a missing target probably mean.
    private(set) var meantTargets: Set<Pointer> = []
    private let trees: LoadingTrees
    private let names: ComponentNames

    private let resolver: ReferenceResolver
    private let places: SwaggerPlaces

    init(_ trees: LoadingTrees, names: ComponentNames) {
        self.trees = trees
        self.names = names
        resolver = trees.resolver
        places = SwaggerPlaces(trees: trees)
    }

    /// Returns the target of an in-place reference, which may be any node. The result is `nil` if there is none, which
    /// is reported.
    func target(of reference: Reference) -> NodeContext? {
        guard !reference.target.text.hasPrefix("unresolved:") else { return nil }
        switch resolver.find(reference.target) {
        case .found(let place): return place
        case .unreadable:
            report(reference, Pointer(file: reference.target.file), .error, .unreadableReference, "cannot be read")
        case .missing(let last, let token): reportMissing(reference, "something", .error, last: last, token: token)
        }
        return nil
    }

    /// The sections of the components whose objects have most of their fields in common.
    private static let alikeSections: Set<Set<String>> = [["requestBodies", "responses"], ["parameters", "headers"]]

    /// Returns the target of a reference. The result is `nil` if the target does not exist or is not an object of the
    /// expected kind, which is reported.
    func object(_ reference: Reference, _ expected: String, in section: String, severity: Diagnostic.Severity = .error)
        -> NodeContext?
    {
        let target = reference.target
        guard !target.text.hasPrefix("unresolved:") else { return nil }
        guard mayBe(reference, expected, in: section, severity: severity) else { return nil }
        if target.text == "#", let root = trees.root(of: target.file),
            root.mapping?.entry("openapi") != nil || SwaggerVersion.entry(of: root) != nil
        {
            report(reference, target, severity, .referenceKind, "is a whole document; \(expected) is expected here")
            return nil
        }
        switch resolver.find(target) {
        case .found(let place):
            let isBooleanSchema = section == "schemas" && place.node.bool != nil
            guard place.node.mapping != nil || place.node.isNull || isBooleanSchema else {
                report(
                    reference, target, severity, .referenceKind,
                    "refers to \(place.found); \(expected) is expected here",
                    [.init("the target is here", at: place.node.location)])
                return nil
            }
            return trees.swagger.converted(place, section)
        case .unreadable:
            report(reference, Pointer(file: target.file), severity, .unreadableReference, "cannot be read")
            return nil
        case .missing(let last, let token):
            reportMissing(reference, expected, severity, last: last, token: token)
            return nil
        }
    }

    /// Returns true if the section of a reference's target has objects of the expected kind, or of a kind with similar
    /// fields. A target in another section is reported.
    private func mayBe(_ reference: Reference, _ expected: String, in section: String, severity: Diagnostic.Severity)
        -> Bool
    {
        let target = reference.target
        let tokens = target.tokens
        guard tokens.count == 3, tokens[0] == "components", tokens[1] != section,
            FieldTable.components.fields.contains(tokens[1])
        else { return true }
        let found = places.writtenName(ofSection: tokens[1], in: target.file)
        let isAlike = Self.alikeSections.contains([tokens[1], section])
        let reading = isAlike ? "; only the fields of both kinds are read" : ""
        report(
            reference, target, isAlike ? .warning : severity, .referenceKind,
            "is an object in '\(found)'; \(expected) is expected here\(reading)")
        return isAlike
    }

    /// Reports a reference whose target does not exist. `last` is the deepest place that exists.
    private func reportMissing(
        _ reference: Reference, _ expected: String, _ severity: Diagnostic.Severity, last: NodeContext, token: String
    ) {
        let target = reference.target
        let end = places.writtenEnd(of: reference) ?? (last, token)
        guard let token = end.token else {
            report(
                reference, target, severity, .swaggerPlace, "cannot be referred to; \(expected) is expected here",
                [.init("the target is here", at: end.last.owner)])
            return
        }
        let near = names.closestKey(to: token, in: end.last.node)
        let position = last.pointer.tokens.count
        if let near, position < target.tokens.count {
            var tokens = target.tokens
            tokens[position] = near
            meantTargets.insert(Pointer(file: target.file, tokens: tokens))
        }
        let advice = near.map { "; did you mean '\($0)'?" } ?? ""
        report(
            reference, end.last.pointer.appending(token), severity, .unresolvedReference, "does not exist\(advice)",
            note(on: end.last))
    }

    private func report(
        _ reference: Reference, _ cause: Pointer, _ severity: Diagnostic.Severity, _ code: DiagnosticCode,
        _ message: String, _ notes: [Diagnostic.Note] = []
    ) {
        trees.problems.add(
            ReferenceProblem(
                cause: "\(code) \(cause.file.index) \(cause.text)", location: reference.location, severity: severity,
                code: code, message: "'\(reference.text)' \(message)", notes: notes))
    }

    /// Returns a note that describes the deepest place that exists.
    private func note(on place: NodeContext) -> [Diagnostic.Note] {
        let name = place.pointer.tokens.last.map { "'\($0)'" } ?? "the file"
        switch place.node.content {
        case .scalar: return [.init("\(name) has no members", at: place.owner)]
        case .sequence(let elements):
            let count = elements.count == 1 ? "1 element" : "\(elements.count) elements"
            return [.init("\(name) has \(count)", at: place.owner)]
        case .mapping(let mapping):
            let shown = mapping.keys.prefix(5).map { "'\($0)'" }
            let more = mapping.count > shown.count ? [" and \(mapping.count - shown.count) more"] : []
            let list = shown.isEmpty ? "nothing" : shown.joined(separator: ", ")
            return [.init("\(name) has \(list)\(more.first ?? "")", at: place.owner)]
        }
    }
}
