internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree

/// A type that the output will declare, before names are given.
struct PlannedType {
    /// Where a type is declared.
    enum Owner: Hashable {
        case topLevel
        case type(DeclarationID)
        /// Inside an operation's namespace, by the operation's index.
        case operation(Int)
    }

    enum Body {
        /// Being planned: a schema may refer to itself.
        case pending
        case structure([PlannedProperty], additional: TypeReference?)
        case enumeration(EnumerationShape)
        case union(PlannedUnion)
        case alias(TypeReference)
    }

    let id: DeclarationID
    var owner: Owner
    /// What the name is made of, as the document spells it.
    let key: String
    /// Lower names first; see `NameWish.rank`.
    let rank: Int
    /// Unique among types of one owner.
    let tieBreak: String
    let location: SourceLocation?
    /// The schema; nil where the type is a part of what one comes to.
    var pointer: Pointer?
    var annotations: Annotations
    var body: Body = .pending
    /// Which messages can hold a value of this type; none, as far as the document's operations say.
    var directions: Directions = []
    /// The type that responses carry, where this one is what requests carry of the same schema.
    var responseHalf: DeclarationID?
    /// Whether nothing was left that uses it.
    var isRemoved: Bool { if case .pending = body { true } else { false } }
    /// Whether the enumeration refuses what it does not know.
    var isClosed = false
    /// How values travel, where it is a structure.
    var coding = Structure.Coding.json
    /// In a multipart body, how the values of further members become parts.
    var additionalPart: Part?
    /// The name that the user gives.
    var given: GivenName?
}

/// Which way values travel. Requests go from the API's users to the API; a webhook's goes the other way, and counts as a
/// response.
struct Directions: OptionSet {
    let rawValue: UInt8
    static let request = Directions(rawValue: 1)
    static let response = Directions(rawValue: 2)
    static let both: Directions = [.request, .response]
}

struct PlannedProperty {
    let key: String
    let location: SourceLocation
    /// The member's schema; nil where it has none.
    var pointer: Pointer?
    var use: PlannedUse
    var isRequired: Bool
    /// Which messages carry the member.
    var directions: Directions = .both
    var isIndirect = false
    /// Set in a multipart body.
    var part: Part?
    /// Whether null is told from nothing, where the user says so.
    var isPresence: Bool?
    /// The part whose header fields this is.
    var partKey: String?
    /// Whether it is the tag of a union that the schema does not declare: only the union writes it.
    var isTag = false
    /// The tag that new values have.
    var initialTag: String?
    /// The name that the user gives.
    var given: GivenName?
}

/// A type where it is used: what the document says of the place, null set apart.
struct PlannedUse {
    /// Never optional itself.
    var type: TypeReference
    var isNullable: Bool
    var annotations: Annotations

    /// The type as the place spells it where absent and null are one.
    var optionalType: TypeReference { .optional(type) }

    /// `T` or `T?`, for array items, map values and everything else that cannot be absent.
    var presentType: TypeReference { isNullable ? .optional(type) : type }
}

struct PlannedUnion {
    struct Case {
        /// What the case's name is made of, best first.
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
