/// The members of an object in their order, each with its JSON text.
struct RawMembers: JSONDecodable {
    struct Member {
        let name: String
        let value: RawJSON
    }

    let members: [Member]

    init?(from json: inout JSONReader) {
        var members: [Member] = []
        json.openObject()
        var isFirst = true
        while json.memberFollows(isFirst: isFirst) {
            isFirst = false
            guard let name = json.memberName(), json.colon(), let value = RawJSON(from: &json) else { return nil }
            members.append(Member(name: name, value: value))
        }
        guard json.isValid else { return nil }
        self.members = members
    }
}

/// A value that stays JSON text.
struct RawJSON: JSONDecodable, JSONEncodable {
    let kind: JSONKind
    let text: [UInt8]

    init?(from json: inout JSONReader) {
        kind = json.kind
        let start = json.position
        json.skipValue()
        guard json.isValid else { return nil }
        // Safe: a valid reader has advanced, at most to its end, so both positions are inside its text.
        text = Array(UnsafeBufferPointer(start: json.text + start, count: json.position - start))
    }

    /// Writes the text as it was read, which is one JSON value.
    func encode(to json: inout JSONWriter) {
        text.withUnsafeBufferPointer { bytes in
            // An empty text has no address, and there is nothing to write.
            if let start = bytes.baseAddress { json.append(start, count: bytes.count) }
        }
    }

    /// Returns the text of the value outside of JSON: a string without quotes, nothing for null, and otherwise the JSON
    /// text.
    func plainText() throws(JSONError) -> String {
        switch kind {
        case .string: try JSON.decode(String.self, from: text)
        case .null: ""
        default: String(decoding: text, as: UTF8.self)
        }
    }
}
