/// What of an event the payload's type describes.
public enum EventModel: Sendable, Hashable {
    /// The data alone, which is the practice of documents before OpenAPI 3.2.
    case data
    /// All fields, as an object with `data`, `event`, `id` and `retry` (OpenAPI 3.2, "Special Considerations for
    /// Server-Sent Events"). The object has an `id` where the event itself has one; ``ServerSentEvent/id`` is also that
    /// of an earlier event.
    case fields

    /// The JSON text that an event stands for.
    func text(of event: ServerSentEvent<String>, hasOwnID: Bool) throws(JSONError) -> [UInt8] {
        guard self == .fields else { return Array(event.data.utf8) }
        return try JSON.encode(EventFields(event: event, hasOwnID: hasOwnID))
    }

    /// The text where the data is the JSON in it, which is tried where the string is refused: data is a string to the
    /// specification, but may be modelled so. Nil if there is no other text.
    func embeddingText(of event: ServerSentEvent<String>, hasOwnID: Bool) -> [UInt8]? {
        guard self == .fields, let data = try? JSON.decode(RawJSON.self, from: event.data) else { return nil }
        return try? JSON.encode(EventFields(event: event, hasOwnID: hasOwnID, data: data))
    }

    /// The event whose fields are the members of a JSON object; further members are left out.
    static func event(ofFields json: String) throws(JSONError) -> ServerSentEvent<String> {
        var event = ServerSentEvent("")
        for member in try JSON.decode(RawMembers.self, from: json).members where member.value.kind != .null {
            switch member.name {
            case "data": event.data = try member.value.plainText()
            case "event": event.event = try member.value.plainText()
            case "id": event.id = try member.value.plainText()
            case "retry": event.retry = try JSON.decode(Int.self, from: member.value.text)
            default: break
            }
        }
        return event
    }
}

/// The fields of an event as the members of an object.
private struct EventFields: JSONEncodable {
    let event: ServerSentEvent<String>
    /// An id of an earlier event is no field: a long one would be written again for each of many short events.
    let hasOwnID: Bool
    /// The data as JSON, nil where it is a string.
    var data: RawJSON?

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        if let data { json.member("data", data) } else { json.member("data", event.data) }
        json.optionalMember("event", event.event)
        json.optionalMember("id", hasOwnID ? event.id : nil)
        json.optionalMember("retry", event.retry)
        json.endObject()
    }
}
