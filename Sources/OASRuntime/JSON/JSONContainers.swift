extension Array: JSONDecodable where Element: JSONDecodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.array(Element.self) else { return nil }
        self = value
    }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    public func encode(to json: inout JSONWriter) {
        json.beginArray()
        for element in self where json.isValid {
            json.beginElement()
            element.encode(to: &json)
        }
        json.endArray()
    }
}

extension JSONObject: JSONDecodable where Value: JSONDecodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.members(Value.self) else { return nil }
        self = value
    }
}

extension JSONObject: JSONEncodable where Value: JSONEncodable {
    /// Writes the members in their order.
    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.members(self)
        json.endObject()
    }
}

extension JSONObject: Decodable where Value: JSONDecodable {}
extension JSONObject: Encodable where Value: JSONEncodable {}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
    /// Fails if two names are canonically equivalent but have different bytes, because a dictionary has only one of
    /// them. Also fails for a name with more than 30 combining marks in a row, which takes more than linear time to
    /// hash. ``JSONObject`` accepts all names.
    public init?(from json: inout JSONReader) {
        let start = json.markedPosition
        guard let object = json.members(Value.self) else { return nil }
        guard object.keys.allSatisfy({ ByteText($0).isStreamSafe }) else {
            json.fail("a name has more than \(ByteText.maximumMarks) combining marks in a row", at: start)
            return nil
        }
        let value = Dictionary(object)
        guard value.count == object.count else {
            json.fail("two names are the same text in other bytes, of which a dictionary holds one", at: start)
            return nil
        }
        self = value
    }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Writes the members sorted by the bytes of their names.
    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.members(JSONObject(self))
        json.endObject()
    }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
    /// Decodes `null` as `nil`.
    public init?(from json: inout JSONReader) {
        if json.null() {
            self = .none
            return
        }
        guard let value = json.value(Wrapped.self) else { return nil }
        self = .some(value)
    }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    /// Encodes `nil` as `null`.
    public func encode(to json: inout JSONWriter) {
        if let self { self.encode(to: &json) } else { json.null() }
    }
}
