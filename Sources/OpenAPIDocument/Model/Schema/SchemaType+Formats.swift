extension SchemaType {
    /// The type that a format belongs to, for schemas that name only a format (OpenAPI format registry; JSON Schema
    /// 2020-12 Validation, section 7.3); nil for a format that is not known.
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
