internal import APIModel
internal import OpenAPIDocument
import OpenAPIVocabulary
internal import SourceTree
internal import Suggestions

/// A parameter, and the reference by which an operation names it.
struct DeclaredParameter {
    let parameter: OpenAPIDocument.Parameter
    let reference: Reference?
}

/// Selects the parameters of an operation that code is generated for, and reports the others.
struct ParameterSelection {
    let context: PlanningContext

    private var diagnostics: Diagnostics { context.diagnostics }
    private var references: ReferenceIndex { context.references }

    /// Returns the parameters of an operation. They replace those of its path item with the same name and location
    /// (OpenAPI 3.1, Operation Object, `parameters`).
    func declared(by located: LocatedOperation) -> [DeclaredParameter] {
        let own = unique(located.operation.parameters.compactMap(resolve))
        let identities = Set(own.map(identity))
        let inherited = unique(located.item.parameters.compactMap(resolve))
        return inherited.filter { !identities.contains(identity($0)) } + own
    }

    /// Returns the declared parameters that code is generated for.
    ///
    /// - Parameter undeclared: The names in the path that no parameter declares.
    func usable(
        _ declared: [DeclaredParameter], in template: PathTemplate, undeclared: [String], located: LocatedOperation
    ) -> [DeclaredParameter] {
        let wholeQuery = wholeQuery(among: declared.map(\.parameter))
        let candidates = MatchCandidates(undeclared)
        return declared.filter { declared in
            let parameter = declared.parameter
            if parameter.place == .querystring { return parameter.location == wholeQuery }
            return isUsable(parameter, template: template, undeclared: candidates, only: undeclared.count == 1)
                && !isCredential(parameter, of: located)
        }
    }

    /// Returns true if another diagnostic explains why names in the path are not declared: one misspelt name is
    /// reported once, and a parameter that could not be read is reported already.
    func isExplained(
        _ undeclared: [String], by declared: [DeclaredParameter], template: PathTemplate, located: LocatedOperation
    ) -> Bool {
        undeclared.count == 1 && declared.contains { isUnused($0.parameter, in: template) } || isIncomplete(located)
    }

    // MARK: Declared parameters

    private func resolve(_ written: Referenceable<OpenAPIDocument.Parameter>) -> DeclaredParameter? {
        guard let parameter = references.parameter(written) else { return nil }
        context.use(parameter.location)
        return DeclaredParameter(parameter: parameter, reference: written.reference)
    }

    /// Returns the key that identifies a parameter: its location and its name. Names of header fields are compared
    /// without regard to case (RFC 9110, section 5.1).
    private func identity(_ declared: DeclaredParameter) -> String {
        let parameter = declared.parameter
        let name = parameter.place == .header ? parameter.name.lowercased() : parameter.name
        return "\(parameter.place.rawValue) \(name)"
    }

    private func unique(_ parameters: [DeclaredParameter]) -> [DeclaredParameter] {
        var seen: Set<String> = []
        return parameters.filter { declared in
            if seen.insert(identity(declared)).inserted { return true }
            let parameter = declared.parameter
            diagnostics.warning(
                .duplicateParameter,
                "duplicate \(parameter.place.rawValue) parameter '\(parameter.name)'; the first one is used",
                at: parameter.nameLocation)
            return false
        }
    }

    /// Returns true if a parameter of the operation or of its path item could not be read, which is reported already.
    private func isIncomplete(_ located: LocatedOperation) -> Bool {
        references.isIncomplete(at: located.operation.location) || references.isIncomplete(at: located.item.location)
            || located.operation.parameters.contains { references.parameter($0) == nil }
            || located.item.parameters.contains { references.parameter($0) == nil }
    }

    // MARK: Usable parameters

    private func isUnused(_ parameter: OpenAPIDocument.Parameter, in template: PathTemplate) -> Bool {
        parameter.place == .path && !template.names.contains(parameter.name)
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
                only
                ? undeclared.first : undeclared.closest(to: parameter.name, budget: context.types.resolver.suggestions)
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
        let requirements = located.operation.security ?? context.document.security ?? []
        let schemes = requirements.flatMap(\.schemes).compactMap { use in
            context.document.components.securitySchemes.first { $0.name == use.name }
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
}
