extension ResponseWriter {
    /// Writes a response with a form, `application/x-www-form-urlencoded`.
    public mutating func form<Body: JSONEncodable, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, _ fields: FormFields = .none
    ) {
        do {
            set(status, reply, HTTPBody(try fields.encode(reply.body)), "application/x-www-form-urlencoded")
        } catch {
            failure = error
        }
    }

    /// Writes a response with the text of one value, for example `42`, or with JSON if the content type is JSON.
    public mutating func scalar<Body: JSONEncodable, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, contentType: String = "text/plain; charset=utf-8"
    ) {
        do {
            let sent = reply.fields[.contentType] ?? contentType
            set(status, reply, HTTPBody(try ScalarBody.encode(reply.body, contentType: sent)), contentType)
        } catch {
            failure = error
        }
    }

    /// Writes a response with a body from the coder for the media type.
    public mutating func coded<Body: JSONEncodable, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, contentType: String
    ) {
        do {
            set(status, reply, HTTPBody(try coders.encode(reply.body, contentType: contentType)), contentType)
        } catch {
            failure = error
        }
    }

    /// Writes a response with a multipart form.
    public mutating func multipart<Body: MultipartEncodable, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, contentType: String = "multipart/form-data"
    ) {
        var writer = MultipartWriter()
        reply.body.encode(to: &writer)
        do {
            set(status, reply, try writer.finish(), contentType)
        } catch {
            failure = error
        }
    }

    /// Writes a response with a multipart body, whose parts are sent as they are produced.
    public mutating func parts<Headers>(
        _ status: Int, _ reply: Reply<MultipartBody, Headers>, contentType: String = "multipart/mixed"
    ) {
        set(status, reply, reply.body, contentType)
    }

    private mutating func set<Body, Headers>(
        _ status: Int, _ reply: Reply<Body, Headers>, _ body: MultipartBody, _ contentType: String
    ) {
        // A reply that a client received may be sent again, but its boundary is not that of these parts.
        var reply = reply
        let known = reply.fields[.contentType].map { HeaderParameters($0).value }
        reply.fields[.contentType] = body.boundary.added(to: known ?? contentType)
        set(status, reply, body.body, nil)
    }

    /// Writes a response with server-sent events, which are sent as they are produced.
    public mutating func events<Payload, Headers>(
        _ status: Int, _ reply: Reply<EventStream<Payload>, Headers>, modelling model: EventModel = .data,
        contentType: String = "text/event-stream"
    ) {
        set(status, reply, reply.body.body(modelling: model), contentType)
    }

    /// Writes a response with a stream of JSON values, which are sent as they are produced and framed as the content
    /// type requires.
    public mutating func jsonLines<Element, Headers>(
        _ status: Int, _ reply: Reply<JSONLines<Element>, Headers>, contentType: String = "application/jsonl"
    ) {
        let framing = JSONFraming(contentType: reply.fields[.contentType] ?? contentType)
        set(status, reply, reply.body.body(as: framing), contentType)
    }
}
