internal import APIModel
internal import OpenAPIDocument
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
    let owner: Owner
    /// What the name is made of, as the document spells it.
    let key: String
    /// Lower names first; see `NameWish.rank`.
    let rank: Int
    /// Unique among types of one owner.
    let tieBreak: String
    let location: SourceLocation?
    var annotations: Annotations
    var body: Body = .pending
    /// Whether a request can hold a value of this type.
    var isInRequest = false
    /// Whether the structure is a multipart body.
    var isMultipart = false
}

struct PlannedProperty {
    let key: String
    let location: SourceLocation
    let use: PlannedUse
    let isRequired: Bool
    var isIndirect = false
    /// Set in a multipart body.
    var part: Part?
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
        let use: PlannedUse
        var writtenTag: WrittenTag?
    }

    var cases: [Case]
    var choices: [UnionChoice]
    var isIndirect = false
}
