extension RequestWriter {
    /// Writes a form, `application/x-www-form-urlencoded`. Writes no body for `nil`.
    public mutating func form<Body: JSONEncodable>(_ body: Body?, _ fields: FormFields = .none) {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try fields.encode(body)), contentType: "application/x-www-form-urlencoded")
        } catch {
            fail(.form(error))
        }
    }

    /// Writes the text of one value, for example `42`. Writes no body for `nil`.
    public mutating func scalar<Body: JSONEncodable>(
        _ body: Body?, contentType: String = "text/plain; charset=utf-8"
    ) {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try ScalarBody.encode(body, contentType: contentType)), contentType: contentType)
        } catch {
            fail(.coder(error))
        }
    }

    /// Writes a value with the coder of the media type. Writes no body for `nil`.
    public mutating func coded<Body: JSONEncodable>(_ body: Body?, contentType: String) {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try coders.encode(body, contentType: contentType)), contentType: contentType)
        } catch {
            fail(.coder(error))
        }
    }

    /// Writes a multipart form. Writes no body for `nil`.
    public mutating func multipart<Body: MultipartEncodable>(
        _ body: Body?, contentType: String = "multipart/form-data"
    ) {
        guard failure == nil, let body else { return }
        var writer = MultipartWriter()
        body.encode(to: &writer)
        do {
            parts(try writer.finish(), contentType: contentType)
        } catch {
            fail(.multipart(error))
        }
    }

    /// Writes a multipart body with parts of any type. Writes no body for `nil`.
    public mutating func parts(_ body: MultipartBody?, contentType: String = "multipart/mixed") {
        guard let body else { return }
        setBody(body.body, contentType: body.boundary.added(to: contentType))
    }

    /// Writes a stream of server-sent events. Writes no body for `nil`.
    public mutating func events<Payload>(
        _ body: EventStream<Payload>?, modelling model: EventModel = .data, contentType: String = "text/event-stream"
    ) {
        guard let body else { return }
        setBody(body.body(modelling: model), contentType: contentType)
    }

    /// Writes a stream of JSON values, framed as the content type requires. Writes no body for `nil`.
    public mutating func jsonLines<Element>(_ body: JSONLines<Element>?, contentType: String = "application/jsonl") {
        guard let body else { return }
        setBody(body.body(as: JSONFraming(contentType: contentType)), contentType: contentType)
    }
}
