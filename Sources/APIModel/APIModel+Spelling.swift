extension APIModel {
    /// Returns a type as it is written in Swift, for example `JSONObject<Customer.Kind>?`.
    package func spelling(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): spelling(scalar)
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

    private func spelling(_ scalar: ScalarType) -> String {
        switch scalar {
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
