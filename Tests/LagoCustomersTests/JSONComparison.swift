import OASRuntime

/// A comparison of JSON in which null equals absent. Models that are not sent in requests represent both as `nil`.
enum JSONComparison {
    /// Returns the value without null members and without the named members.
    static func normalised(_ value: JSONValue, dropping dropped: Set<String> = []) -> JSONValue {
        switch value {
        case .array(let items): .array(items.map { normalised($0, dropping: dropped) })
        case .object(let members):
            .object(
                members.filter { $0.value != .null && !dropped.contains($0.key) }
                    .mapValues { normalised($0, dropping: dropped) })
        default: value
        }
    }

    /// Decodes a text as the type, encodes the value and compares the two texts.
    static func survives<Model: JSONDecodable & JSONEncodable>(
        _ type: Model.Type, _ text: String, dropping dropped: Set<String> = []
    ) throws -> Bool {
        let model = try JSON.decode(type, from: text)
        let again = try JSON.decode(JSONValue.self, from: try JSON.encode(model))
        let original = try JSON.decode(JSONValue.self, from: text)
        return normalised(again) == normalised(original, dropping: dropped)
    }
}
