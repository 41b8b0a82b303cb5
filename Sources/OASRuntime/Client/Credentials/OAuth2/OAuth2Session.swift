import Foundation

/// The token of a credential, which all copies of the credential share.
///
/// One flight at a time fetches a token, and all calls that need it wait for it. A call that is cancelled stops waiting,
/// and the flight goes on for the others.
actor OAuth2Session {
    private let grant: OAuth2Grant
    private let client: OAuth2Client
    private let tokenURL: String?
    private let refreshURL: String?
    private var token: OAuth2Token?
    /// The access token that the server has refused, which is not sent again.
    private var refused: String?
    private var wasGrantUsed = false
    private var isFlying = false
    private var waiters: [Int: CheckedContinuation<OAuth2Token, any Error>] = [:]
    private var waiterCount = 0

    init(_ grant: OAuth2Grant, client: OAuth2Client, flow: OAuth2Endpoints.Flow?) {
        self.grant = grant
        self.client = client
        tokenURL = flow?.tokenURL
        refreshURL = flow?.refreshURL ?? flow?.tokenURL
    }

    /// Returns an access token that is valid for some time. It is fetched if there is none.
    func accessToken(through sender: CredentialSender) async throws -> String {
        if let token, isFresh(token) { return token.accessToken }
        try Task.checkCancellation()
        if !isFlying {
            isFlying = true
            Task { await fly(through: sender) }
        }
        let number = waiterCount
        waiterCount += 1
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiters[number] = $0 }
        } onCancel: {
            Task { await leave(number) }
        }.accessToken
    }

    /// Records that the server has refused an access token. Returns true if another one can be fetched, or is there
    /// already.
    func refuse(_ accessToken: String) -> Bool {
        if let token, token.accessToken != accessToken { return true }
        refused = accessToken
        return token?.refreshToken != nil || grant.isRepeatable
    }

    private func leave(_ number: Int) {
        waiters.removeValue(forKey: number)?.resume(throwing: CancellationError())
    }

    /// Fetches a token for all calls that wait.
    private func fly(through sender: CredentialSender) async {
        let result: Result<OAuth2Token, any Error>
        do {
            result = .success(try await fetch(through: sender))
        } catch {
            result = .failure(error)
        }
        isFlying = false
        let landed = waiters.values
        waiters = [:]
        for waiter in landed { waiter.resume(with: result) }
    }

    /// True if the token is accepted for longer than the margin.
    private func isFresh(_ token: OAuth2Token) -> Bool {
        guard token.accessToken != refused else { return false }
        guard let expiry = token.expiry else { return true }
        return client.settings.now() < expiry.addingTimeInterval(-margin)
    }

    /// The margin, which is shorter for tokens that live shorter than ten margins.
    private var margin: TimeInterval { max(0, min(client.settings.renewalMargin, lifetime / 10)) }
    private var lifetime: TimeInterval = .infinity

    /// Returns the token of the store if it is fresh, as after a renewal by another program, or fetches one.
    private func fetch(through sender: CredentialSender) async throws -> OAuth2Token {
        if let stored = try await client.settings.store.token() { token = stored }
        if let token, isFresh(token) { return token }
        let fetched = try await renewed(through: sender)
        token = fetched
        refused = nil
        lifetime = fetched.expiry?.timeIntervalSince(client.settings.now()) ?? .infinity
        try await client.settings.store.save(fetched)
        return fetched
    }

    private func renewed(through sender: CredentialSender) async throws -> OAuth2Token {
        if let refreshToken = token?.refreshToken {
            do {
                var fetched = try await client.token(
                    for: .refreshToken(refreshToken), at: refreshURL, through: sender)
                // A server that keeps the token for renewals does not repeat it (RFC 6749, section 6).
                fetched.refreshToken = fetched.refreshToken ?? refreshToken
                return fetched
            } catch OAuth2Error.refused(_, "invalid_grant", _) where grant.isRepeatable {
                token?.refreshToken = nil
            } catch OAuth2Error.refused(_, "invalid_grant", _) {
                throw OAuth2Error.signInRequired
            }
        }
        guard grant.isRepeatable || !wasGrantUsed else { throw OAuth2Error.signInRequired }
        let isRefresh = if case .refreshToken = grant { true } else { false }
        var fetched = try await client.token(for: grant, at: isRefresh ? refreshURL : tokenURL, through: sender)
        wasGrantUsed = true
        if case .refreshToken(let refreshToken) = grant, fetched.refreshToken == nil {
            fetched.refreshToken = refreshToken
        }
        return fetched
    }
}
