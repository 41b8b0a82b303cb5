import HTTPTypes

extension RequestReader {
    /// Reads a required JSON body. Any JSON media type is accepted if the documented one is JSON.
    public mutating func json<Value: JSONDecodable>(
        _ type: Value.Type, contentType: String = "application/json"
    ) -> Value? {
        let value = optionalJSON(type, contentType: contentType)
        if value == nil, need == nil { refuse(.missingBody) }
        return value
    }

    /// Reads an optional JSON body.
    public mutating func optionalJSON<Value: JSONDecodable>(
        _ type: Value.Type, contentType: String = "application/json"
    ) -> Value? {
        guard let bytes = bytes(contentType) else { return nil }
        do {
            return try JSON.decodeRequest(type, from: bytes)
        } catch {
            refuse(.json(error))
            return nil
        }
    }

    /// Reads a required text body in the charset that its media type declares, or in UTF-8.
    public mutating func text(contentType: String? = nil) -> String? {
        let value = optionalText(contentType: contentType)
        if value == nil, need == nil { refuse(.missingBody) }
        return value
    }

    /// Reads an optional text body in the charset that its media type declares, or in UTF-8. An empty body is an empty
    /// string if the request has the media type in its `Content-Type` field, otherwise it is `nil`.
    ///
    /// An unknown charset is refused with 415. Bytes that are not text in the charset are refused with 400.
    public mutating func optionalText(contentType: String? = nil) -> String? {
        guard let bytes = bytes(contentType) else { return isEmptyText(contentType) ? "" : nil }
        let received = request.headerFields[.contentType]
        guard let charset = try? TextCharset(contentType: received) else {
            let type = contentType.map { HeaderParameters($0).value } ?? "text/plain"
            refuse(.contentType(expected: "\(type); charset=utf-8", received: received ?? ""))
            return nil
        }
        do {
            return try charset.text(bytes)
        } catch {
            let type = received ?? contentType ?? "text/plain"
            refuse(.coder(BodyCodingError(contentType: type, reason: "the text \(error)")))
            return nil
        }
    }

    private func isEmptyText(_ documented: String?) -> Bool {
        guard failure == nil, need == nil, !hasContent, let received = request.headerFields[.contentType] else {
            return false
        }
        return !received.isEmpty && MediaType.fits(received, documented: documented)
    }

    /// Returns the body as it arrives, with the media type of the request. It is empty if there is none.
    public mutating func binary(contentType: String? = nil) -> HTTPBody? {
        guard failure == nil, hasFittingType(contentType) else { return nil }
        let bytes: HTTPBody
        switch body {
        case .unread(let body): bytes = body ?? HTTPBody()
        case .collected(let collected): bytes = HTTPBody(collected)
        case .multipart: return nil
        }
        return request.headerFields[.contentType].map(bytes.with) ?? bytes
    }

    /// Returns the body as it arrives, or `nil` if there is none.
    public mutating func optionalBinary(contentType: String? = nil) -> HTTPBody? {
        if case .unread(nil) = body { return nil }
        return binary(contentType: contentType)
    }

    /// Returns the bytes of the body, or `nil` if there is no body or it has not been read yet.
    mutating func bytes(_ documented: String?) -> [UInt8]? {
        guard failure == nil else { return nil }
        switch body {
        case .unread(nil): return nil
        case .unread(let body):
            // If the body is known not to be empty, a wrong type is refused without reading it.
            if case .known(1...) = body?.length, !hasFittingType(documented) { return nil }
            // It is known only after reading whether the body is empty.
            need = .bytes
            return nil
        case .collected(let bytes):
            guard !bytes.isEmpty, hasFittingType(documented) else { return nil }
            return bytes
        case .multipart: return nil
        }
    }

    mutating func hasFittingType(_ documented: String?) -> Bool {
        let received = request.headerFields[.contentType]
        if received?.isEmpty ?? true, let documented, mustSayType(documented) {
            refuse(.missingContentType(expected: documented))
            return false
        }
        if MediaType.fits(received, documented: documented) { return true }
        refuse(.contentType(expected: documented ?? "", received: received ?? ""))
        return false
    }

    /// Returns true if a body of the documented type must have a `Content-Type`. Exempt are types that a browser sends
    /// to another origin without asking it first, and types for bytes of any kind.
    private func mustSayType(_ documented: String) -> Bool {
        guard configuration.requiresContentType, hasContent, let type = MediaType(documented), type.subtype != "*"
        else { return false }
        switch (type.type, type.subtype) {
        case ("text", "plain"), ("multipart", _): return false
        case ("application", "x-www-form-urlencoded"), ("application", "octet-stream"): return false
        default: return true
        }
    }

    private var hasContent: Bool {
        switch body {
        case .unread(let body): body.map { $0.length != .known(0) } ?? false
        case .collected(let bytes): !bytes.isEmpty
        case .multipart: true
        }
    }
}
