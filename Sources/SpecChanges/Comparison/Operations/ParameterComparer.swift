internal import APIModel
internal import OpenAPIDocument
import OpenAPIVocabulary
internal import SourceTree

/// Compares the parameters of an operation.
struct ParameterComparer {
    private let pair: OperationPair
    private let context: ComparisonContext
    private let schemas: SchemaComparer

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }
    private var types: SwiftTypeComparer { context.types }

    init(_ pair: OperationPair, in context: ComparisonContext, schemas: SchemaComparer) {
        self.pair = pair
        self.context = context
        self.schemas = schemas
    }

    func compare() {
        let before = pair.before.parameters(with: old.references)
        let after = pair.after.parameters(with: new.references)
        let pairing = pairing(before, after)
        for index in before.indices {
            if let other = pairing.successors[index] {
                compare(before[index], after[other])
            } else {
                reportRemoved(before[index])
            }
        }
        for index in pairing.added { reportAdded(after[index]) }
    }

    /// Pairs parameters by place and name. Path parameters are then paired by position, and parameters that have moved by
    /// name.
    private func pairing(_ before: [OpenAPIDocument.Parameter], _ after: [OpenAPIDocument.Parameter]) -> Pairing {
        let pairing = Pairing(
            before.map { "\($0.place.rawValue) \($0.name)" }, after.map { "\($0.place.rawValue) \($0.name)" })
        let (oldPositions, newPositions) = (positions(of: pair.before.pathNames), positions(of: pair.after.pathNames))
        pairing.match(
            before.map { $0.place == .path ? oldPositions[$0.name] : nil },
            after.map { $0.place == .path ? newPositions[$0.name] : nil })
        pairing.match(before.map(\.name), after.map(\.name))
        var gone: [Renames.Candidate] = []
        var added: [Renames.Candidate] = []
        for index in pairing.gone where before[index].place != .path {
            gone.append(candidate(before[index], index, on: old))
        }
        for index in pairing.added where after[index].place != .path {
            added.append(candidate(after[index], index, on: new))
        }
        Renames(gone, added).join(in: pairing)
        return pairing
    }

    private func positions(of names: [String]) -> [String: String] {
        Dictionary(names.enumerated().map { ($1, "\($0)") }, uniquingKeysWith: { first, _ in first })
    }

    private func candidate(_ parameter: OpenAPIDocument.Parameter, _ position: Int, on side: DocumentSide)
        -> Renames.Candidate
    {
        Renames.Candidate(name: parameter.name, position: position) {
            "\(parameter.place) \(parameter.isRequired) \(Fingerprint.text(of: parameter.schemas, on: side))"
        }
    }

    private func model(_ parameter: OpenAPIDocument.Parameter, of operation: ModelOperation?) -> ModelParameter? {
        guard let operation else { return nil }
        for candidate in operation.parameters
        where candidate.place == parameter.place
            && (candidate.key == parameter.name || parameter.name.hasPrefix(candidate.key + "["))
        { return candidate }
        return nil
    }

    private func place(of parameter: OpenAPIDocument.Parameter) -> ReportPath {
        pair.request.place.part("\(parameter.place.rawValue) parameter '\(parameter.name)'")
    }

    private func reportAdded(_ parameter: OpenAPIDocument.Parameter) {
        let member = model(parameter, of: pair.newModel).map(SwiftMember.init)
        changes.report(
            parameter.isRequired ? .parameterAddedRequired : .parameterAdded,
            parameter.isRequired ? "is added and is required" : "is added", at: pair.request.at(place(of: parameter)),
            from: pair.oldPlace, to: parameter.nameLocation, source: types.effect(nil, member, pair.request.direction))
    }

    private func reportRemoved(_ parameter: OpenAPIDocument.Parameter) {
        let member = model(parameter, of: pair.oldModel)
        changes.report(
            .parameterRemoved, "is removed", at: pair.request.at(place(of: parameter)), from: parameter.nameLocation,
            to: pair.newPlace, source: member == nil ? .none : .all)
    }

    // MARK: One parameter

    private func compare(_ before: OpenAPIDocument.Parameter, _ after: OpenAPIDocument.Parameter) {
        let first = model(before, of: pair.oldModel).map(SwiftMember.init)
        let second = model(after, of: pair.newModel).map(SwiftMember.init)
        let use = SwiftUse(types.effect(first, second, pair.request.direction))
        let cursor = pair.request.at(place(of: after), use: use)
        compareDeclarations(before, after, at: cursor)
        compareStyles(before, after, at: cursor)
        schemas.compare(Value(before.schemas, first?.type), Value(after.schemas, second?.type), at: cursor)
        types.reportUnexplained(use, first, second, at: cursor, from: before.nameLocation, to: after.nameLocation)
    }

    /// Compares the name, the place, and whether the parameter is required.
    private func compareDeclarations(
        _ before: OpenAPIDocument.Parameter, _ after: OpenAPIDocument.Parameter, at cursor: Cursor
    ) {
        let (from, to) = (before.nameLocation, after.nameLocation)
        if before.name != after.name {
            let rule: Rule = after.place == .path && before.place == .path ? .pathParameterRenamed : .parameterRenamed
            changes.reportValue(rule, "is renamed from '\(before.name)'", at: cursor, from: from, to: to)
        }
        if before.place != after.place {
            changes.reportValue(
                .parameterPlaceChanged, "is moved from the \(before.place.rawValue) to the \(after.place.rawValue)",
                at: cursor, from: from, to: to)
        }
        if before.isRequired != after.isRequired {
            changes.reportValue(
                after.isRequired ? .parameterRequired : .parameterOptional,
                after.isRequired ? "is required" : "is optional", at: cursor, from: from, to: to)
        }
        compareFlags(before, after, at: cursor)
    }

    private func compareFlags(
        _ before: OpenAPIDocument.Parameter, _ after: OpenAPIDocument.Parameter, at cursor: Cursor
    ) {
        func say(_ rule: Rule, _ message: String) {
            changes.report(rule, message, at: cursor, from: before.nameLocation, to: after.nameLocation)
        }
        if before.isDeprecated != after.isDeprecated {
            after.isDeprecated
                ? say(.parameterDeprecated, "is deprecated") : say(.parameterUndeprecated, "is no longer deprecated")
        }
        if before.allowReserved != after.allowReserved {
            after.allowReserved
                ? say(.parameterReservedAllowed, "allows reserved characters without percent-encoding")
                : say(.parameterReservedForbidden, "no longer allows reserved characters without percent-encoding")
        }
        if before.allowEmptyValue != after.allowEmptyValue {
            after.allowEmptyValue
                ? say(.parameterEmptyAllowed, "may be sent without a value")
                : say(.parameterEmptyForbidden, "must have a value")
        }
    }

    private func compareStyles(
        _ before: OpenAPIDocument.Parameter, _ after: OpenAPIDocument.Parameter, at cursor: Cursor
    ) {
        let (from, to) = (before.nameLocation, after.nameLocation)
        let types = (before.content.first?.type, after.content.first?.type)
        guard types.0 == nil, types.1 == nil else {
            if types.0 != types.1 {
                changes.reportValue(
                    .parameterContentChanged,
                    "is written with \(types.1 ?? "a style") instead of \(types.0 ?? "a style")", at: cursor,
                    from: from, to: to)
            }
            return
        }
        let styles = (before.effectiveStyle, after.effectiveStyle)
        if before.place == after.place, styles.0 != styles.1 {
            changes.reportValue(
                .parameterStyleChanged, "has the style '\(styles.1.rawValue)' instead of '\(styles.0.rawValue)'",
                at: cursor, from: from, to: to)
        } else if before.effectiveExplode != after.effectiveExplode, isCollection(before, on: old) {
            changes.reportValue(
                .parameterExplodeChanged, after.effectiveExplode ? "has 'explode: true'" : "has 'explode: false'",
                at: cursor, from: from, to: to)
        }
    }

    private func isCollection(_ parameter: OpenAPIDocument.Parameter, on side: DocumentSide) -> Bool {
        let types = side.value(of: parameter.schemas).types
        return types.contains(.array) || types.contains(.object)
    }
}

extension OpenAPIDocument.Parameter {
    /// The schema of the value, from `schema` or `content`.
    var schemas: [Schema] {
        content.schemas(or: schema)
    }

    /// The style, or the default (OpenAPI 3.2, Parameter Object, `style`).
    fileprivate var effectiveStyle: ParameterStyle { style ?? place.defaultStyle }

    /// The value of `explode`, or the default (OpenAPI 3.2, Parameter Object, `explode`).
    fileprivate var effectiveExplode: Bool { effectiveStyle.explodes(explode) }
}
