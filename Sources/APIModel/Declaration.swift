/// A type to be declared.
package enum Declaration: Sendable {
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
    package var head: DeclarationHead {
        switch self {
        case .structure(let value): value.head
        case .enumeration(let value): value.head
        case .union(let value): value.head
        case .alias(let value): value.head
        }
    }

    /// The types declared inside this one.
    package var nested: [Declaration] {
        switch self {
        case .structure(let value): value.nested
        case .union(let value): value.nested
        case .enumeration, .alias: []
        }
    }
}

package struct DeclarationHead: Sendable {
    package var id: DeclarationID
    package var name: TypeName
    /// The file a top-level declaration goes to; nil for a nested one.
    package var file: FileName?
    package var documentation: Documentation
    package var deprecation: Deprecation?
    /// The document's `x-…` fields.
    package var extensions: [VendorExtension] = []

    package init(
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
package struct Documentation: Sendable {
    /// One line. Empty where the document says nothing.
    package var summary: String
    /// Further paragraphs; empty where there are none.
    package var discussion: String

    package init(summary: String = "", discussion: String = "") {
        self.summary = summary
        self.discussion = discussion
    }

    package var isEmpty: Bool { summary.isEmpty && discussion.isEmpty }
}

/// Present where the document marks a thing as deprecated.
package struct Deprecation: Sendable {
    /// Why, and what to use instead; empty where the document does not say.
    package var message: String
    package init(message: String = "") { self.message = message }
}

// MARK: - Structures

package struct Structure: Sendable {
    package enum Coding: String, Sendable, Hashable {
        /// As a JSON object.
        case json
        /// As a multipart body; then each property has its part.
        case multipart
        /// As a multipart body whose parts have no names: the properties are in their order.
        case orderedParts
        /// As the header fields of a part; then each property has a part with its style.
        case headers
    }

    package var head: DeclarationHead
    /// In document order.
    package var properties: [Property]
    /// The values of members that are not declared, where the schema allows some beside declared ones. The property is
    /// named by `name`, its type is a dictionary of `value`.
    package var additionalProperties: AdditionalProperties?
    /// How values travel.
    package var coding: Coding
    package var nested: [Declaration]

    package init(
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

package struct AdditionalProperties: Sendable {
    package var name: MemberName
    package var value: TypeReference
    /// How a value becomes a part; nil but in a multipart body.
    package var part: Part?
    package init(name: MemberName, value: TypeReference, part: Part? = nil) {
        self.name = name
        self.value = value
        self.part = part
    }
}

package struct Property: Sendable {
    package var name: MemberName
    /// The member's name in JSON.
    package var key: String
    /// With its `optional` or `presence`.
    package var type: TypeReference
    /// Whether JSON must have the member. A member with a default is not demanded on decode.
    package var isRequired: Bool
    /// The value of the initialiser's parameter, and of an absent required member on decode.
    package var defaultValue: DefaultValue?
    /// Whether the value is boxed, because it is large or closes a cycle of structures.
    package var isIndirect: Bool
    /// Set in a multipart body.
    package var part: Part?
    /// Whether it is the tag of a union that the schema does not declare: only the union writes it.
    package var isTag = false
    /// The value of the initialiser's parameter alone: the tag that new values of an optional property have.
    package var initialValue: DefaultValue?
    package var documentation: Documentation
    package var deprecation: Deprecation?
    /// The document's `x-…` fields.
    package var extensions: [VendorExtension] = []

    package init(
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
package enum DefaultValue: Sendable, Hashable {
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

package struct Enumeration: Sendable {
    package enum RawKind: Sendable, Hashable { case string, integer }

    package var head: DeclarationHead
    package var rawKind: RawKind
    package var cases: [EnumerationCase]
    /// An open enumeration has a further case, `unknown(RawValue)`.
    package var isOpen: Bool

    package init(head: DeclarationHead, rawKind: RawKind, cases: [EnumerationCase], isOpen: Bool = true) {
        self.head = head
        self.rawKind = rawKind
        self.cases = cases
        self.isOpen = isOpen
    }
}

package struct EnumerationCase: Sendable {
    package enum RawValue: Sendable, Hashable { case string(String), integer(Int64) }

    package var name: MemberName
    package var rawValue: RawValue
    package var documentation: Documentation

    package init(name: MemberName, rawValue: RawValue, documentation: Documentation = .init()) {
        self.name = name
        self.rawValue = rawValue
        self.documentation = documentation
    }
}

// MARK: - Aliases

package struct Alias: Sendable {
    package var head: DeclarationHead
    package var target: TypeReference

    package init(head: DeclarationHead, target: TypeReference) {
        self.head = head
        self.target = target
    }
}
