extension APIModel {
    /// Returns a type as it is written in Swift, for example `JSONObject<Customer.Kind>?`.
    package func spelling(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): scalar.name
        case .array(let element): "[\(spelling(element))]"
        case .dictionary(let value): "JSONObject<\(spelling(value))>"
        case .optional(let wrapped): "\(spelling(wrapped))?"
        case .presence(let wrapped): "Presence<\(spelling(wrapped))>"
        case .named(let id): typePaths[id]?.description ?? "_"
        case .stream(.events, let element): "EventStream<\(spelling(element))>"
        case .stream(.jsonLines, let element): "JSONLines<\(spelling(element))>"
        case .custom(let name): name
        }
    }
}
