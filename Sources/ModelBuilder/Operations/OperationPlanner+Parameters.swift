internal import APIModel
internal import OpenAPIDocument
import OpenAPIVocabulary
internal import SchemaResolution
internal import SourceTree
internal import Suggestions

extension OperationPlanner {
    /// Returns the parameters of an operation. They replace those of its path item with the same name and location
    /// (OpenAPI 3.1, Operation Object, `parameters`).
    func parameters(of located: LocatedOperation) -> [OpenAPIDocument.Parameter] {
        var result: [OpenAPIDocument.Parameter] = []
        let own = unique(located.operation.parameters.compactMap(resolve))
        let identities = Set(own.map(identity))
        for inherited in unique(located.item.parameters.compactMap(resolve))
        where !identities.contains(identity(inherited)) {
            result.append(inherited)
        }
        return result + own
    }

    private func resolve(_ written: Referenceable<OpenAPIDocument.Parameter>) -> OpenAPIDocument.Parameter? {
        let parameter = references.parameter(written)
        if let parameter {
            used.insert(parameter.location)
            if let reference = written.reference { parameterReferences[parameter.location] = reference }
        }
        return parameter
    }

    /// Returns the key that identifies a parameter: its location and its name. Names of header fields are compared
    /// without regard to case (RFC 9110, section 5.1).
    private func identity(_ parameter: OpenAPIDocument.Parameter) -> String {
        let name = parameter.place == .header ? parameter.name.lowercased() : parameter.name
        return "\(parameter.place.rawValue) \(name)"
    }

    private func unique(_ parameters: [OpenAPIDocument.Parameter]) -> [OpenAPIDocument.Parameter] {
        var seen: Set<String> = []
        return parameters.filter { parameter in
            if seen.insert(identity(parameter)).inserted { return true }
            diagnostics.warning(
                .duplicateParameter,
                "duplicate \(parameter.place.rawValue) parameter '\(parameter.name)'; the first one is used",
                at: parameter.nameLocation)
            return false
        }
    }

    func planParameters(
        _ declared: [OpenAPIDocument.Parameter], template: PathTemplate, located: LocatedOperation
    ) -> [ModelParameter] {
        let wholeQuery = wholeQuery(among: declared)
        let declaredInPath = Set(declared.filter { $0.place == .path }.map(\.name))
        let undeclared = template.parameters.filter { !declaredInPath.contains($0) }
        let candidates = MatchCandidates(undeclared)
        let usable = declared.filter { parameter in
            if parameter.place == .querystring { return parameter.location == wholeQuery }
            return isUsable(parameter, template: template, undeclared: candidates, only: undeclared.count == 1)
                && !isCredential(parameter, of: located)
        }
        // One misspelt name is reported once. A parameter that could not be read is reported already.
        let isExplained =
            undeclared.count == 1 && declared.contains { isUnused($0, in: template) } || isIncomplete(located)
        let names = parameterNames(usable)
        var result = usable.enumerated().map { index, parameter in
            plan(parameter, name: names[index], located: located)
        }
        var known = Set(usable.filter { $0.place == .path }.map(\.name))
        for name in template.parameters where known.insert(name).inserted {
            if !isExplained {
                diagnostics.warning(
                    .undeclaredPathParameter, "path parameter '\(name)' is not declared; it is typed as a string",
                    at: located.pathLocation)
            }
            result.append(
                ModelParameter(
                    name: MemberName(SwiftSpelling.member(name) ?? "parameter"), key: name, place: .path,
                    style: .simple,
                    explode: nil, type: .scalar(.string), isRequired: true))
        }
        return result
    }

    private func isUnused(_ parameter: OpenAPIDocument.Parameter, in template: PathTemplate) -> Bool {
        parameter.place == .path && !template.names.contains(parameter.name)
    }

