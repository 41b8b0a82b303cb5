package import OpenAPIDocument
package import SourceTree

/// Schemas that apply to the same value: one schema, or the branches of an `allOf` with the keywords beside it.
package struct SchemaConjunction {
    /// One of the schemas.
    package struct Part {
        package let schema: Schema
        /// The unions of the schema that were distributed over their branches and are therefore to be ignored.
        package var distributed: Unions = []
        /// True if the part is only the schema's own keywords, because its `$ref` and `allOf` are among the other parts.
        package var isOpened = false

        package init(schema: Schema, distributed: Unions = []) {
            self.schema = schema
            self.distributed = distributed
        }
    }

    /// The keywords of a schema that make a union.
    package struct Unions: OptionSet {
        package let rawValue: UInt8
        package static let oneOf = Unions(rawValue: 1)
        package static let anyOf = Unions(rawValue: 2)

        package init(rawValue: UInt8) { self.rawValue = rawValue }
    }

    /// The properties by which two conjunctions are equal, so that they resolve to the same schema.
    package struct Identity: Hashable {
        let pointers: [Pointer]
        let onlyType: SchemaType?
    }

    package var parts: [Part]
    /// The one type of a type array, such as `[string, integer]`, that the conjunction is restricted to.
    var onlyType: SchemaType?

    /// Creates a conjunction of one schema.
    package init(_ schema: Schema) {
        parts = [Part(schema: schema)]
    }

    /// Creates a conjunction of several schemas.
    package init(_ schemas: [Schema]) {
        parts = schemas.map { Part(schema: $0) }
    }

    package init(parts: [Part], onlyType: SchemaType? = nil) {
        self.parts = parts
        self.onlyType = onlyType
    }

    package var schemas: [Schema] { parts.map(\.schema) }
    package var first: Schema? { parts.first?.schema }
    package var location: SourceLocation? { parts.first?.schema.location }
    package var identity: Identity { Identity(pointers: parts.map(\.schema.pointer), onlyType: onlyType) }

    /// True if neither parts nor unions of the schemas were taken apart, so that ``identity`` identifies the conjunction.
    var isPlain: Bool { parts.allSatisfy { $0.distributed.isEmpty && !$0.isOpened } }
}
