import OASRuntime

/// Compares JSON up to null and absent, which the model keeps as one `nil` where a request cannot reach.
enum JSONComparison {
    /// The value without null members, and without members of these names.
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

    /// Decodes the text as the type, encodes the result, and says whether the two texts mean the same.
    static func survives<Model: JSONDecodable & JSONEncodable>(
        _ type: Model.Type, _ text: String, dropping dropped: Set<String> = []
    ) throws -> Bool {
        let model = try JSON.decode(type, from: text)
        let again = try JSON.decode(JSONValue.self, from: try JSON.encode(model))
        let original = try JSON.decode(JSONValue.self, from: text)
        return normalised(again) == normalised(original, dropping: dropped)
    }
}
