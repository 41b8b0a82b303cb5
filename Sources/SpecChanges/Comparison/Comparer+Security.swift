internal import OpenAPIDocument
internal import SourceTree
internal import StableText

extension Comparer {
    // MARK: Requirements

    /// Compares the security requirements of an operation.
    func compareSecurity(_ pair: OperationPair) {
        guard pair.after.kind == .path else { return }
        let (before, after) = (requirements(of: pair.before, on: old), requirements(of: pair.after, on: new))
        let (oldOnes, newOnes) = (before.filter(Self.demandsSomething), after.filter(Self.demandsSomething))
        if oldOnes.isEmpty, newOnes.isEmpty { return }
        let wasOptional = oldOnes.count < before.count || before.isEmpty
        let isOptional = newOnes.count < after.count || after.isEmpty
        // The requirements of the document, which apply to operations without their own, are reported for the API.
        let isShared = pair.before.operation.security == nil && pair.after.operation.security == nil
        let cursor = pair.request.at((isShared ? ReportPath.api : pair.request.place).part("security"))
        func say(_ rule: Rule, _ message: String, _ first: SecurityRequirement?, _ second: SecurityRequirement?) {
            report(
                rule, message, at: cursor,
                from: first?.location ?? (isShared ? old.document.location : pair.oldPlace),
                to: second?.location ?? (isShared ? new.document.location : pair.newPlace))
        }
        if oldOnes.isEmpty {
            let rule: Rule = isOptional ? .securityAlternativeAdded : .securityAdded
            return say(rule, "accepts \(words(newOnes))", nil, newOnes.first)
        }
        if newOnes.isEmpty { return say(.securityRemoved, "no longer accepts \(words(oldOnes))", oldOnes.first, nil) }
        let (oldKeys, newKeys) = (oldOnes.map(\.key), newOnes.map(\.key))
        let pairing = Pairing(oldKeys, newKeys)
        for index in pairing.gone {
            let requirement = oldOnes[index]
            say(.securityAlternativeRemoved, "no longer accepts \(words([requirement]))", requirement, newOnes.first)
        }
        for index in newOnes.indices {
            let requirement = newOnes[index]
            if let origin = pairing.origins[index] {
                compareScopes(oldOnes[origin], requirement, say)
            } else {
                say(.securityAlternativeAdded, "accepts \(words([requirement]))", oldOnes.first, requirement)
            }
        }
        if wasOptional != isOptional {
            isOptional
                ? say(.securityMadeOptional, "no longer requires credentials", before.first, after.first)
                : say(.securityMadeMandatory, "requires credentials", before.first, after.first)
        }
    }

    private func requirements(of site: OperationSite, on side: DocumentSide) -> [SecurityRequirement] {
        site.operation.security ?? side.document.security ?? []
    }

    private static func demandsSomething(_ requirement: SecurityRequirement) -> Bool { !requirement.schemes.isEmpty }

    private func compareScopes(
        _ before: SecurityRequirement, _ after: SecurityRequirement,
        _ say: (Rule, String, SecurityRequirement?, SecurityRequirement?) -> Void
    ) {
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

    // MARK: Schemes

    func compareSecuritySchemes() {
        let (before, after) = (old.document.components.securitySchemes, new.document.components.securitySchemes)
        let pairing = Pairing(before.map(\.name), after.map(\.name))
        for index in pairing.gone {
            let named = before[index]
            report(
                .securitySchemeRemoved, "is removed", at: cursor(named.name), from: named.location,
                to: new.document.components.location,
                source: kind(of: named.name, on: old) == nil ? .none : SourceEffect(callers: .breaks))
        }
        for index in after.indices {
            let named = after[index]
            guard let origin = pairing.origins[index] else {
                report(
                    .securitySchemeAdded, "is added", at: cursor(named.name),
                    from: old.document.components.location, to: named.location)
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
        func say(_ rule: Rule, _ message: String) {
            report(
                rule, message, at: cursor(name), from: from, to: to,
                source: isSameInSwift ? .none : SourceEffect(callers: .breaks))
        }
        if after.isDeprecated, !before.isDeprecated {
            say(.securitySchemeDeprecated, "is deprecated")
        }
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
            compareFlow("implicit", flows.implicit, newFlows.implicit, say)
            compareFlow("password", flows.password, newFlows.password, say)
            compareFlow("clientCredentials", flows.clientCredentials, newFlows.clientCredentials, say)
            compareFlow("authorizationCode", flows.authorizationCode, newFlows.authorizationCode, say)
            compareFlow("deviceAuthorization", flows.deviceAuthorization, newFlows.deviceAuthorization, say)
        case (.mutualTLS, .mutualTLS): break
        default: say(.securitySchemeTypeChanged, "has another type")
        }
    }

    private func compareFlow(
        _ name: String, _ before: OAuthFlow?, _ after: OAuthFlow?, _ say: (Rule, String) -> Void
    ) {
        guard let before, let after else {
            if after != nil { say(.oauthFlowAdded, "offers the flow '\(name)'") }
            if before != nil { say(.oauthFlowRemoved, "no longer offers the flow '\(name)'") }
            return
        }
        let addresses: [(Rule, String?, String?)] = [
            (.oauthAuthorizationUrlChanged, before.authorizationURL, after.authorizationURL),
            (.oauthAuthorizationUrlChanged, before.deviceAuthorizationURL, after.deviceAuthorizationURL),
            (.oauthTokenUrlChanged, before.tokenURL, after.tokenURL),
            (.oauthRefreshUrlChanged, before.refreshURL, after.refreshURL),
        ]
        for (rule, first, second) in addresses where first != second {
            say(rule, "flow '\(name)' has the URL \(second ?? "none") instead of \(first ?? "none")")
        }
        let scopes = Pairing(before.scopes.map(\.name), after.scopes.map(\.name))
        for index in scopes.added {
            say(.oauthScopeAdded, "flow '\(name)' offers the scope '\(after.scopes[index].name)'")
        }
        for index in scopes.gone {
            say(.oauthScopeRemoved, "flow '\(name)' no longer offers the scope '\(before.scopes[index].name)'")
        }
    }
}

extension SecurityRequirement {
    /// A text that is equal for the same schemes, regardless of their scopes.
    fileprivate var key: String { schemes.map(\.name).ordered().joined(separator: " ") }
}
