import SourceTree

/// A schema that a reference resolves to.
struct RequestedSchema {
    let reference: Reference
    let severity: Diagnostic.Severity
}

extension DocumentLoader {
    /// Records that a schema is needed.
    func requestSchema(_ reference: Reference, severity: Diagnostic.Severity = .error) {
        keep(reference, section: "schemas")
        schemaTargets.insert(reference.target)
        requestedSchemas.append(RequestedSchema(reference: reference, severity: severity))
    }

    /// Records that an object is needed.
    func request<Object>(_ reference: Reference, _ kind: ObjectKind<Object>) {
        keep(reference, section: kind.section)
        requestedObjects.append { $0.visit(reference, kind) }
    }

    /// Parses the objects that are needed, and those that they need, until there are no more.
    func visitRequested() {
        while !requestedSchemas.isEmpty || !requestedObjects.isEmpty {
            let objects = requestedObjects
            let schemas = requestedSchemas
            requestedObjects = []
            requestedSchemas = []
            for visit in objects { visit(self) }
            for request in schemas { visitSchema(request) }
        }
    }

    /// Parses the object that a reference resolves to. If it is a reference itself, its target is parsed as well.
    func visit<Object>(_ reference: Reference, _ kind: ObjectKind<Object>) {
        var next: Reference? = reference
        while let reference = next, memo[kind, reference.target] == nil {
            guard let place = place(reference, kind.name, kind.section, .error) else { return }
            let object = Parser(loader: self).referenceable(place, kind)
            memo[kind, reference.target] = object
            next = object?.reference
        }
    }

    private func visitSchema(_ request: RequestedSchema) {
        let reference = request.reference
        guard schemas[reference.target] == nil,
            let place = place(reference, "a schema", "schemas", request.severity)
        else { return }
        let schema = Parser(loader: self).schema(place)
        // A schema behind another reference has a pointer of its own.
        if let schema { schemas[reference.target] = schema }
    }

    /// Returns the target of an in-place reference, which may be any node. The result is `nil` if there is none, which
    /// is reported.
    func target(of reference: Reference) -> NodeContext? {
        guard !reference.target.text.hasPrefix("unresolved:") else { return nil }
        switch find(reference.target) {
        case .found(let place): return place
        case .unreadable:
            report(reference, Pointer(file: reference.target.file), .error, .unreadableReference, "cannot be read")
        case .missing(let last, let token):
            reportMissing(reference, "something", .error, last: last, token: token)
        }
        return nil
    }

    /// The sections of the components whose objects have most of their fields in common.
    private static let alikeSections: Set<Set<String>> = [["requestBodies", "responses"], ["parameters", "headers"]]

    /// Returns the target of a reference. The result is `nil` if the target does not exist or is not an object of the
    /// expected kind, which is reported.
    private func place(
        _ reference: Reference, _ expected: String, _ section: String, _ severity: Diagnostic.Severity
    ) -> NodeContext? {
        let target = reference.target
        guard !target.text.hasPrefix("unresolved:") else { return nil }
        let tokens = target.tokens
        if tokens.count == 3, tokens[0] == "components", tokens[1] != section,
            FieldTable.components.fields.contains(tokens[1])
        {
            let found = writtenName(ofSection: tokens[1], in: target.file)
            let isAlike = Self.alikeSections.contains([tokens[1], section])
            let reading = isAlike ? "; only the fields of both kinds are read" : ""
            report(
                reference, target, isAlike ? .warning : severity, .referenceKind,
                "is an object in '\(found)'; \(expected) is expected here\(reading)")
            if !isAlike { return nil }
        }
        if target.text == "#", let root = root(of: target.file),
            root.mapping?.entry("openapi") != nil || swaggerVersion(of: root) != nil
        {
            report(reference, target, severity, .referenceKind, "is a whole document; \(expected) is expected here")
            return nil
        }
        switch find(target) {
        case .found(let place):
            let isBooleanSchema = section == "schemas" && place.node.bool != nil
            guard place.node.mapping != nil || place.node.isNull || isBooleanSchema else {
                report(
                    reference, target, severity, .referenceKind,
                    "refers to \(place.found); \(expected) is expected here",
                    [.init("the target is here", at: place.node.location)])
                return nil
            }
            return converted(place, section)
        case .unreadable:
            report(reference, Pointer(file: target.file), severity, .unreadableReference, "cannot be read")
            return nil
        case .missing(let last, let token):
            reportMissing(reference, expected, severity, last: last, token: token)
            return nil
        }
    }

    /// Reports a reference whose target does not exist. `last` is the deepest place that exists.
    private func reportMissing(
        _ reference: Reference, _ expected: String, _ severity: Diagnostic.Severity, last: NodeContext, token: String
    ) {
        let target = reference.target
        let end = writtenEnd(of: reference) ?? (last, token)
        guard let token = end.token else {
            report(
                reference, target, severity, .swaggerPlace, "cannot be referred to; \(expected) is expected here",
                [.init("the target is here", at: end.last.owner)])
            return
        }
        let near = closestKey(to: token, in: end.last.node)
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
        problems.append(
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
