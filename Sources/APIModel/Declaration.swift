/// A type to be declared.
public enum Declaration: Sendable {
    /// For example `struct Customer { … }`.
    case structure(Structure)
    /// For example `enum Currency { case usd, eur, unknown(String) }`.
    case enumeration(Enumeration)
    /// For example `enum Timestamp { case integer(Int), string(String), unknown(JSONValue) }`.
    case union(Union)
    /// For example `typealias TaxCodes = [String]`.
    case alias(Alias)
}

extension Declaration {
    /// What every kind of declaration has.
    public var head: DeclarationHead {
        switch self {
        case .structure(let value): value.head
        case .enumeration(let value): value.head
        case .union(let value): value.head
        case .alias(let value): value.head
        }
    }

    /// The types declared inside this one.
    public var nested: [Declaration] {
        switch self {
        case .structure(let value): value.nested
        case .union(let value): value.nested
        case .enumeration, .alias: []
        }
    }
}

public struct DeclarationHead: Sendable {
    public var id: DeclarationID
    public var name: TypeName
    /// The file a top-level declaration goes to; nil for a nested one.
    public var file: FileName?
    public var documentation: Documentation
    public var deprecation: Deprecation?
    /// The document's `x-…` fields.
    public var extensions: [VendorExtension] = []

    public init(
        id: DeclarationID, name: TypeName, file: FileName? = nil, documentation: Documentation = .init(),
        deprecation: Deprecation? = nil
    ) {
        self.id = id
        self.name = name
        self.file = file
        self.documentation = documentation
        self.deprecation = deprecation
    }
}

/// What the document says about a thing, as CommonMark, unwrapped.
public struct Documentation: Sendable {
    /// One line. Empty where the document says nothing.
    public var summary: String
    /// Further paragraphs; empty where there are none.
    public var discussion: String

    public init(summary: String = "", discussion: String = "") {
        self.summary = summary
        self.discussion = discussion
    }

    public var isEmpty: Bool { summary.isEmpty && discussion.isEmpty }
}

/// Present where the document marks a thing as deprecated.
public struct Deprecation: Sendable {
    /// Why, and what to use instead; empty where the document does not say.
    public var message: String
    public init(message: String = "") { self.message = message }
}

// MARK: - Structures

public struct Structure: Sendable {
    public enum Coding: String, Sendable, Hashable {
        /// As a JSON object.
        case json
        /// As a multipart body; then each property has its part.
        case multipart
        /// As a multipart body whose parts have no names: the properties are in their order.
        case orderedParts
        /// As the header fields of a part; then each property has a part with its style.
        case headers
    }

    public var head: DeclarationHead
    /// In document order.
    public var properties: [Property]
    /// The values of members that are not declared, where the schema allows some beside declared ones. The property is
    /// named by `name`, its type is a dictionary of `value`.
    public var additionalProperties: AdditionalProperties?
    /// How values travel.
    public var coding: Coding
    public var nested: [Declaration]

    public init(
        head: DeclarationHead, properties: [Property], additionalProperties: AdditionalProperties? = nil,
        coding: Coding = .json, nested: [Declaration] = []
    ) {
        self.head = head
        self.properties = properties
        self.additionalProperties = additionalProperties
        self.coding = coding
        self.nested = nested
    }
}

public struct AdditionalProperties: Sendable {
    public var name: MemberName
    public var value: TypeReference
    /// How a value becomes a part; nil but in a multipart body.
    public var part: Part?
    public init(name: MemberName, value: TypeReference, part: Part? = nil) {
        self.name = name
        self.value = value
        self.part = part
    }
}

public struct Property: Sendable {
    public var name: MemberName
    /// The member's name in JSON.
    public var key: String
    /// With its `optional` or `presence`.
    public var type: TypeReference
    /// Whether JSON must have the member. A member with a default is not demanded on decode.
    public var isRequired: Bool
    /// The value of the initialiser's parameter, and of an absent required member on decode.
    public var defaultValue: DefaultValue?
    /// Whether the value is boxed, because it is large or closes a cycle of structures.
    public var isIndirect: Bool
    /// Set in a multipart body.
    public var part: Part?
    /// Whether it is the tag of a union that the schema does not declare: only the union writes it.
    public var isTag = false
    /// The value of the initialiser's parameter alone: the tag that new values of an optional property have.
    public var initialValue: DefaultValue?
    public var documentation: Documentation
    public var deprecation: Deprecation?
    /// The document's `x-…` fields.
    public var extensions: [VendorExtension] = []

    public init(
        name: MemberName, key: String, type: TypeReference, isRequired: Bool, defaultValue: DefaultValue? = nil,
        isIndirect: Bool = false, part: Part? = nil, documentation: Documentation = .init(),
        deprecation: Deprecation? = nil
    ) {
        self.name = name
        self.key = key
        self.type = type
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.isIndirect = isIndirect
        self.part = part
        self.documentation = documentation
        self.deprecation = deprecation
    }
}

/// A default that fits its member's type.
public enum DefaultValue: Sendable, Hashable {
    /// For example `"card"`.
    case string(String)
    /// For example `20`.
    case integer(Int64)
    /// For example `0.5`, spelt as in the document.
    case number(String)
    /// For example `true`.
    case boolean(Bool)
    /// For example `.inherit`, or `.unknown("x")`'s counterpart, `.init(rawValue: "x")`, where no case has the value.
    case enumerationCase(MemberName)
    /// `[]`
    case emptyArray
    /// `[:]`
    case emptyDictionary
    /// For example `["card", "link"]`.
    case array([DefaultValue])
}

// MARK: - Enumerations

public struct Enumeration: Sendable {
    public enum RawKind: Sendable, Hashable { case string, integer }

    public var head: DeclarationHead
    public var rawKind: RawKind
    public var cases: [EnumerationCase]
    /// An open enumeration has a further case, `unknown(RawValue)`.
    public var isOpen: Bool

    public init(head: DeclarationHead, rawKind: RawKind, cases: [EnumerationCase], isOpen: Bool = true) {
        self.head = head
        self.rawKind = rawKind
        self.cases = cases
        self.isOpen = isOpen
    }
}

public struct EnumerationCase: Sendable {
    public enum RawValue: Sendable, Hashable { case string(String), integer(Int64) }

    public var name: MemberName
    public var rawValue: RawValue
    public var documentation: Documentation

    public init(name: MemberName, rawValue: RawValue, documentation: Documentation = .init()) {
        self.name = name
        self.rawValue = rawValue
        self.documentation = documentation
    }
}

// MARK: - Aliases

public struct Alias: Sendable {
    public var head: DeclarationHead
    public var target: TypeReference

    public init(head: DeclarationHead, target: TypeReference) {
        self.head = head
        self.target = target
    }
}
