import OASRuntime

/// Values that are stored as JSON, because SQLite has no type for them.
enum JSONColumn {
    static func read<Value: JSONDecodable>(_ text: String) throws -> Value {
        try JSON.decode(Value.self, from: text)
    }

    static func text(_ value: some JSONEncodable) throws -> String { try JSON.string(value) }
}
