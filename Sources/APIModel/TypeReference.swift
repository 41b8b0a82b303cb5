/// A use of a type, as opposed to its declaration.
package indirect enum TypeReference: Sendable, Hashable {
    /// For example `String`, `Foundation.Date`.
    case scalar(ScalarType)
    /// For example `[Customer]`.
    case array(TypeReference)
    /// For example `JSONObject<Customer>`.
    case dictionary(TypeReference)
    /// For example `Customer?`. Never holds another `optional` or a `presence`.
    case optional(TypeReference)
    /// For example `Presence<String>`: absent, null or a value. Only as the type of a property.
    case presence(TypeReference)
    /// For example `Customer.BillingConfiguration`.
    case named(DeclarationID)
    /// A body that is a sequence of values, for example `EventStream<Chunk>`. Only as a whole body.
    case stream(StreamKind, TypeReference)
    /// A type of the user's, as Swift spells it, for example `BillingKit.Money`; ``APIModel/customModules`` has its
    /// modules.
    case custom(String)
}

/// How a sequence of values goes over the wire.
package enum StreamKind: String, Sendable, Hashable {
    /// `text/event-stream`: the runtime's `EventStream`.
    case events
    /// JSON texts in lines or records: the runtime's `JSONLines`.
    case jsonLines
}

extension TypeReference {
    /// The type without `Optional` or `Presence` around it.
    package var unwrapped: TypeReference {
        switch self {
        case .optional(let wrapped), .presence(let wrapped): wrapped.unwrapped
        default: self
        }
    }

    package var isOptional: Bool { if case .optional = self { true } else { false } }
    package var isPresence: Bool { if case .presence = self { true } else { false } }

    /// `self?`, and never `T??`.
    package var asOptional: TypeReference {
        switch self {
        case .optional, .presence: self
        default: .optional(self)
        }
    }
}

/// Types that the runtime or the standard library already has.
package enum ScalarType: String, Sendable, Hashable, CaseIterable {
    case string, boolean
    case integer, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64
    case double, decimal
    /// The runtime's `DecimalText`: a number in a string, exact to the last digit.
    case decimalText
    /// `Foundation.Date` from RFC 3339 `date-time`.
    case dateTime
    /// The runtime's `CalendarDate`.
    case date
    case uuid
    case url
    /// `Foundation.Data`, base64 on the wire.
    case base64
    /// The runtime's `HTTPBody`: bytes that are streamed. Only as a whole body.
    case body
    /// The runtime's `MultipartFile`. Only as a part of a form.
    case file
    /// The runtime's `MultipartBody`: parts that the document does not describe. Only as a whole body.
    case parts
    /// The runtime's `JSONValue`.
    case json
    /// The runtime's `NoBody`.
    case none
}
