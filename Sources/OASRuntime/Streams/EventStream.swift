/// The events of a `text/event-stream`, which are read while they arrive (WHATWG HTML, section 9.2 "Server-sent
/// events").
///
/// ```swift
/// for try await event in stream { print(event.data) }
/// ```
///
/// A payload of type `String` is the text of the event. All other types are decoded from it as JSON. Iterating throws
/// ``StreamElementError`` with the number of the event that is invalid. In the handler of a server the error is inside
/// a ``ServerRequestFailure``, which refuses the request.
///
/// Some services end a stream with an event that is not a payload. `[DONE]` ends a stream of JSON, unless `until` names
/// another text. Such a text ends a stream of `String` only if `until` names it.
///
/// The stream can be read once. Two streams are equal if they are the same stream.
public struct EventStream<Payload: Sendable>: Sendable, Hashable {
    /// The bytes of the stream.
    public let body: HTTPBody
    private let sentinel: String?
    private let maximumEventBytes: Int
    private let model: EventModel
    /// True if the body belongs to a request that a server reads.
    var isOfRequest = false

    /// Creates the stream of the events in a body.
    ///
    /// - Parameters:
    ///   - body: The bytes of the events, as they arrive.
    ///   - sentinel: The data of the event that ends the stream.
    ///   - maximumEventBytes: The longest event that is accepted, in bytes.
    ///   - model: The part of an event that the payload type describes.
    public init(
        _ body: HTTPBody, until sentinel: String? = nil, maximumEventBytes: Int = 64 << 20,
        modelling model: EventModel = .data
    ) {
        self.body = body
        self.sentinel = sentinel ?? (Payload.self == String.self ? nil : "[DONE]")
        self.maximumEventBytes = maximumEventBytes
        self.model = model
    }

    /// Returns the bytes of the stream. If the model is `.fields`, each payload is an object of all fields
    /// of an event and is written as these fields.
    func body(modelling model: EventModel) -> HTTPBody {
        guard model == .fields, self.model == .data else { return body }
        let sentinel = sentinel
        let events = EventStream<String>(body, maximumEventBytes: maximumEventBytes)
        return HTTPBody(
            EncodedElements(elements: events) { event, index in
                if sentinel?.hasBytes(of: event.data) == true { return try event.encoded(index) }
                let fields: ServerSentEvent<String>
                do throws(JSONError) {
                    fields = try EventModel.event(ofFields: event.data)
                } catch {
                    throw StreamElementError(index: index, reason: .json(error))
                }
                return try fields.encoded(index)
            })
    }
}

extension EventStream where Payload: JSONEncodable {
    /// Creates a stream of events that are being produced. Each event is written after the previous one has been sent.
    ///
    /// `sentinel` is the data of a further event at the end, for example `[DONE]`.
    public init<Events: AsyncSequence & Sendable>(sending events: Events, until sentinel: String? = nil)
    where Events.Element == ServerSentEvent<Payload> {
        self.init(
            HTTPBody(
                EncodedElements(elements: events, ending: Self.ending(sentinel)) { try Self.encode($0, $1) }),
            until: sentinel)
    }

    /// Creates a stream of payloads that are being produced. Each payload is written after the previous one has been
    /// sent.
    ///
    /// `sentinel` is the data of a further event at the end, for example `[DONE]`.
    public init<Payloads: AsyncSequence & Sendable>(sending payloads: Payloads, until sentinel: String? = nil)
    where Payloads.Element == Payload {
        self.init(
            HTTPBody(
                EncodedElements(elements: payloads, ending: Self.ending(sentinel)) {
                    try Self.encode(ServerSentEvent($0), $1)
                }),
            until: sentinel)
    }

    private static func ending(_ sentinel: String?) -> [UInt8] {
        sentinel.map { ServerSentEvent.encoded(data: $0) } ?? []
    }

