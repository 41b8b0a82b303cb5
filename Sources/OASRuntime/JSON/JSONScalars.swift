extension String: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.string() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.bool() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.bool(self) }
}

extension Double: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.double() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.double(self) }
}

extension Float: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.float() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.float(self) }
}

/// The conformances of integers of every width.
extension FixedWidthInteger where Self: JSONDecodable & JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.integer(Self.self, expecting: "an integer") else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.integer(self) }
}

extension Int: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.int() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.integer(self) }
}

extension Int64: JSONDecodable, JSONEncodable {
    public init?(from json: inout JSONReader) {
        guard let value = json.int64() else { return nil }
        self = value
    }

    public func encode(to json: inout JSONWriter) { json.integer(self) }
}

extension Int8: JSONDecodable, JSONEncodable {}
extension Int16: JSONDecodable, JSONEncodable {}
extension Int32: JSONDecodable, JSONEncodable {}
extension UInt: JSONDecodable, JSONEncodable {}
extension UInt8: JSONDecodable, JSONEncodable {}
extension UInt16: JSONDecodable, JSONEncodable {}
extension UInt32: JSONDecodable, JSONEncodable {}
extension UInt64: JSONDecodable, JSONEncodable {}
