/// The declaration of a type.
package enum Declaration: Sendable {
    /// A structure, for example `struct Customer { … }`.
    case structure(Structure)
    /// An enumeration, for example `enum Currency { case usd, eur, unknown(String) }`.
    case enumeration(Enumeration)
    /// A union, for example `enum Timestamp { case integer(Int), string(String), unknown(JSONValue) }`.
    case union(Union)
    /// A type alias, for example `typealias TaxCodes = [String]`.
    case alias(Alias)
}

extension Declaration {
    /// The properties that all kinds of declarations have.
    package var head: DeclarationHead {
        switch self {
        case .structure(let value): value.head
        case .enumeration(let value): value.head
        case .union(let value): value.head
        case .alias(let value): value.head
        }
    }

    /// The types that are declared inside this type.
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
    /// The file of a top-level declaration, or `nil` for a nested one.
    package var file: FileName?
    package var documentation: Documentation
    package var deprecation: Deprecation?
    /// The `x-…` fields of the document.
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

    /// The JSON pointer of the schema that the type is generated from, or `nil` if there is none.
    package var schemaPointer: String? {
        if case .schema(let pointer) = documentation.origin { pointer } else { nil }
    }
}

// MARK: - Structures

package struct Structure: Sendable {
    package enum Coding: String, Sendable, Hashable {
        /// A JSON object.
        case json
        /// A multipart body. Each property has a `part`.
        case multipart
        /// A multipart body whose parts have no names, so that the order of the properties identifies them.
        case orderedParts
        /// The header fields of a part. Each property has a `part` with its style.
        case headers
    }

    package var head: DeclarationHead
    /// The properties in the order of the document.
    package var properties: [Property]
    /// The property for members that are not declared, if the schema allows them in addition to declared ones. Its name
    /// is `name`, and its type is a dictionary of `value`.
    package var additionalProperties: AdditionalProperties?
    /// The encoding of values on the wire.
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
    /// The way a value becomes a part, or `nil` outside of a multipart body.
    package var part: Part?
    package init(name: MemberName, value: TypeReference, part: Part? = nil) {
        self.name = name
        self.value = value
        self.part = part
    }
}

package struct Property: Sendable {
    package var name: MemberName
    /// The name of the member in JSON.
    package var key: String
    /// The type, including its `optional` or `presence`.
    package var type: TypeReference
    /// True if JSON must contain the member. A missing member with a default value is accepted when decoding.
    package var isRequired: Bool
    /// The default value of the initialiser's parameter, which is also the value of a missing required member when
    /// decoding.
    package var defaultValue: DefaultValue?
    /// True if the value is boxed, because it is large or part of a cycle of structures.
    package var isIndirect: Bool
    /// The way the value becomes a part, in a multipart body.
    package var part: Part?
    /// True for a discriminator property that the schema does not declare. Only the union writes it.
    package var isTag = false
    /// A default value for only the initialiser's parameter: the discriminator value of new objects whose discriminator
    /// property is optional.
    package var initialValue: DefaultValue?
    package var documentation: Documentation
    package var deprecation: Deprecation?
    /// The `x-…` fields of the document.
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

/// A default value that is valid for the type of its member.
package enum DefaultValue: Sendable, Hashable {
    /// A string, for example `"card"`.
    case string(String)
    /// An integer, for example `20`.
    case integer(Int64)
    /// A number as it is written in the document, for example `0.5`.
    case number(String)
    /// A Boolean, for example `true`.
    case boolean(Bool)
    /// A case of an enumeration, for example `.inherit`.
    case enumerationCase(MemberName)
    /// The empty array `[]`.
    case emptyArray
    /// The empty dictionary `[:]`.
    case emptyDictionary
    /// An array, for example `["card", "link"]`.
    case array([DefaultValue])
}

// MARK: - Enumerations

package struct Enumeration: Sendable {
    package enum RawKind: Sendable, Hashable { case string, integer }

    package var head: DeclarationHead
    package var rawKind: RawKind
    package var cases: [EnumerationCase]
    /// True if the enumeration has a further case, `unknown(RawValue)`.
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
