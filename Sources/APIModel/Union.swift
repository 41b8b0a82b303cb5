/// An enum with a case for each of several types, and a further case, `unknown(JSONValue)`, for all other values.
package struct Union: Sendable {
    package var head: DeclarationHead
    package var cases: [UnionCase]
    /// The choices of a case by the kind of a JSON value. A value of a kind without a choice is unknown.
    package var choices: [UnionChoice]
    package var nested: [Declaration]
    /// True if the enum is declared `indirect`, because it is large or part of a cycle of types.
    package var isIndirect: Bool
    /// True if the enum has a further case, `several`, for objects that match several branches of an `anyOf`.
    package var hasSeveral: Bool {
        choices.contains { if case .everyMatch = $0.rule { true } else { false } }
    }

    package init(
        head: DeclarationHead, cases: [UnionCase], choices: [UnionChoice], nested: [Declaration] = [],
        isIndirect: Bool = false
    ) {
        self.head = head
        self.cases = cases
        self.choices = choices
        self.nested = nested
        self.isIndirect = isIndirect
    }
}

package struct UnionCase: Sendable {
    package var name: MemberName
    package var type: TypeReference
    package var documentation: Documentation
    /// The discriminator to encode, or `nil` if the payload encodes it itself.
    package var writtenTag: WrittenTag?

    package init(
        name: MemberName, type: TypeReference, documentation: Documentation = .init(), writtenTag: WrittenTag? = nil
    ) {
        self.name = name
        self.type = type
        self.documentation = documentation
        self.writtenTag = writtenTag
    }
}

/// A member such as `"type": "card"` that a union adds to the object of a case when encoding.
package struct WrittenTag: Sendable, Hashable {
    package var key: String
    /// The value for new payloads. For payloads without a property for the tag, it is the value of all of them.
    package var value: String
    /// True if the payload stores the tag in a property.
    package var isHeld = false
    /// The property of the payload that stores the tag, or `nil` if the payload does not store it.
    package var property: MemberName?

    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}

/// The choice of a case for one kind of JSON value.
package struct UnionChoice: Sendable {
    /// A kind of JSON value. `integer` is a number without a fraction or an exponent.
    package enum Kind: String, Sendable, Hashable, CaseIterable { case object, array, string, integer, number, boolean }

    package indirect enum Rule: Sendable, Hashable {
        /// The given case for every value.
        case only(Int)
        /// The case for the value of a member, with the rules for any other value and for a missing member.
        case tag(key: String, cases: [TaggedCase], otherwise: Rule, absent: Rule)
        /// The case for the kind of an array's first element, with the case for an empty array.
        case element([ElementChoice], empty: Int)
        /// The best match of the cases that can be decoded.
        case bestMatch([Int])
        /// The best match of the cases that can be decoded, and all others that match and have members which the best
        /// match lacks.
        case everyMatch([MatchedCase])
        /// The first case that can be decoded. It is used for strings, whose formats are tried before a plain string.
        case firstMatch([Int])
        /// The case `unknown(JSONValue)`.
        case unknown
    }

    package struct TaggedCase: Sendable, Hashable {
        package var values: [String]
        /// The case, or the cases that share the values, of which the best match is chosen.
        package var caseIndices: [Int]
        package init(values: [String], caseIndices: [Int]) {
            self.values = values
            self.caseIndices = caseIndices
        }
    }

    /// A case and the members of its objects.
    package struct MatchedCase: Sendable, Hashable {
        package var caseIndex: Int
        /// The members in alphabetical order.
        package var members: [String]
        /// True if the case stores members that it does not declare.
        package var isOpen: Bool
        package init(caseIndex: Int, members: [String], isOpen: Bool) {
            self.caseIndex = caseIndex
            self.members = members
            self.isOpen = isOpen
        }
    }

    package struct ElementChoice: Sendable, Hashable {
        package var kind: Kind
        package var caseIndex: Int
        package init(kind: Kind, caseIndex: Int) {
            self.kind = kind
            self.caseIndex = caseIndex
        }
    }

    package var kind: Kind
    package var rule: Rule
    package init(kind: Kind, rule: Rule) {
        self.kind = kind
        self.rule = rule
    }
}
