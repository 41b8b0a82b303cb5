extension Overrides {
    /// A kind of named element. It determines which names are allowed.
    enum NamedThing {
        case type, property, enumerationCase, method, parameter, group, server

        var words: String {
            switch self {
            case .type: "a type"
            case .property: "a property"
            case .enumerationCase: "a case"
            case .method: "a method"
            case .parameter: "a parameter"
            case .group: "a group of operations"
            case .server: "a server or a security scheme"
            }
        }

        var reserved: Set<String> {
            switch self {
            case .type: ReservedNames.types
            case .property, .parameter: ReservedNames.properties
            case .enumerationCase: ReservedNames.cases
            case .method: ReservedNames.methods
            case .group: ReservedNames.unspeakable
            case .server: ["self", "init", "Self", "Type", "Protocol", "url"]
            }
        }
    }
}
