/// One of several types. Always open: a further case, `unknown(JSONValue)`, holds what fits none.
package struct Union: Sendable {
    package var head: DeclarationHead
    package var cases: [UnionCase]
    /// How each kind of JSON value chooses its case. A kind that is missing here is unknown.
    package var choices: [UnionChoice]
    package var nested: [Declaration]
    /// Declared `indirect`, to break a cycle.
    package var isIndirect: Bool
    /// Whether there is one more case, `several`, for objects that several branches of an `anyOf` fit.
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
    /// The discriminator to write on encode where the payload does not hold it itself.
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

/// A member, `"type": "card"`, that encoding a union's case adds to its payload's object.
package struct WrittenTag: Sendable, Hashable {
    package var key: String
    /// The value of new payloads; of those that cannot hold the tag, the value of all.
    package var value: String
    /// Whether the payload holds the tag in a property.
    package var isHeld = false
    /// The property of the payload that holds the tag; nil for a payload that cannot hold it.
    package var property: MemberName?

    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}

/// What to do with one kind of JSON value.
package struct UnionChoice: Sendable {
    /// A kind of JSON value. `integer` is a number without fraction or exponent.
    package enum Kind: String, Sendable, Hashable, CaseIterable { case object, array, string, integer, number, boolean }

    package indirect enum Rule: Sendable, Hashable {
        /// This case, whatever the value.
        case only(Int)
        /// By the value of a member: the cases' tags, and what to do with any other value or none.
        case tag(key: String, cases: [TaggedCase], otherwise: Rule, absent: Rule)
        /// By the kind of an array's first element; an empty array takes the first case named.
        case element([ElementChoice], empty: Int)
        /// By decoding each and keeping the best fit.
        case bestMatch([Int])
        /// By decoding each and keeping the best fit, and with it each other that fits and has members which it lacks.
        case everyMatch([MatchedCase])
        /// The first of these that decodes (strings whose formats are tried before a plain string).
        case firstMatch([Int])
        /// `unknown(JSONValue)`.
        case unknown
    }

    package struct TaggedCase: Sendable, Hashable {
        package var values: [String]
        /// The case, or those that have the values in common, of which the best fit is chosen.
        package var caseIndices: [Int]
        package init(values: [String], caseIndices: [Int]) {
            self.values = values
            self.caseIndices = caseIndices
        }
    }

    /// A case with the members that its objects have.
    package struct MatchedCase: Sendable, Hashable {
        package var caseIndex: Int
        /// In alphabetical order.
        package var members: [String]
        /// Whether it holds members that it does not name.
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
