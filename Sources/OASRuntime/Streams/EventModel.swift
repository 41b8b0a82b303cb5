/// What of an event the payload's type describes.
public enum EventModel: Sendable, Hashable {
    /// The data alone, which is the practice of documents before OpenAPI 3.2.
    case data
    /// All fields, as an object with `data`, `event`, `id` and `retry` (OpenAPI 3.2, "Special Considerations for
    /// Server-Sent Events"). The object has an `id` where the event itself has one; ``ServerSentEvent/id`` is also that
    /// of an earlier event.
    case fields

    /// The JSON texts that an event may stand for, to be tried in order: data is a string to the specification, but may
    /// be modelled as the JSON in it.
    func texts(of event: ServerSentEvent<String>, hasOwnID: Bool) throws(JSONError) -> [[UInt8]] {
        let data = Array(event.data.utf8)
        guard self == .fields else { return [data] }
        var event = event
        // Else a long id would be written again for each of many short events.
        if !hasOwnID { event.id = nil }
        var texts = [try Self.object(of: event, data: JSON.encode(event.data))]
        if let embedded = try? JSON.decode(RawJSON.self, from: data) {
            texts.append(try Self.object(of: event, data: embedded.text))
        }
        return texts
    }

    private static func object(of event: ServerSentEvent<String>, data: [UInt8]) throws(JSONError) -> [UInt8] {
        var text = Array(#"{"data":"#.utf8) + data
        if let name = event.event { text += Array(#","event":"#.utf8) + (try JSON.encode(name)) }
        if let id = event.id { text += Array(#","id":"#.utf8) + (try JSON.encode(id)) }
        if let retry = event.retry { text += Array(#","retry":\#(retry)"#.utf8) }
        return text + [Byte.closeBrace]
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
