internal import APIModel
internal import OpenAPIDocument
import OpenAPIVocabulary
internal import SchemaResolution
internal import SourceTree

/// Plans the parameters of operations: their names, types and styles.
struct ParameterPlanner {
    let context: PlanningContext
    let selection: ParameterSelection

    private var types: TypePlanner { context.types }

    init(context: PlanningContext) {
        self.context = context
        selection = ParameterSelection(context: context)
    }

    /// Returns the parameters of an operation. A name in the path that no parameter declares is a string.
    func plan(
        _ declared: [DeclaredParameter], template: PathTemplate, located: LocatedOperation
    ) -> [ModelParameter] {
        let declaredInPath = Set(declared.map(\.parameter).filter { $0.place == .path }.map(\.name))
        let undeclared = template.parameters.filter { !declaredInPath.contains($0) }
        let usable = selection.usable(declared, in: template, undeclared: undeclared, located: located)
        let isExplained = selection.isExplained(undeclared, by: declared, template: template, located: located)
        let names = names(of: usable.map(\.parameter))
        var result = usable.enumerated().map { index, parameter in
            plan(parameter, name: names[index], located: located)
        }
        var known = Set(usable.map(\.parameter).filter { $0.place == .path }.map(\.name))
        for name in template.parameters where known.insert(name).inserted {
            if !isExplained {
                context.diagnostics.warning(
                    .undeclaredPathParameter, "path parameter '\(name)' is not declared; it is typed as a string",
                    at: located.pathLocation)
            }
            result.append(
                ModelParameter(
                    name: MemberName(SwiftSpelling.member(name) ?? "parameter"), key: name, place: .path,
                    style: .simple, explode: nil, type: .scalar(.string), isRequired: true))
        }
        return result
    }

    /// Returns the names of the parameters. If several locations contain one name, the location is the suffix. Other
    /// collisions are resolved by a number.
    private func names(of parameters: [OpenAPIDocument.Parameter]) -> [MemberName] {
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
        _ declared: DeclaredParameter, name: MemberName, located: LocatedOperation
    ) -> ModelParameter {
        let parameter = declared.parameter
        let place = parameter.place
        let schema = parameter.schema ?? parameter.content.first?.media.schema
        let naming = context.naming(for: declared.reference, suffix: nil, else: parameter.name, in: located)
        let use = types.use(of: schema.map { SchemaConjunction($0) }, in: naming)
        let style = parameter.style ?? place.defaultStyle
        let isRequired = parameter.isRequired || place == .path
        // A path cannot contain null.
        let type = place == .path ? use.presentType.unwrapped : isRequired ? use.presentType : use.optionalType
        context.addRoot(type, isSentByUsers: located.origin.isSentByUsers)
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
        context.diagnostics.warning(
            .unsupportedParameter,
            "\(subject) cannot be written in style '\(result.style.rawValue)'; a request that contains one cannot be "
                + "sent",
            at: parameter.nameLocation)
    }
}
