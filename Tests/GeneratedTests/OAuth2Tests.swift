import FeatureTour
import Foundation
import HTTPTypes
import OASRuntime
import OASURLSession
import TestSupport
import Testing

/// OAuth 2 over real connections, against a server in Python.
@Suite(.enabled(if: Program.python != nil, "needs python3"), .timeLimit(.minutes(3)), .tags(.slow))
struct OAuth2Tests {
    private typealias Credential = OAuth2Credential<FeatureTourClient.Credentials.VisitorGrantScope>

    /// Runs a test with a server.
    private func withServer(_ test: (OAuth2Server) async throws -> Void) async throws {
        let server = try await OAuth2Server.start()
        do {
            try await test(server)
            let problems = try await server.record().problems
            #expect(problems.isEmpty, "\(problems)")
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private func settings(_ server: OAuth2Server, at date: MovableDate = MovableDate()) -> OAuth2Settings {
        var settings = OAuth2Settings()
        settings.tokenURL = server.url.appending(path: "login/token")
        settings.fields = ["elsewhere": "1"]
        settings.now = { date.now }
        return settings
    }

    private func tour(
        _ server: OAuth2Server, _ credential: Credential?, transport: any ClientTransport = URLSessionTransport()
    ) -> FeatureTourClient {
        FeatureTourClient(
            server: .init(url: server.url.appending(path: "v1")), credentials: .init(visitorGrant: credential),
            transport: transport)
    }

    private func clientCredentials(
        _ settings: OAuth2Settings, secret: String = "planted-sécret"
    ) -> Credential {
        .clientCredentials(id: "app:1", secret: secret, scopes: [.readKeys, "more:keys"], settings: settings)
    }

    /// Makes calls at the same time. Returns the statuses of those that failed.
    private func failures(of count: Int, _ tour: FeatureTourClient) async -> [Int?] {
        await withTaskGroup(of: [Int?].self) { calls in
            for _ in 0..<count {
                calls.addTask {
                    do throws(ListKeys.Failure) {
                        _ = try await tour.listKeys()
                        return []
                    } catch {
                        return [error.status]
                    }
                }
            }
            return await calls.reduce(into: []) { $0 += $1 }
        }
    }

    @Test("A hundred calls at once share one token request, also when the token has expired or was revoked")
    func oneFlight() async throws {
        try await withServer { server in
            let date = MovableDate()
            let tour = tour(server, clientCredentials(settings(server, at: date)))
            #expect(await failures(of: 100, tour) == [])
            #expect(try await server.record().grants == ["client_credentials"])
            date.advance(by: 3_600 - 59)
            #expect(await failures(of: 100, tour) == [])
            #expect(try await server.record().grants == ["client_credentials", "refresh_token"])
            try await server.set(["revoke": true])
            #expect(await failures(of: 100, tour) == [])
            let record = try await server.record()
            #expect(record.grants == ["client_credentials", "refresh_token", "refresh_token"])
            #expect(record.scopes.first == "read:keys more:keys")
            #expect(record.api.count { $0 == 200 } == 300)
        }
    }

    @Test("A call ends with 401 after one renewal if the server refuses every token")
    func refusedTokens() async throws {
        try await withServer { server in
            try await server.set(["refuses_all": true])
            let tour = tour(server, clientCredentials(settings(server)))
            #expect(await failures(of: 1, tour) == [401])
            var record = try await server.record()
            #expect(record.api == [401, 401])
            #expect(record.grants.count == 2)
            #expect(await failures(of: 50, tour) == Array(repeating: 401, count: 50))
            record = try await server.record()
            #expect(record.api.count == 2 + 100)
            // Each call may meet a token that another call has just fetched, and renews it once.
            #expect(record.grants.count <= 2 + 50)
        }
    }

    @Test("A request that changes something is made once, although its token is renewed and the token server fails")
    func unsafeRequest() async throws {
        try await withServer { server in
            let tour = tour(server, clientCredentials(settings(server))).with { $0.retry = Immediate() }
            _ = try await tour.listKeys()
            try await server.set(["revoke": true, "failures": [503, 429]])
            let created = try await tour.createKey()
            #expect(created.key == "k")
            let record = try await server.record()
            #expect(record.created == 1)
            #expect(record.grants.count == 4)
        }
    }

    /// Three attempts without waits.
    private struct Immediate: RetryPolicy {
        func delay(after attempt: FailedAttempt) -> Duration? { attempt.number < 3 ? .zero : nil }
    }

    @Test("A password is presented once, its token is renewed at the URL for that, and presented again if that fails")
    func password() async throws {
        try await withServer { server in
            let date = MovableDate()
            var settings = OAuth2Settings()
            settings.now = { date.now }
            settings.clientAuthentication = .body
            let tour = tour(
                server,
                .password(
                    username: "ada", password: "planted pässword&", id: "app:1", secret: "planted-sécret",
                    scopes: [.readKeys], settings: settings))
            for _ in 0..<2 {
                _ = try await tour.listKeys()
                date.advance(by: 4_000)
            }
            #expect(try await server.record().grants == ["password", "refresh_token"])
            try await server.set(["forget_refresh": true])
            _ = try await tour.listKeys()
            let record = try await server.record()
            #expect(record.grants == ["password", "refresh_token", "refresh_token", "password"])
            #expect(record.api == [200, 200, 200])
        }
    }

    @Test("A refresh token that the server does not know asks for a new sign-in")
    func refreshToken() async throws {
        try await withServer { server in
            let tour = tour(
                server, .refreshToken("unknown", id: "app:1", secret: "planted-sécret", settings: settings(server)))
            let error = await #expect(throws: ListKeys.Failure.self) { try await tour.listKeys() }
            #expect(
                error?.cause as? OAuth2Error
                    == .refused(status: 400, code: "invalid_grant", description: "unknown"))
            let record = try await server.record()
            #expect(record.grants == ["refresh_token"])
        }
    }

    @Test("A sign-in in a browser proves that the same program began it")
    func authorizationCode() async throws {
        try await withServer { server in
            let signIn = OAuth2SignIn<FeatureTourClient.Credentials.VisitorGrantScope>(
                clientID: "public", redirectURI: "tour://signed in", scopes: [.profile])
            let page = try signIn.url()
            #expect(page.absoluteString.hasPrefix("https://login.hilltop.example/grant?tenant=hilltop&"))
            #expect(page.absoluteString.contains("auth%2Fprofile"))
            let (response, _) = try await server.send(.get, "/grant?\(page.query(percentEncoded: true) ?? "")", nil)
            let location = response.headerFields[.location]?.replacingOccurrences(of: " ", with: "%20")
            let callback = try #require(location.flatMap(URL.init(string:)))
            let other = OAuth2SignIn<FeatureTourClient.Credentials.VisitorGrantScope>(
                clientID: "public", redirectURI: "tour://signed in")
            #expect(throws: OAuth2Error.stateMismatch) { try Credential.authorizationCode(other, callback: callback) }
            let refused = try #require(
                URL(string: callback.absoluteString.replacing("code=planted-code", with: "error=access_denied")))
            #expect(throws: OAuth2Error.refused(status: 302, code: "access_denied", description: nil)) {
                try Credential.authorizationCode(signIn, callback: refused)
            }
            let date = MovableDate()
            let credential = try Credential.authorizationCode(
                signIn, callback: callback, settings: settings(server, at: date))
            let tour = tour(server, credential)
            _ = try await tour.listKeys()
            date.advance(by: 4_000)
            _ = try await tour.listKeys()
            #expect(try await server.record().grants == ["authorization_code", "refresh_token"])
            try await server.set(["forget_refresh": true])
            date.advance(by: 4_000)
            let error = await #expect(throws: ListKeys.Failure.self) { try await tour.listKeys() }
            #expect(error?.cause as? OAuth2Error == .signInRequired)
        }
    }

    @Test("A token is kept in a store, from which another credential takes it")
    func store() async throws {
        try await withServer { server in
            let store = OAuth2MemoryStore()
            let date = MovableDate()
            for _ in 0..<2 {
                var settings = settings(server, at: date)
                settings.store = store
                _ = try await tour(server, clientCredentials(settings)).listKeys()
            }
            #expect(try await server.record().grants.count == 1)
            #expect(await store.token()?.expiry == date.now.addingTimeInterval(3_600))
        }
    }

    @Test("A token request is not redirected to another origin, and is not sent without TLS to another machine")
    func otherOrigins() async throws {
        try await withServer { server in
            try await withServer { other in
                try await server.set(["redirect": .string(other.url.absoluteString + "/login/token")])
                let transport = URLSessionTransport(configuration: .init(followsRedirects: true))
                let tour = tour(server, clientCredentials(settings(server)), transport: transport)
                let error = await #expect(throws: ListKeys.Failure.self) { try await tour.listKeys() }
                #expect(error?.cause is OAuth2Error, "\(error as Any)")
                #expect(try await other.record().grants == [])
            }
            for url in ["http://login.example.com/token", "https://user:pw@login.example.com/", "ftp://127.0.0.1/x"] {
                var settings = settings(server)
                settings.tokenURL = URL(string: url)
                let tour = tour(server, clientCredentials(settings))
                let error = await #expect(throws: ListKeys.Failure.self) { try await tour.listKeys() }
                #expect(error?.cause as? OAuth2Error == .insecureURL)
            }
        }
    }

    @Test("A call that is cancelled stops waiting for a token, and the others get it")
    func cancellation() async throws {
        try await withServer { server in
            try await server.set(["delay": 10])
            let tour = tour(server, clientCredentials(settings(server)))
            let others = Task { await failures(of: 5, tour) }
            let cancelled = Task { try await tour.listKeys() }
            try await Task.sleep(for: .milliseconds(300))
            cancelled.cancel()
            let error = await #expect(throws: ListKeys.Failure.self) { try await cancelled.value }
            #expect(error?.isCancellation == true)
            // The server records a token request when it answers it.
            #expect(try await server.record().grants == [])
            #expect(await others.value == [])
            #expect(try await server.record().grants.count == 1)
        }
    }

    @Test("An error of the token server is described without secrets")
    func errors() async throws {
        try await withServer { server in
            var texts: [String] = []
            let stranger = clientCredentials(settings(server), secret: "planted-wrong")
            var error = await #expect(throws: ListKeys.Failure.self) { try await tour(server, stranger).listKeys() }
            texts.append("\(error as Any)")
            #expect(texts[0].contains("invalid_client: unknown client\\u{202e} xxx"))
            #expect(texts[0].utf8.count < 1_000)
            for text in ["", "[]", "{}", #"{"access_token":""}"#, #"{"access_token":"planted\nx"}"#, "{\"a\":"] {
                try await server.set(["text": .string(text)])
                let tour = tour(server, clientCredentials(settings(server)))
                error = await #expect(throws: ListKeys.Failure.self) { try await tour.listKeys() }
                guard case OAuth2Error.invalidResponse? = error?.cause else {
                    Issue.record("\(error as Any)")
                    continue
                }
                texts.append("\(error as Any)")
            }
            try await server.set(["text": nil, "type": "mac"])
            error = await #expect(throws: ListKeys.Failure.self) {
                try await tour(server, clientCredentials(settings(server))).listKeys()
            }
            texts.append("\(error as Any)")
            for value in [stranger, OAuth2Token(accessToken: "planted", refreshToken: "planted")] as [Any] {
                var dumped = ""
                dump(value, to: &dumped)
                texts += ["\(value)", String(reflecting: value), dumped]
            }
            for text in texts { #expect(!text.contains("planted"), "\(text)") }
        }
    }
}
