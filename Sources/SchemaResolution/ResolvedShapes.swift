package import OpenAPIDocument
package import SourceTree

/// A string, a number or a Boolean value.
package struct ScalarShape {
    package let type: SchemaType
    package let format: String?
    /// `contentEncoding`, for example `base64`.
    package let contentEncoding: String?
    /// `contentMediaType`, for example `image/png`.
    package var contentMediaType: String?

    /// The properties that determine the type of the value.
    package struct Identity: Hashable {
        let type: SchemaType
        let format: String?
        let contentEncoding: String?
    }

    package var identity: Identity { Identity(type: type, format: format, contentEncoding: contentEncoding) }
}

/// A list of values, all strings or all integers.
package struct EnumerationShape {
    package enum Kind { case string, integer }

    /// A value, with the schema that lists it.
    package struct Value {
        package let node: Node
        package let owner: Schema
    }

    package var kind: Kind
    /// The values except null, in the order of the document and each once.
    package var values: [Value]
    package let location: SourceLocation
}

/// An object with declared members.
package struct ObjectShape {
    package struct Member {
        package let key: String
        package let location: SourceLocation
        /// `nil` for a member that is required but declared nowhere.
        package var value: SchemaConjunction?
        package var isRequired: Bool

        package init(key: String, location: SourceLocation, value: SchemaConjunction?, isRequired: Bool) {
            self.key = key
            self.location = location
            self.value = value
            self.isRequired = isRequired
        }
    }

    /// The members that an object may have besides the declared ones.
    package enum Additional {
        case none
        case any
        case values(SchemaConjunction)
    }

    package var members: [Member]
    package var additional: Additional
}

/// Alternatives, from `oneOf`, `anyOf`, an array of types, or the subtypes of a base with a discriminator.
package struct UnionShape {
    package struct Branch {
        package var resolved: ResolvedSchema
        /// The schema that a mapping or the name of a case refers to.
        package var source: Schema
    }

    package var branches: [Branch]
    package var discriminator: Discriminator?
    /// True if a value may match several branches (`anyOf`).
    package var allowsSeveral = false
    package let location: SourceLocation
}