    /// Returns true if a parameter of the operation or of its path item could not be read, which is reported already.
    private func isIncomplete(_ located: LocatedOperation) -> Bool {
        references.isIncomplete(at: located.operation.location) || references.isIncomplete(at: located.item.location)
            || located.operation.parameters.contains { references.parameter($0) == nil }
            || located.item.parameters.contains { references.parameter($0) == nil }
    }

    /// Returns false for a path parameter that is not in the path and for header fields with another source, and
    /// reports them. The media types and the credentials determine `Accept`, `Content-Type` and `Authorization`
    /// (OpenAPI 3.1, Parameter Object, `name`).
    private func isUsable(
        _ parameter: OpenAPIDocument.Parameter, template: PathTemplate, undeclared: MatchCandidates, only: Bool
    ) -> Bool {
        switch parameter.place {
        case .path where isUnused(parameter, in: template):
            let near =
                only ? undeclared.first : undeclared.closest(to: parameter.name, budget: types.resolver.suggestions)
            let advice = near.map { "did you mean '\($0)'?" } ?? "it is left out"
            diagnostics.warning(
                .unusedPathParameter, "path parameter '\(parameter.name)' is not in the path; \(advice)",
                at: parameter.nameLocation)
            return false
        case .header where ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()):
            let source = parameter.name.lowercased() == "authorization" ? "credentials" : "media types"
            diagnostics.warning(
                .unsupportedParameter,
                "the header '\(parameter.name)' is not a parameter: its value is set from the \(source); it is left "
                    + "out",
                at: parameter.nameLocation)
            return false
        default:
            return true
        }
    }

    /// Returns true if the parameter is an API key that the security requirements of the operation contain, and reports
    /// it. The credentials are sent instead.
    private func isCredential(_ parameter: OpenAPIDocument.Parameter, of located: LocatedOperation) -> Bool {
        guard !located.origin.isReceived else { return false }
        let requirements = located.operation.security ?? document.security ?? []
        let schemes = requirements.flatMap(\.schemes).compactMap { use in
            document.components.securitySchemes.first { $0.name == use.name }
        }
        let scheme = schemes.first { scheme in
            guard case .apiKey(let name, let place)? = references.securityScheme(scheme.object)?.kind else {
                return false
            }
            guard place == parameter.place else { return false }
            return place == .header ? name.lowercased() == parameter.name.lowercased() : name == parameter.name
        }
        guard let scheme else { return false }
        diagnostics.warning(
            .unsupportedParameter,
            "the \(parameter.place.rawValue) parameter '\(parameter.name)' is the key of the security scheme "
                + "'\(scheme.name)': its value is set from the credentials; it is left out",
            at: parameter.nameLocation)
        return true
    }

    /// Reports a parameter with a value that cannot be written in its style. Text in a URL or a header field is flat
    /// (OpenAPI 3.2, Style Values).
    private func reportUnwritable(_ parameter: OpenAPIDocument.Parameter, _ result: ModelParameter) {
        guard parameter.schema != nil, result.place != .querystring, result.style != .deepObject else { return }
        let members = FormPlanner(types: types).members(of: result.type)
        // In an exploded object in a query, the name of a member may be repeated.
        let mayRepeat = result.explode == true && result.style == .form
        let unfit = members.first { member in
            mayRepeat ? types.isStructured(member.use.type) : !types.isScalar(member.use.type)
        }
        let subject: String
        if let unfit {
            subject = "the member '\(unfit.key)' of the parameter '\(parameter.name)'"
        } else if case .array(let element) = result.type.unwrapped, !types.isScalar(element) {
            subject = "an element of the parameter '\(parameter.name)'"
        } else {
            return
        }
        diagnostics.warning(
            .unsupportedParameter,
            "\(subject) cannot be written in style '\(result.style.rawValue)'; a request that contains one cannot be "
                + "sent",
            at: parameter.nameLocation)
    }

    /// Returns the source location of the parameter that is the whole query, and reports others that cannot be combined
    /// with it (OpenAPI 3.2, Parameter Locations).
    private func wholeQuery(among declared: [OpenAPIDocument.Parameter]) -> SourceLocation? {
        let query = declared.first { $0.place == .query }
        var first: SourceLocation?
        for parameter in declared where parameter.place == .querystring {
            if let query {
                diagnostics.warning(
                    .unsupportedParameter,
                    "querystring parameter '\(parameter.name)' cannot be combined with query parameters; it is left "
                        + "out",
                    at: parameter.nameLocation,
                    notes: [Diagnostic.Note("a query parameter is declared here", at: query.nameLocation)])
            } else if first != nil {
                diagnostics.warning(
                    .unsupportedParameter,
                    "'\(parameter.name)' is the second querystring parameter; it is left out",
                    at: parameter.nameLocation)
            } else {
                first = parameter.location
                if parameter.schema != nil {
                    diagnostics.warning(
                        .unsupportedParameter,
                        "querystring parameter '\(parameter.name)' has no 'content'; it is encoded as a form",
                        at: parameter.nameLocation)
                }
            }
        }
        return first
    }

    /// Returns the names of the parameters. If several locations contain one name, the location is the suffix. Other
    /// collisions are resolved by a number.
    private func parameterNames(_ parameters: [OpenAPIDocument.Parameter]) -> [MemberName] {
        var table = NameTable<Int>(reserved: [])
        table.assign(
            parameters.enumerated().map { index, parameter in
                let name = ReservedNames.escapedProperty(SwiftSpelling.member(parameter.name) ?? "parameter")
                let suffix = SwiftSpelling.type(parameter.place.rawValue) ?? ""
                return NameRequest(
                    id: index, key: parameter.name, tieBreak: parameter.place.rawValue,
                    rank: rank(of: parameter.place), candidates: [name, name + suffix],
                    given: types.overrides.name(at: parameter.location, parameter.extensions, of: .parameter))
            })
        types.overrides.report(table.refused)
        return parameters.indices.map { MemberName(table.names[$0] ?? "parameter") }
    }

    private func rank(of place: ParameterLocation) -> Int {
        switch place {
        case .path: 0
        case .query, .querystring: 1
        case .header: 2
        case .cookie: 3
        }
    }

    private func plan(
        _ parameter: OpenAPIDocument.Parameter, name: MemberName, located: LocatedOperation
    ) -> ModelParameter {
        let place = parameter.place
        let schema = parameter.schema ?? parameter.content.first?.media.schema
        let context = context(
            for: parameterReferences[parameter.location], suffix: nil, else: parameter.name, in: located)
        let use = types.use(of: schema.map { SchemaConjunction($0) }, in: context)
        let style = parameter.style ?? place.defaultStyle
        let isRequired = parameter.isRequired || place == .path
        // A path cannot contain null.
        let type = place == .path ? use.presentType.unwrapped : isRequired ? use.presentType : use.optionalType
        addRoot(type, isSentByUsers: located.origin.isSentByUsers)
        let fields =
            place == .querystring
            ? FormPlanner(types: types).fields(of: use.type, encoding: parameter.content.first?.media.encoding ?? [])
            : []
        var result = ModelParameter(
            name: name, key: parameter.name, place: place, style: style,
            explode: parameter.schema == nil || place == .querystring || types.isScalar(use.type)
                ? nil : style.explodes(parameter.explode),
            allowReserved: parameter.allowReserved,
            contentType: parameter.schema == nil ? parameter.content.first?.type : nil, fields: fields,
            type: type,
            isRequired: isRequired,
            documentation: Documentation(
                summary: nil, description: parameter.description ?? use.annotations.description),
            deprecation: Deprecation(parameter.isDeprecated || use.annotations.isDeprecated))
        result.extensions = VendorExtension.list(parameter.extensions + use.annotations.extensions)
        reportUnwritable(parameter, result)
        return result
    }
}
