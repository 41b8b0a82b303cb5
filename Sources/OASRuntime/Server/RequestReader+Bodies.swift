extension RequestReader {
    /// Reads a required form, `application/x-www-form-urlencoded`.
    public mutating func form<Value: JSONDecodable>(_ type: Value.Type, _ fields: FormFields = .none) -> Value? {
        let value = optionalForm(type, fields)
        refuseMissingBody(value == nil)
        return value
    }

    /// Reads an optional form, `application/x-www-form-urlencoded`.
    public mutating func optionalForm<Value: JSONDecodable>(
        _ type: Value.Type, _ fields: FormFields = .none
    ) -> Value? {
        guard let bytes = bytes("application/x-www-form-urlencoded") else { return nil }
        do {
            let charset = try FormFields.charset(of: request.headerFields[.contentType])
            return try fields.decode(
                type, from: bytes, charset: charset, maximumFields: configuration.maximumFormFields)
        } catch {
            refuse(.form(error))
            return nil
        }
    }

    /// Reads a required body that is the text of one value, for example `42`, or JSON if the request has a JSON media
    /// type.
    public mutating func scalar<Value: JSONDecodable>(_ type: Value.Type, contentType: String? = nil) -> Value? {
        let value = optionalScalar(type, contentType: contentType)
        refuseMissingBody(value == nil)
        return value
    }

    /// Reads an optional body that is the text of one value, for example `42`, or JSON if the request has a JSON media
    /// type.
    public mutating func optionalScalar<Value: JSONDecodable>(
        _ type: Value.Type, contentType: String? = nil
    ) -> Value? {
        guard let bytes = bytes(contentType) else { return nil }
        do {
            return try ScalarBody.decode(
                type, from: bytes, contentType: request.headerFields[.contentType], isOfRequest: true)
        } catch {
            refuse(.coder(error))
            return nil
        }
    }

    /// Reads a required body with the coder for the media type of the request.
    public mutating func coded<Value: JSONDecodable>(_ type: Value.Type, contentType: String) -> Value? {
        let value = optionalCoded(type, contentType: contentType)
        refuseMissingBody(value == nil)
        return value
    }

    /// Reads an optional body with the coder for the media type of the request.
    public mutating func optionalCoded<Value: JSONDecodable>(_ type: Value.Type, contentType: String) -> Value? {
        guard let bytes = bytes(contentType) else { return nil }
        do {
            let received = request.headerFields[.contentType] ?? contentType
            return try configuration.coders.decode(type, from: bytes, contentType: received)
        } catch {
            refuse(.coder(error))
            return nil
        }
    }

    /// Reads a required multipart form as a whole, within the limits of ``ServerConfiguration/multipart``.
    public mutating func multipart<Value: MultipartDecodable>(
        _ type: Value.Type, contentType: String = "multipart/form-data"
    ) -> Value? {
        let value = optionalMultipart(type, contentType: contentType)
        refuseMissingBody(value == nil)
        return value
    }

    /// Reads an optional multipart form as a whole, within the limits of ``ServerConfiguration/multipart``.
    public mutating func optionalMultipart<Value: MultipartDecodable>(
        _ type: Value.Type, contentType: String = "multipart/form-data"
    ) -> Value? {
        guard failure == nil, hasBody, hasFittingType(contentType) else { return nil }
        guard case .multipart(let form) = body else {
            need = .multipart
            return nil
        }
        var reader = MultipartReader(form)
        if let value = type.init(from: &reader) { return value }
        refuse(
            .multipart(
                reader.failure ?? MultipartError(at: .byte(0), reason: "the parts are not a valid \(type)")))
        return nil
    }

    /// Returns a stream of the parts of a required multipart body as they arrive.
    public mutating func parts(contentType: String = "multipart/*") -> MultipartBody? {
        let value = optionalParts(contentType: contentType)
        refuseMissingBody(value == nil)
        return value
    }

    /// Returns a stream of the parts of an optional multipart body as they arrive.
    public mutating func optionalParts(contentType: String = "multipart/*") -> MultipartBody? {
        guard hasBody, let body = binary(contentType: contentType) else { return nil }
        do {
            let boundary = try MultipartBoundary(contentType: request.headerFields[.contentType])
            var parts = MultipartBody(body, boundary: boundary, limits: configuration.multipart)
            parts.isOfRequest = true
            return parts
        } catch {
            refuse(.multipart(error))
            return nil
        }
    }

    /// Returns a stream of server-sent events as they arrive. The stream is empty if there is no body.
    public mutating func events<Payload: Sendable>(
        _ type: Payload.Type, until sentinel: String? = nil, modelling model: EventModel = .data,
        contentType: String = "text/event-stream"
    ) -> EventStream<Payload>? {
        let maximumBytes = configuration.maximumBodyBytes
        return binary(contentType: contentType).map { body in
            var events = EventStream<Payload>(
                body, until: sentinel, maximumEventBytes: maximumBytes, modelling: model)
            events.isOfRequest = true
            return events
        }
    }

    /// Returns a stream of server-sent events as they arrive, or `nil` if there is no body.
    public mutating func optionalEvents<Payload: Sendable>(
        _ type: Payload.Type, until sentinel: String? = nil, modelling model: EventModel = .data,
        contentType: String = "text/event-stream"
    ) -> EventStream<Payload>? {
        hasBody ? events(type, until: sentinel, modelling: model, contentType: contentType) : nil
    }

    /// Returns a stream of JSON values as they arrive, framed as the received content type declares. The stream is
    /// empty if there is no body.
    public mutating func jsonLines<Element: Sendable>(
        _ type: Element.Type, contentType: String = "application/jsonl"
    ) -> JSONLines<Element>? {
        let framing = JSONFraming(contentType: request.headerFields[.contentType] ?? contentType)
        let maximumBytes = configuration.maximumBodyBytes
        return binary(contentType: contentType).map { body in
            var lines = JSONLines<Element>(body, framing: framing, maximumElementBytes: maximumBytes)
            lines.isOfRequest = true
            return lines
        }
    }

    /// Returns a stream of JSON values as they arrive, or `nil` if there is no body.
    public mutating func optionalJSONLines<Element: Sendable>(
        _ type: Element.Type, contentType: String = "application/jsonl"
    ) -> JSONLines<Element>? {
        hasBody ? jsonLines(type, contentType: contentType) : nil
    }

    private var hasBody: Bool {
        if case .unread(let body) = body { return body != nil && body?.length != .known(0) }
        return true
    }

    private mutating func refuseMissingBody(_ isMissing: Bool) {
        if isMissing, need == nil { refuse(.missingBody) }
    }
}
