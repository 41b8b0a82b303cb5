internal import OpenAPIDocument
internal import SourceTree
internal import Suggestions

/// Plans the security requirements of operations.
final class SecurityPlanner {
    private let context: PlanningContext
    private var undefinedSchemes: Set<String> = []
    /// The names of the document's security schemes.
    private lazy var schemes = Set(context.document.components.securitySchemes.map(\.name))
    private lazy var schemeNames = MatchCandidates(context.document.components.securitySchemes.map(\.name))

    init(context: PlanningContext) { self.context = context }

    /// Returns the alternatives of an operation, each a list of schemes that are used together (OpenAPI 3.1, Security
    /// Requirement Object).
    func requirements(of operation: OpenAPIDocument.Operation) -> [[String]] {
        let requirements = operation.security ?? context.document.security ?? []
        var alternatives: [[String]] = []
        for requirement in requirements {
            let names = requirement.schemes.filter { use in
                guard !schemes.contains(use.name) else { return true }
                // The scheme may be in an object that could not be read. Each undefined name is reported once.
                guard !context.references.isIncomplete(at: context.document.components.location),
                    undefinedSchemes.insert(use.name).inserted
                else { return false }
                var message = "security scheme '\(use.name)' is not defined"
                if let near = schemeNames.closest(to: use.name, budget: context.types.resolver.suggestions) {
                    message += "; did you mean '\(near)'?"
                }
                context.diagnostics.warning(.undefinedSecurityScheme, message, at: use.location)
                return false
            }.map(\.name)
            guard !names.isEmpty || requirement.schemes.isEmpty else { continue }
            alternatives.append(names)
        }
        // Anonymous access is the last alternative, so that a given credential is used.
        let named = alternatives.filter { !$0.isEmpty }
        return named.isEmpty ? [] : named + alternatives.filter(\.isEmpty).prefix(1)
    }
}
