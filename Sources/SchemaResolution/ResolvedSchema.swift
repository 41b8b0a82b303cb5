package import OpenAPIDocument
package import SourceTree

/// A schema whose references and composition are resolved, one level deep: members, items and values stay schemas until
/// they are resolved themselves.
package struct ResolvedSchema {
    package var shape: Shape
    /// True if null is allowed here. It belongs to the use of a type, never to its declaration.
    package var isNullable: Bool
    package var annotations: Annotations
    /// The schemas that were resolved. ``SchemaResolver/intersection(of:)`` gives their constraints.
    package let conjunction: SchemaConjunction

    /// The kind of value that the schema describes.
    package indirect enum Shape {
        /// Any JSON value.
        case any
        /// Only null.
        case null
        case scalar(ScalarShape)
        case enumeration(EnumerationShape)
        case object(ObjectShape)
        /// An object whose members all have the same schema, or any JSON value if it is `nil`.
        case map(SchemaConjunction?)
        /// An array whose items all have the same schema, or any JSON value if it is `nil`.
        case array(SchemaConjunction?)
        case union(UnionShape)
        /// A use of a schema that has a name of its own.
        case named(Schema)

        /// True if any JSON value is allowed.
        package var isAny: Bool { if case .any = self { true } else { false } }
    }

    /// The number of members, branches or values that the shape lists. Four values of an enumeration count as one.
    package var size: Int {
        switch shape {
        case .object(let object): object.members.count
        case .union(let union): union.branches.count
        case .enumeration(let enumeration): enumeration.values.count / 4
        case .any, .null, .scalar, .map, .array, .named: 1
        }
    }

    /// True for a schema that allows any JSON value.
    package var isAny: Bool { shape.isAny }
    /// True for a schema that allows only null.
    package var isNull: Bool { if case .null = shape { true } else { false } }

    /// Returns the result for schemas that cannot be resolved.
    static func anything(_ conjunction: SchemaConjunction) -> ResolvedSchema {
        ResolvedSchema(shape: .any, isNullable: false, annotations: Annotations(), conjunction: conjunction)
    }
}

/// Keywords that describe a use of a schema and do not restrict its values (JSON Schema 2020-12, Validation, section
/// 9).
package struct Annotations {
    package var title: String?
    package var description: String?
    package var isDeprecated = false
    package var isReadOnly = false
    package var isWriteOnly = false
    package var defaultValue: Node?
    package var extensions: [Extension] = []

    package init(
        title: String? = nil, description: String? = nil, isDeprecated: Bool = false, isReadOnly: Bool = false,
        isWriteOnly: Bool = false, defaultValue: Node? = nil, extensions: [Extension] = []
    ) {
        self.title = title
        self.description = description
        self.isDeprecated = isDeprecated
        self.isReadOnly = isReadOnly
        self.isWriteOnly = isWriteOnly
        self.defaultValue = defaultValue
        self.extensions = extensions
    }
}
