extension SchemaType {
    /// Creates the type that a format implies, for schemas that have only a format (OpenAPI Format Registry; JSON
    /// Schema 2020-12, Validation, section 7.3). The result is `nil` for an unknown format.
    package init?(impliedBy format: String) {
        switch format {
        case "int32", "int64", "int8", "int16", "uint8", "uint16", "uint32", "uint64", "unix-time": self = .integer
        case "float", "double": self = .number
        case "date", "date-time", "uuid", "uri", "url", "email", "byte", "binary", "password", "hostname", "ipv4",
            "ipv6",
            "time", "duration":
            self = .string
        default: return nil
        }
    }
}
