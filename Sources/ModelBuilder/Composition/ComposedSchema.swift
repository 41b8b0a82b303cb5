internal import OpenAPIDocument
internal import SourceTree

/// Schemas that hold at the same place at once: one, or the branches of an `allOf` with what stands beside it.
struct SchemaParts {
    struct Part {
        let schema: Schema
        /// The unions that were distributed over the branches this part is joined with, and count no more.
        var distributed: Unions = []
        /// Stands for the schema's own keywords alone: its `$ref` and `allOf` are among the other parts already.
        var isOpened = false
    }

    /// The lists of a schema that make a union.
    struct Unions: OptionSet {
        let rawValue: UInt8
        static let oneOf = Unions(rawValue: 1)
        static let anyOf = Unions(rawValue: 2)
    }

    var parts: [Part]
    /// Narrows a type array, `[string, integer]`, to one of its types.
    var onlyType: SchemaType?

    init(_ schema: Schema) {
        parts = [Part(schema: schema)]
    }

    init(parts: [Part], onlyType: SchemaType? = nil) {
        self.parts = parts
        self.onlyType = onlyType
    }

    var first: Schema? { parts.first?.schema }
    var location: SourceLocation? { parts.first?.schema.location }

    /// Equal for parts that compose to the same thing.
    var identity: Identity { Identity(pointers: parts.map(\.schema.pointer), onlyType: onlyType) }

    struct Identity: Hashable {
        let pointers: [Pointer]
        let onlyType: SchemaType?
    }
}

/// What is left of a schema when its composition is worked out: one shape, null set apart, annotations of the use.
struct ComposedSchema {
    var shape: Shape
    /// Whether null is allowed here. Belongs to the use of a type, never to its declaration.
    var isNullable: Bool
    var annotations: Annotations
    let parts: SchemaParts

    /// The number of members, branches or values that it lists; four values of an enumeration count as one.
    var size: Int {
        switch shape {
        case .object(let object): object.members.count
        case .union(let union): union.branches.count
        case .enumeration(let enumeration): enumeration.values.count / 4
        case .any, .null, .scalar, .map, .array, .named: 1
        }
    }

    /// What is left of schemas that cannot be composed.
    static func anything(_ parts: SchemaParts) -> ComposedSchema {
        ComposedSchema(shape: .any, isNullable: false, annotations: Annotations(), parts: parts)
    }

    indirect enum Shape {
        /// Anything goes.
        case any
        /// Only null.
        case null
        case scalar(ScalarShape)
        case enumeration(EnumerationShape)
        case object(ObjectShape)
        /// An object of values alike; nil values are anything.
        case map(SchemaParts?)
        /// Nil items are anything.
        case array(SchemaParts?)
        case union(UnionShape)
        /// A use of a schema that has a name of its own.
        case named(Schema)
    }
}

/// What a use of a schema says about itself.
struct Annotations {
    var title: String?
    var description: String?
    var isDeprecated = false
    var isReadOnly = false
    var isWriteOnly = false
    var defaultValue: Node?
    var extensions: [Extension] = []
}

struct ScalarShape {
    let type: SchemaType
    let format: String?
    /// Base64 in a string, by `contentEncoding`.
    let contentEncoding: String?
    /// What a string holds, `image/png`; text and bytes in an encoding are strings all the same.
    var contentMediaType: String?

    /// Equal for scalars of one type.
    var identity: [String] { [type.rawValue, format ?? "", contentEncoding ?? ""] }
}

struct EnumerationShape {
    enum Kind { case string, integer }
    struct Value {
        let node: Node
        let owner: Schema
    }

    var kind: Kind
    var values: [Value]
    let location: SourceLocation
}

struct ObjectShape {
    struct Member {
        let key: String
        let location: SourceLocation
        /// Nil where the member is required but nowhere declared.
        var value: SchemaParts?
        var isRequired: Bool
    }

    enum Additional {
        case none
        case any
        case values(SchemaParts)
    }

    var members: [Member]
    var additional: Additional
}

struct UnionShape {
    struct Branch {
        var composed: ComposedSchema
        /// The schema that a mapping or a case's name refers to.
        var source: Schema
    }

    var branches: [Branch]
    var discriminator: Discriminator?
    /// Whether a value may be of several branches at once: `anyOf`.
    var allowsSeveral = false
    let location: SourceLocation
}
