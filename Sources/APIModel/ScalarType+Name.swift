extension ScalarType {
    /// The name of the type in its module.
    package var name: String {
        switch self {
        case .string: "String"
        case .boolean: "Bool"
        case .integer: "Int"
        case .int8: "Int8"
        case .int16: "Int16"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint: "UInt"
        case .uint8: "UInt8"
        case .uint16: "UInt16"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        case .double: "Double"
        case .decimal: "Decimal"
        case .decimalText: "DecimalText"
        case .dateTime: "Date"
        case .date: "CalendarDate"
        case .uuid: "UUID"
        case .url: "URLText"
        case .base64: "Data"
        case .body: "HTTPBody"
        case .file: "MultipartFile"
        case .parts: "MultipartBody"
        case .json: "JSONValue"
        case .none: "NoBody"
        }
    }
}
