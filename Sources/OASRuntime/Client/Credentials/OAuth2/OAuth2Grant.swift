import Foundation
import HTTPTypes

/// The proof that a client presents to get its first token.
enum OAuth2Grant: Sendable {
    case clientCredentials(scope: String)
    case password(username: String, password: String, scope: String)
    case authorizationCode(code: String, redirectURI: String, verifier: String)
    case refreshToken(String)

    /// True if the grant can be presented again. A code is valid once.
    var isRepeatable: Bool {
        switch self {
        case .clientCredentials, .password: true
        case .authorizationCode, .refreshToken: false
        }
    }

    /// The fields of the token request (RFC 6749, sections 4.1.3, 4.3.2, 4.4.2 and 6; RFC 7636, section 4.5).
    var fields: [(name: String, value: String)] {
        switch self {
        case .clientCredentials(let scope):
            [("grant_type", "client_credentials")] + Self.scope(scope)
        case .password(let username, let password, let scope):
            [("grant_type", "password"), ("username", username), ("password", password)] + Self.scope(scope)
        case .authorizationCode(let code, let redirectURI, let verifier):
            [
                ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirectURI),
                ("code_verifier", verifier),
            ]
        case .refreshToken(let token): [("grant_type", "refresh_token"), ("refresh_token", token)]
        }
    }

    private static func scope(_ scope: String) -> [(name: String, value: String)] {
        scope.isEmpty ? [] : [("scope", scope)]
    }
}

/// A client that is registered at an OAuth 2 server.
struct OAuth2Client: Sendable {
    let id: String
    /// The secret, which a program on a user's device does not have.
    let secret: String?
    let settings: OAuth2Settings

    /// Fetches a token.
    ///
    /// - Throws: ``OAuth2Error``, or ``CredentialUnavailable`` if another attempt may succeed.
    func token(
        for grant: OAuth2Grant, at url: String?, through sender: CredentialSender
    ) async throws -> OAuth2Token {
        guard let url = settings.tokenURL ?? url.flatMap({ URL(string: $0, relativeTo: sender.baseURL)?.absoluteURL })
        else { throw OAuth2Error.noTokenURL }
        let (request, body) = message(for: grant)
        let (response, bytes): (HTTPResponse, [UInt8])
        do {
            (response, bytes) = try await sender.send(request, body: body, to: url)
        } catch  where ConnectionFailure(error) != nil {
            throw CredentialUnavailable(error)
        }
        if StandardRetry.standard.statuses.contains(response.status.code) {
            throw CredentialUnavailable(Self.refusal(response, bytes))
        }
        guard response.status.code == 200 else { throw Self.refusal(response, bytes) }
        return try token(in: bytes)
    }

    private func message(for grant: OAuth2Grant) -> (HTTPRequest, [UInt8]) {
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        request.headerFields[.accept] = "application/json"
        request.headerFields[.contentType] = "application/x-www-form-urlencoded"
        var fields = grant.fields + settings.fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        if let secret, settings.clientAuthentication == .header {
            let pair = "\(PercentEncoding.unreserved(id)):\(PercentEncoding.unreserved(secret))"
            request.headerFields[.authorization] = "Basic \(Data(pair.utf8).base64EncodedString())"
        } else {
            fields.append(("client_id", id))
            if let secret { fields.append(("client_secret", secret)) }
        }
        return (request, Array(PercentEncoding.query(fields).utf8))
    }

    /// Reads a token response (RFC 6749, section 5.1). Some servers send `expires_in` as text.
    private func token(in bytes: [UInt8]) throws -> OAuth2Token {
        guard let members = (try? JSON.decode(JSONValue.self, from: bytes))?.objectValue else {
            throw OAuth2Error.invalidResponse("is not a JSON object")
        }
        guard let access = members["access_token"]?.stringValue, !access.isEmpty else {
            throw OAuth2Error.invalidResponse("has no access_token")
        }
        if let type = members["token_type"]?.stringValue, type.lowercased() != "bearer" {
            throw OAuth2Error.invalidResponse("has a token of the type '\(type.shown())', which is not supported")
        }
        guard HTTPField.isValidValue(access) else {
            throw OAuth2Error.invalidResponse("has a token that no header field can contain")
        }
        let lifetime = members["expires_in"]?.seconds
        return OAuth2Token(
            accessToken: access, expiry: lifetime.map { settings.now().addingTimeInterval($0) },
            refreshToken: members["refresh_token"]?.stringValue, scope: members["scope"]?.stringValue)
    }

    /// Reads an error response (RFC 6749, section 5.2).
    private static func refusal(_ response: HTTPResponse, _ bytes: [UInt8]) -> OAuth2Error {
        let members = (try? JSON.decode(JSONValue.self, from: bytes))?.objectValue ?? [:]
        return .refused(
            status: response.status.code, code: members["error"]?.stringValue?.shown() ?? "without a code",
            description: (members["error_description"]?.stringValue).map { Redaction.text($0.shown(upTo: 200)) })
    }
}

extension JSONValue {
    /// A lifetime in seconds, at most ten years.
    fileprivate var seconds: Double? {
        let value = doubleValue ?? stringValue.flatMap(Double.init)
        return value.flatMap { $0.isFinite && $0 >= 0 ? min($0, 315_360_000) : nil }
    }
}
