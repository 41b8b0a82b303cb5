/// The part of an event that the payload type describes.
@_documentation(visibility: internal)
public enum EventModel: Sendable, Hashable {
    /// The data only, as documents before OpenAPI 3.2 do.
    case data
    /// All fields, as an object with `data`, `event`, `id` and `retry` (OpenAPI 3.2, "Special Considerations for
    /// Server-Sent Events"). The object has an `id` only if the event has its own; ``ServerSentEvent/id`` may also be
    /// that of an earlier event.
    case fields

    /// Returns the JSON text from which the payload of an event is decoded.
    func text(of event: ServerSentEvent<String>, hasOwnID: Bool) throws(JSONError) -> [UInt8] {
        guard self == .fields else { return Array(event.data.utf8) }
        return try JSON.encode(EventFields(event: event, hasOwnID: hasOwnID))
    }

    /// Returns the JSON text in which the data is JSON and not a string, or `nil` if there is none. It is tried if the
    /// type refuses the string: the data is a string according to the specification, but documents may model it as
    /// JSON.
    func embeddingText(of event: ServerSentEvent<String>, hasOwnID: Bool) -> [UInt8]? {
        guard self == .fields, let data = try? JSON.decode(RawJSON.self, from: event.data) else { return nil }
        return try? JSON.encode(EventFields(event: event, hasOwnID: hasOwnID, data: data))
    }

    /// Returns the event whose fields are the members of a JSON object. Other members are ignored.
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
    /// True if the event has its own id. The id of an earlier event is not written, because a long one would be
    /// repeated for each of many short events.
    let hasOwnID: Bool
    /// The data as JSON, or `nil` if the data is a string.
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