    private static func encode(_ event: ServerSentEvent<Payload>, _ index: Int) throws(StreamElementError) -> [UInt8] {
        let data: String
        if let text = event.data as? String {
            data = text
        } else {
            do {
                data = try JSON.string(event.data)
            } catch {
                throw StreamElementError(index: index, reason: .json(error))
            }
        }
        return try ServerSentEvent(data, event: event.event, id: event.id, retry: event.retry).encoded(index)
    }
}

extension EventStream: AsyncSequence where Payload: JSONDecodable {
    public typealias Element = ServerSentEvent<Payload>

    public func makeAsyncIterator() -> Iterator {
        Iterator(
            chunks: body.makeAsyncIterator(), parser: EventParser(maximumBytes: maximumEventBytes), sentinel: sentinel,
            model: model, isOfRequest: isOfRequest)
    }

    /// The payloads without the other fields of the events.
    public var payloads: AsyncMapSequence<EventStream, Payload> { map(\.data) }

    /// An iterator over the events.
    public struct Iterator: AsyncIteratorProtocol {
        private var chunks: HTTPBody.Iterator?
        private var parser: EventParser
        private let sentinel: String?
        private let model: EventModel
        private let isOfRequest: Bool
        private var chunk: ArraySlice<UInt8> = []
        private var index = 0

        init(
            chunks: HTTPBody.Iterator, parser: EventParser, sentinel: String?, model: EventModel, isOfRequest: Bool
        ) {
            self.chunks = chunks
            self.parser = parser
            self.sentinel = sentinel
            self.model = model
            self.isOfRequest = isOfRequest
        }

        /// Returns the next event, or `nil` at the end and after an error.
        public mutating func next() async throws -> ServerSentEvent<Payload>? {
            do {
                while chunks != nil {
                    if let event = try arrived() { return event }
                    // Releasing the iterator of the body tells the transport that nobody reads on.
                    guard var source = chunks.take() else { return nil }
                    try Task.checkCancellation()
                    guard let more = try await source.next() else { return nil }
                    chunks = source
                    chunk = more
                }
                return nil
            } catch let error as StreamElementError where isOfRequest {
                throw ServerRequestFailure(.element(error))
            }
        }

        /// Returns the next event if all of it has arrived, without suspension. The sentinel ends the stream, and so
        /// does an error.
        // Inlined into one function with the next two, so that type metadata is looked up once for each event.
        @inline(__always)
        private mutating func arrived() throws(StreamElementError) -> ServerSentEvent<Payload>? {
            do {
                guard let event = try parse() else { return nil }
                guard sentinel?.hasBytes(of: event.event.data) != true else {
                    chunks = nil
                    return nil
                }
                let decoded = try decode(event)
                index += 1
                return decoded
            } catch {
                chunks = nil
                throw error
            }
        }

        private mutating func parse() throws(StreamElementError) -> EventParser.Event? {
            do {
                return try parser.next(in: &chunk)
            } catch {
                throw StreamElementError(index: index, reason: .tooLarge(maximumBytes: error.maximumBytes))
            }
        }

        @inline(__always)
        private func decode(_ parsed: EventParser.Event) throws(StreamElementError) -> ServerSentEvent<Payload> {
            let event = parsed.event
            let payload: Payload
            if model == .data, Payload.self == String.self, let text = event.data as? Payload {
                payload = text
            } else {
                do throws(JSONError) {
                    payload = try self.payload(of: event, hasOwnID: parsed.hasOwnID)
                } catch {
                    throw StreamElementError(index: index, reason: .json(error))
                }
            }
            return ServerSentEvent(payload, event: event.event, id: event.id, retry: event.retry)
        }

        @inline(__always)
        private func payload(of event: ServerSentEvent<String>, hasOwnID: Bool) throws(JSONError) -> Payload {
            let text = try model.text(of: event, hasOwnID: hasOwnID)
            do {
                return try JSON.decode(Payload.self, from: text[...], isOfRequest: isOfRequest)
            } catch {
                guard let other = model.embeddingText(of: event, hasOwnID: hasOwnID) else { throw error }
                return try JSON.decode(Payload.self, from: other[...], isOfRequest: isOfRequest)
            }
        }
    }
}
