import HTTPTypes

extension HTTPResponse.Status {
    /// Creates a status with the reason phrase of its code. HTTPTypes stops the process if a code does not have three
    /// digits, so such a code becomes 500.
    init(validCode code: Int) {
        guard 100...999 ~= code else {
            self = .internalServerError
            return
        }
        self = Self.registered[code] ?? Self(code: code)
    }

    private static let registered = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    private static let all: [Self] = [
        .continue, .switchingProtocols, .earlyHints, .ok, .created, .accepted, .nonAuthoritativeInformation, .noContent,
        .resetContent, .partialContent, .multipleChoices, .movedPermanently, .found, .seeOther, .notModified,
        .temporaryRedirect, .permanentRedirect, .badRequest, .unauthorized, .forbidden, .notFound, .methodNotAllowed,
        .notAcceptable, .proxyAuthenticationRequired, .requestTimeout, .conflict, .gone, .lengthRequired,
        .preconditionFailed, .contentTooLarge, .uriTooLong, .unsupportedMediaType, .rangeNotSatisfiable,
        .expectationFailed, .misdirectedRequest, .unprocessableContent, .tooEarly, .upgradeRequired,
        .preconditionRequired, .tooManyRequests, .requestHeaderFieldsTooLarge, .unavailableForLegalReasons,
        .internalServerError, .notImplemented, .badGateway, .serviceUnavailable, .gatewayTimeout,
        .httpVersionNotSupported, .networkAuthenticationRequired,
    ]
}
