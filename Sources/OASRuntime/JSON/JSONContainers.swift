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

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.dictionary(Value.self) else { return nil }
        self = value
    }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Writes the members sorted by the bytes of their names.
    public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.members(self)
        json.endObject()
    }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
    /// Reads `null` as `nil`.
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
    /// Writes `nil` as `null`.
    public func encode(to json: inout JSONWriter) {
        if let self { self.encode(to: &json) } else { json.null() }
    }
}
