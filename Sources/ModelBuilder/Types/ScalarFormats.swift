internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution

/// Maps `type` and `format` to Swift types (OpenAPI Format Registry; JSON Schema 2020-12, Validation, section 7.3;
/// docs/modelling.md, 4.10).
enum ScalarFormats {
    static func scalar(for shape: ScalarShape) -> ScalarType {
        switch shape.type {
        case .boolean: return .boolean
        case .integer: return integer(shape.format)
        case .number: return number(shape.format)
        case .string: return string(shape.textFormat)
        case .object, .array: return .string
        }
    }

    private static func integer(_ format: String?) -> ScalarType {
        switch format {
        case "int8": .int8
        case "int16": .int16
        case "int32": .int32
        case "int64", "unix-time": .int64
        case "uint8": .uint8
        case "uint16": .uint16
        case "uint32": .uint32
        case "uint64": .uint64
        default: .integer
        }
    }

    private static func number(_ format: String?) -> ScalarType {
        switch format {
        case "decimal": .decimal
        case "int32": .int32
        case "int64": .int64
        default: .double
        }
    }

    private static func string(_ format: TextFormat?) -> ScalarType {
        switch format {
        case .dateTime: .dateTime
        case .date: .date
        case .uuid: .uuid
        case .url: .url
        case .base64: .base64
        case .decimal: .decimalText
        case nil: .string
        }
    }
}
