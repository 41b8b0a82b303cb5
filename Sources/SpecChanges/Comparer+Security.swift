internal import OpenAPIDocument
internal import SourceTree
internal import TextSupport

extension Comparer {
    // MARK: Requirements

    /// Compares what an operation demands: alternatives, each of schemes that belong together.
    func compareSecurity(_ pair: CallPair) {
        guard pair.after.kind == .path else { return }
        let before = pair.before.operation.security ?? old.document.security ?? []
        let after = pair.after.operation.security ?? new.document.security ?? []
        let (oldOnes, newOnes) = (before.filter { !$0.schemes.isEmpty }, after.filter { !$0.schemes.isEmpty })
        let wasOptional = oldOnes.count < before.count || before.isEmpty
        let isOptional = newOnes.count < after.count || after.isEmpty
        // What the document demands of operations that say nothing themselves is a matter of the API.
        let isShared = pair.before.operation.security == nil && pair.after.operation.security == nil
        let spot = pair.request.at((isShared ? Place.api : pair.request.place).part("security"))
        func say(_ id: String, _ message: String, _ first: SecurityRequirement?, _ second: SecurityRequirement?) {
            report(
                id, message, at: spot,
                from: first?.location ?? (isShared ? old.document.location : pair.oldPlace),
                to: second?.location ?? (isShared ? new.document.location : pair.newPlace))
        }
        if oldOnes.isEmpty, newOnes.isEmpty { return }
        if oldOnes.isEmpty {
            let id = isOptional ? "security-alternative-added" : "security-added"
            return say(id, "takes \(words(newOnes))", nil, newOnes.first)
        }
        if newOnes.isEmpty { return say("security-removed", "no longer takes \(words(oldOnes))", oldOnes.first, nil) }
        for requirement in oldOnes where !newOnes.contains(where: { $0.key == requirement.key }) {
            say("security-alternative-removed", "no longer takes \(words([requirement]))", requirement, newOnes.first)
        }
        for requirement in newOnes {
            guard let other = oldOnes.first(where: { $0.key == requirement.key }) else {
                say("security-alternative-added", "takes \(words([requirement]))", oldOnes.first, requirement)
                continue
            }
            for use in requirement.schemes {
                let known = other.schemes.first { $0.name == use.name }?.scopes ?? []
                for scope in use.scopes where !known.contains(scope) {
                    say("security-scope-added", "demands the scope '\(scope)' of \(use.name)", other, requirement)
                }
                for scope in known where !use.scopes.contains(scope) {
                    say(
                        "security-scope-removed", "no longer demands the scope '\(scope)' of \(use.name)", other,
                        requirement)
                }
            }
        }
        if wasOptional != isOptional {
            isOptional
                ? say("security-made-optional", "may go without credentials", before.first, after.first)
                : say("security-made-mandatory", "may not go without credentials", before.first, after.first)
        }
    }

    private func words(_ requirements: [SecurityRequirement]) -> String {
        requirements.map { $0.schemes.map(\.name).joined(separator: " and ") }.joined(separator: " or ")
    }

    // MARK: Schemes

    func compareSecuritySchemes() {
        let (before, after) = (old.document.components.securitySchemes, new.document.components.securitySchemes)
        for named in before where !after.contains(where: { $0.name == named.name }) {
            let isUsed = old.model.securitySchemes.contains { $0.key == named.name }
            report(
                "security-scheme-removed", "is gone", at: spot(named.name), from: named.location,
                to: new.document.components.location, source: isUsed ? SourceEffect(callers: .breaks) : .none)
        }
        for named in after {
            guard let other = before.first(where: { $0.name == named.name }) else {
                report(
                    "security-scheme-added", "is added", at: spot(named.name),
                    from: old.document.components.location, to: named.location)
                continue
            }
            guard let first = old.loader.securityScheme(other.object),
                let second = new.loader.securityScheme(named.object)
            else { continue }
            compare(
                SchemePair(name: named.name, before: first, after: second, from: other.location, to: named.location))
        }
    }

