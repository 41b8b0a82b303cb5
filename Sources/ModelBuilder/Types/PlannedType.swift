internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// A type that the output will declare, before names are assigned.
struct PlannedType {
    /// The scope of a declaration.
    enum Owner: Hashable {
        case topLevel
        case type(DeclarationID)
        /// The namespace of the operation with this index.
        case operation(Int)
    }

    enum Body {
        /// A type that is not planned yet, because a schema may refer to itself, or one that was removed.
        case pending
        case structure([PlannedProperty], additional: TypeReference?)
        case enumeration(EnumerationShape)
        case union(PlannedUnion)
        case alias(TypeReference)
    }

    let id: DeclarationID
    var owner: Owner
    /// The text that the name is derived from, as in the document.
    let key: String
    /// The priority of the name, with lower numbers first. See `NameRequest.rank`.
    let rank: Int
    /// A text that is unique among the types of one owner.
    let tieBreak: String
    let location: SourceLocation?
    /// The schema, or `nil` for a type that is nested in another declaration.
    var pointer: Pointer?
    /// The schema that the type is generated from, of which a merged schema has several: the outermost.
    var origin: Pointer?
    var annotations: Annotations
    var body: Body = .pending
    /// The directions in which operations send values of the type. It is empty if no operation uses the type.
    var directions: Directions = []
    /// The response type of the same schema, if this is its request type.
    var outputType: DeclarationID?
    /// True if the type was removed because nothing uses it.
    var isRemoved: Bool { if case .pending = body { true } else { false } }
    /// True if the enumeration refuses values that it does not list.
    var isClosed = false
    /// True if a structure keeps members that the document does not declare, because the user wants it to.
    var keepsUnknownMembers = false
    /// The encoding of a structure on the wire.
    var coding = Structure.Coding.json
    /// The encoding of further members as parts, in a multipart body.
    var additionalPart: Part?
    /// The name that the user gives.
    var given: GivenName?
}

/// The directions in which values are sent. A request is sent by users of the API. The request of a webhook is sent by
/// the API and counts as a response.
struct Directions: OptionSet {
    let rawValue: UInt8
    static let request = Directions(rawValue: 1)
    static let response = Directions(rawValue: 2)
    static let both: Directions = [.request, .response]
}

struct PlannedProperty {
    let key: String
    let location: SourceLocation
    /// The schema of the member, or `nil` if it has none.
    var pointer: Pointer?
    var use: PlannedUse
    var isRequired: Bool
    /// The directions in which the member is sent.
    var directions: Directions = .both
    var isIndirect = false
    /// The encoding as a part, or `nil` outside of a multipart body.
    var part: Part?
    /// The user's decision whether an optional, nullable property is a `Presence`, or `nil` if there is none.
    var isPresence: Bool?
    /// The part that the property describes, if it is a property for header fields.
    var partKey: String?
    /// True for a discriminator property that the schema does not declare. Only the union writes it.
    var isTag = false
    /// The discriminator value of new objects.
    var initialTag: String?
    /// The name that the user gives.
    var given: GivenName?
}

/// A use of a type, with the annotations of this use. Null is separate from the type.
struct PlannedUse {
    /// The type, which is never optional.
    var type: TypeReference
    var isNullable: Bool
    var annotations: Annotations

    /// The type of a property for which absent and null are the same.
    var optionalType: TypeReference { .optional(type) }

    /// The type of array items, map values and everything else that cannot be absent: `T` or `T?`.
    var presentType: TypeReference { isNullable ? .optional(type) : type }
}

struct PlannedUnion {
    struct Case {
        /// The candidates for the name of the case, best first.
        let nameKeys: [String]
        var use: PlannedUse
        var writtenTag: WrittenTag?
        /// The name that the user gives.
        var given: GivenName?
    }

    var cases: [Case]
    var choices: [UnionChoice]
    var isIndirect = false
}
