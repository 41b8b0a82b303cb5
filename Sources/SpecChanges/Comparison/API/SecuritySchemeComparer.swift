internal import OpenAPIDocument
internal import SourceTree

/// Compares the security schemes of the components.
struct SecuritySchemeComparer {
    private let context: ComparisonContext

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }
    private var changes: ChangeRecorder { context.changes }

    init(_ context: ComparisonContext) { self.context = context }

    func compare() {
        let (before, after) = (old.document.components.securitySchemes, new.document.components.securitySchemes)
        let pairing = Pairing(before.map(\.name), after.map(\.name))
        for index in pairing.gone {
            let named = before[index]
            changes.report(
                .securitySchemeRemoved, "is removed", at: cursor(named.name), from: named.location,
                to: new.document.components.location,
                source: kind(of: named.name, on: old) == nil ? .none : SourceEffect(callers: .breaks))
        }
        for index in after.indices {
            let named = after[index]
            guard let origin = pairing.origins[index] else {
                changes.report(
                    .securitySchemeAdded, "is added", at: cursor(named.name), from: old.document.components.location,
                    to: named.location)
                continue
            }
            let other = before[origin]
            guard let first = old.references.securityScheme(other.object),
                let second = new.references.securityScheme(named.object)
            else { continue }
            compare(named.name, first, second, other.location, named.location)
        }
    }

    /// Returns the cursor of a security scheme. Credentials are sent with requests.
    private func cursor(_ name: String) -> Cursor {
        Cursor(ReportPath.api.part("security scheme '\(name)'"), direction: .request)
    }

    private func kind(of name: String, on side: DocumentSide) -> ModelSecurityScheme.Kind? {
        for scheme in side.model.securitySchemes where scheme.key == name { return scheme.kind }
        return nil
    }

    private func compare(
        _ name: String, _ before: SecurityScheme, _ after: SecurityScheme, _ from: SourceLocation, _ to: SourceLocation
    ) {
        let (first, second) = (kind(of: name, on: old), kind(of: name, on: new))
        let isSameInSwift = first == nil || second == nil || first?.credential == second?.credential
        func say(_ rule: Rule, _ message: String, _ isSameInSwift: Bool) {
            changes.report(
                rule, message, at: cursor(name), from: from, to: to,
                source: isSameInSwift ? .none : SourceEffect(callers: .breaks))
        }
        func say(_ rule: Rule, _ message: String) { say(rule, message, isSameInSwift) }
        if after.isDeprecated, !before.isDeprecated { say(.securitySchemeDeprecated, "is deprecated") }
        switch (before.kind, after.kind) {
        case (.apiKey(let name, let place), .apiKey(let newName, let newPlace)):
            if name != newName { say(.apiKeyNameChanged, "has the name '\(newName)' instead of '\(name)'") }
            if place != newPlace {
                say(.apiKeyPlaceChanged, "is moved from the \(place.rawValue) to the \(newPlace.rawValue)")
            }
        case (.http(let scheme, let format), .http(let newScheme, let newFormat)):
            if scheme != newScheme { say(.httpSchemeChanged, "is changed from \(scheme) to \(newScheme)") }
            if format != newFormat { say(.bearerFormatChanged, "has the format '\(newFormat ?? "")'") }
        case (.openIDConnect(let url), .openIDConnect(let newURL)):
            if url != newURL { say(.openidUrlChanged, "has the URL \(newURL) instead of \(url)") }
        case (.oauth2(let flows), .oauth2(let newFlows)):
            OAuthFlowsComparer(old: flows, new: newFlows).compare { rule, message, isSame in
                say(rule, message, isSame && isSameInSwift)
            }
        case (.mutualTLS, .mutualTLS): break
        default: say(.securitySchemeTypeChanged, "has another type")
        }
    }
}
