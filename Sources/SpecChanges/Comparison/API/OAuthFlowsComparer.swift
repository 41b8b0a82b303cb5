internal import OpenAPIDocument

/// Compares the flows of an OAuth 2 scheme.
struct OAuthFlowsComparer {
    let old: OAuthFlows
    let new: OAuthFlows

    /// Reports a change by its rule, its message, and whether the code of callers still compiles.
    typealias Report = (_ rule: Rule, _ message: String, _ isSameInSwift: Bool) -> Void

    func compare(_ report: Report) {
        let flows: [(name: String, before: OAuthFlow?, after: OAuthFlow?, hasFunction: Bool)] = [
            ("implicit", old.implicit, new.implicit, false),
            ("password", old.password, new.password, true),
            ("clientCredentials", old.clientCredentials, new.clientCredentials, true),
            ("authorizationCode", old.authorizationCode, new.authorizationCode, true),
            ("deviceAuthorization", old.deviceAuthorization, new.deviceAuthorization, false),
        ]
        for (name, before, after, hasFunction) in flows {
            switch (before, after) {
            case (let before?, let after?): compare(name, before, after, report)
            case (nil, .some): report(.oauthFlowAdded, "offers the flow '\(name)'", true)
            case (let before?, nil):
                let isSame = !hasFunction && before.scopes.allSatisfy { isKept($0.name) }
                report(.oauthFlowRemoved, "no longer offers the flow '\(name)'", isSame)
            case (nil, nil): break
            }
        }
    }

    private func compare(_ name: String, _ before: OAuthFlow, _ after: OAuthFlow, _ report: Report) {
        let addresses: [(Rule, String?, String?)] = [
            (.oauthAuthorizationUrlChanged, before.authorizationURL, after.authorizationURL),
            (.oauthAuthorizationUrlChanged, before.deviceAuthorizationURL, after.deviceAuthorizationURL),
            (.oauthTokenUrlChanged, before.tokenURL, after.tokenURL),
            (.oauthRefreshUrlChanged, before.refreshURL, after.refreshURL),
        ]
        for (rule, first, second) in addresses where first != second {
            report(rule, "flow '\(name)' has the URL \(second ?? "none") instead of \(first ?? "none")", true)
        }
        let scopes = Pairing(before.scopes.map(\.name), after.scopes.map(\.name))
        for index in scopes.added {
            report(.oauthScopeAdded, "flow '\(name)' offers the scope '\(after.scopes[index].name)'", true)
        }
        for index in scopes.gone {
            let scope = before.scopes[index].name
            report(.oauthScopeRemoved, "flow '\(name)' no longer offers the scope '\(scope)'", isKept(scope))
        }
    }

    /// True if a flow still has the scope, so that Swift has a name for it.
    private func isKept(_ scope: String) -> Bool {
        [new.implicit, new.password, new.clientCredentials, new.authorizationCode, new.deviceAuthorization]
            .contains { $0?.scopes.contains { $0.name == scope } ?? false }
    }
}