    /// A scheme holds for what is sent.
    private func spot(_ name: String) -> Spot {
        Spot(place: Place.api.part("security scheme '\(name)'"), node: nil, direction: .request, slot: nil)
    }

    private struct SchemePair {
        let name: String
        let before: SecurityScheme
        let after: SecurityScheme
        let from: SourceLocation
        let to: SourceLocation
    }

    private func compare(_ pair: SchemePair) {
        let kinds = (
            old.model.securitySchemes.first { $0.key == pair.name }?.kind,
            new.model.securitySchemes.first { $0.key == pair.name }?.kind
        )
        let isSameInSwift = kinds.0?.credential == kinds.1?.credential || kinds.0 == nil || kinds.1 == nil
        func say(_ id: String, _ message: String) {
            report(
                id, message, at: spot(pair.name), from: pair.from, to: pair.to,
                source: isSameInSwift ? .none : SourceEffect(callers: .breaks))
        }
        if pair.before.isDeprecated != pair.after.isDeprecated, pair.after.isDeprecated {
            say("security-scheme-deprecated", "is deprecated")
        }
        switch (pair.before.kind, pair.after.kind) {
        case (.apiKey(let name, let place), .apiKey(let newName, let newPlace)):
            if name != newName { say("api-key-name-changed", "is called '\(newName)', it was '\(name)'") }
            if place != newPlace {
                say("api-key-place-changed", "goes in the \(newPlace.rawValue), it was in the \(place.rawValue)")
            }
        case (.http(let scheme, let format), .http(let newScheme, let newFormat)):
            if scheme != newScheme { say("http-scheme-changed", "is \(newScheme), it was \(scheme)") }
            if format != newFormat { say("bearer-format-changed", "has the format '\(newFormat ?? "")'") }
        case (.openIDConnect(let url), .openIDConnect(let newURL)):
            if url != newURL { say("openid-url-changed", "is at \(newURL), it was at \(url)") }
        case (.oauth2(let flows), .oauth2(let newFlows)):
            compareFlow("implicit", flows.implicit, newFlows.implicit, say)
            compareFlow("password", flows.password, newFlows.password, say)
            compareFlow("clientCredentials", flows.clientCredentials, newFlows.clientCredentials, say)
            compareFlow("authorizationCode", flows.authorizationCode, newFlows.authorizationCode, say)
            compareFlow("deviceAuthorization", flows.deviceAuthorization, newFlows.deviceAuthorization, say)
        case (.mutualTLS, .mutualTLS): break
        default: say("security-scheme-type-changed", "is of another type")
        }
    }

    private func compareFlow(
        _ name: String, _ before: OAuthFlow?, _ after: OAuthFlow?, _ say: (String, String) -> Void
    ) {
        guard let before, let after else {
            if after != nil { say("oauth-flow-added", "offers the flow '\(name)'") }
            if before != nil { say("oauth-flow-removed", "no longer offers the flow '\(name)'") }
            return
        }
        for (id, first, second) in [
            ("oauth-authorization-url-changed", before.authorizationURL, after.authorizationURL),
            ("oauth-authorization-url-changed", before.deviceAuthorizationURL, after.deviceAuthorizationURL),
            ("oauth-token-url-changed", before.tokenURL, after.tokenURL),
            ("oauth-refresh-url-changed", before.refreshURL, after.refreshURL),
        ] where first != second {
            say(id, "flow '\(name)' is at \(second ?? "no address"), it was at \(first ?? "none")")
        }
        for scope in after.scopes where !before.scopes.contains(where: { $0.name == scope.name }) {
            say("oauth-scope-added", "flow '\(name)' offers the scope '\(scope.name)'")
        }
        for scope in before.scopes where !after.scopes.contains(where: { $0.name == scope.name }) {
            say("oauth-scope-removed", "flow '\(name)' no longer offers the scope '\(scope.name)'")
        }
    }
}

extension SecurityRequirement {
    /// Equal for the same schemes, whatever their scopes.
    fileprivate var key: String { schemes.map(\.name).ordered().joined(separator: " ") }
}
