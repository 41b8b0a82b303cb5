extension RequestWriter {
    /// Sends a form, `application/x-www-form-urlencoded`; `nil` sends no body.
    public mutating func form<Body: JSONEncodable>(_ body: Body?, _ fields: FormFields = .none) {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try fields.encode(body)), contentType: "application/x-www-form-urlencoded")
        } catch {
            fail(.form(error))
        }
    }

    /// Sends the text of one value, for example `42`; `nil` sends no body.
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

    /// Sends what the coder of the media type makes of a value; `nil` sends no body.
    public mutating func coded<Body: JSONEncodable>(_ body: Body?, contentType: String) {
        guard failure == nil, let body else { return }
        do {
            setBody(HTTPBody(try coders.encode(body, contentType: contentType)), contentType: contentType)
        } catch {
            fail(.coder(error))
        }
    }

    /// Sends a form in parts; `nil` sends no body.
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

    /// Sends parts of any kind; `nil` sends no body.
    public mutating func parts(_ body: MultipartBody?, contentType: String = "multipart/mixed") {
        guard let body else { return }
        setBody(body.body, contentType: body.boundary.added(to: contentType))
    }

    /// Sends a stream of events; `nil` sends no body.
    public mutating func events<Payload>(
        _ body: EventStream<Payload>?, modelling model: EventModel = .data, contentType: String = "text/event-stream"
    ) {
        guard let body else { return }
        setBody(body.body(modelling: model), contentType: contentType)
    }

    /// Sends a stream of JSON values, framed as the content type says; `nil` sends no body.
    public mutating func jsonLines<Element>(_ body: JSONLines<Element>?, contentType: String = "application/jsonl") {
        guard let body else { return }
        setBody(body.body(as: JSONFraming(contentType: contentType)), contentType: contentType)
    }
}
