internal import OpenAPIDocument
internal import SourceTree
internal import StableText

/// Compares the security requirements of an operation.
struct SecurityRequirementComparer {
    private let changes: ChangeRecorder
    /// The requirements that name a scheme, of the old and of the new document.
    private let before: [SecurityRequirement]
    private let after: [SecurityRequirement]
    /// The first requirements, including those that name no scheme.
    private let firstOld: SecurityRequirement?
    private let firstNew: SecurityRequirement?
    private let wasOptional: Bool
    private let isOptional: Bool
    private let cursor: Cursor
    /// The locations that are reported for a missing requirement.
    private let oldPlace: SourceLocation
    private let newPlace: SourceLocation

    init(_ pair: OperationPair, in context: ComparisonContext) {
        changes = context.changes
        let (olds, news) = (pair.before.operation.security, pair.after.operation.security)
        let (all, newAll) = (olds ?? context.old.document.security ?? [], news ?? context.new.document.security ?? [])
        before = all.filter { !$0.schemes.isEmpty }
        after = newAll.filter { !$0.schemes.isEmpty }
        wasOptional = before.count < all.count || all.isEmpty
        isOptional = after.count < newAll.count || newAll.isEmpty
        // The requirements of the document, which apply to operations without their own, are reported for the API.
        let isShared = olds == nil && news == nil
        cursor = pair.request.at((isShared ? ReportPath.api : pair.request.place).part("security"))
        oldPlace = isShared ? context.old.document.location : pair.oldPlace
        newPlace = isShared ? context.new.document.location : pair.newPlace
        (firstOld, firstNew) = (all.first, newAll.first)
    }

    func compare() {
        if before.isEmpty, after.isEmpty { return }
        if before.isEmpty {
            let rule: Rule = isOptional ? .securityAlternativeAdded : .securityAdded
            return say(rule, "accepts \(words(after))", nil, after.first)
        }
        if after.isEmpty { return say(.securityRemoved, "no longer accepts \(words(before))", before.first, nil) }
        compareAlternatives()
        if wasOptional != isOptional {
            isOptional
                ? say(.securityMadeOptional, "no longer requires credentials", firstOld, firstNew)
                : say(.securityMadeMandatory, "requires credentials", firstOld, firstNew)
        }
    }

    private func compareAlternatives() {
        let pairing = Pairing(before.map(\.key), after.map(\.key))
        for index in pairing.gone {
            let requirement = before[index]
            say(.securityAlternativeRemoved, "no longer accepts \(words([requirement]))", requirement, after.first)
        }
        for index in after.indices {
            let requirement = after[index]
            if let origin = pairing.origins[index] {
                compareScopes(before[origin], requirement)
            } else {
                say(.securityAlternativeAdded, "accepts \(words([requirement]))", before.first, requirement)
            }
        }
    }

    private func say(_ rule: Rule, _ message: String, _ first: SecurityRequirement?, _ second: SecurityRequirement?) {
        changes.report(rule, message, at: cursor, from: first?.location ?? oldPlace, to: second?.location ?? newPlace)
    }

    private func compareScopes(_ before: SecurityRequirement, _ after: SecurityRequirement) {
        for use in after.schemes {
            let known = before.schemes.first { $0.name == use.name }?.scopes ?? []
            for scope in use.scopes where !known.contains(scope) {
                say(.securityScopeAdded, "requires the scope '\(scope)' of \(use.name)", before, after)
            }
            for scope in known where !use.scopes.contains(scope) {
                say(.securityScopeRemoved, "no longer requires the scope '\(scope)' of \(use.name)", before, after)
            }
        }
    }

    private func words(_ requirements: [SecurityRequirement]) -> String {
        requirements.map { $0.schemes.map(\.name).joined(separator: " and ") }.joined(separator: " or ")
    }
}

extension SecurityRequirement {
    /// A text that is equal for the same schemes, regardless of their scopes.
    fileprivate var key: String { schemes.map(\.name).ordered().joined(separator: " ") }
}
