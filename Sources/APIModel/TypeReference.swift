/// A use of a type, as opposed to its declaration.
package indirect enum TypeReference: Sendable, Hashable {
    /// A scalar type, for example `String` or `Foundation.Date`.
    case scalar(ScalarType)
    /// An array, for example `[Customer]`.
    case array(TypeReference)
    /// A dictionary, for example `JSONObject<Customer>`.
    case dictionary(TypeReference)
    /// An optional type, for example `Customer?`. It never contains another `optional` or a `presence`.
    case optional(TypeReference)
    /// A value that can be absent or null, for example `Presence<String>`. It is used only as the type of a property.
    case presence(TypeReference)
    /// A declared type, for example `Customer.BillingConfiguration`.
    case named(DeclarationID)
    /// A body that is a sequence of values, for example `EventStream<Chunk>`. It is used only as a whole body.
    case stream(StreamKind, TypeReference)
    /// A type of the user as it is written in Swift, for example `BillingKit.Money`. ``APIModel/customModules``
    /// contains its modules.
    case custom(String)
}

/// The encoding of a sequence of values on the wire.
package enum StreamKind: String, Sendable, Hashable {
    /// `text/event-stream`, which is the runtime's `EventStream`.
    case events
    /// JSON texts in lines or records, which are the runtime's `JSONLines`.
    case jsonLines
}

extension TypeReference {
    /// The type without `optional` or `presence`.
    package var unwrapped: TypeReference {
        switch self {
        case .optional(let wrapped), .presence(let wrapped): wrapped.unwrapped
        default: self
        }
    }

    package var isOptional: Bool { if case .optional = self { true } else { false } }
    package var isPresence: Bool { if case .presence = self { true } else { false } }

    /// The optional type, or the type itself if it already is `optional` or `presence`.
    package var asOptional: TypeReference {
        switch self {
        case .optional, .presence: self
        default: .optional(self)
        }
    }
}

/// The types that the runtime, Foundation or the standard library provides.
package enum ScalarType: String, Sendable, Hashable, CaseIterable {
    case string, boolean
    case integer, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64
    case double, decimal
    /// The runtime's `DecimalText`, a number in a string without loss of precision.
    case decimalText
    /// `Foundation.Date`, encoded as `date-time` of RFC 3339.
    case dateTime
    /// The runtime's `CalendarDate`.
    case date
    case uuid
    case url
    /// `Foundation.Data`, encoded as base64 on the wire.
    case base64
    /// The runtime's `HTTPBody`, which streams bytes. It is used only as a whole body.
    case body
    /// The runtime's `MultipartFile`. It is used only as a part of a multipart body.
    case file
    /// The runtime's `MultipartBody` for parts that the document does not describe. It is used only as a whole body.
    case parts
    /// The runtime's `JSONValue`.
    case json
    /// The runtime's `NoBody`.
    case none
}
