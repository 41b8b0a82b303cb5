package import SourceTree

/// A `$ref`. The target is not copied to its place (OpenAPI 3.1, Reference Object).
package struct Reference: Hashable, Sendable {
    /// The value, for example `./schemas/Pet.yaml#/properties/name`.
    package let text: String
    /// The source location of the value.
    package let location: SourceLocation
    /// The target in canonical form. If the reference cannot be resolved, which is reported, this is a pointer with the
    /// text of the reference, and no object has it.
    package let target: Pointer
    /// The `summary` beside the `$ref`, which replaces that of the target.
    package let summary: String?
    /// The `description` beside the `$ref`, which replaces that of the target.
    package let description: String?
}

/// An object, or a reference to one.
package indirect enum Referenceable<Object: Sendable>: Sendable {
    /// An object that is written in place.
    case object(Object)
    /// A reference, for example `$ref: '#/components/parameters/page'`.
    case reference(Reference)

    /// The object, or `nil` for a reference.
    package var object: Object? {
        if case .object(let object) = self { return object }
        return nil
    }

    /// The reference, or `nil` for an object.
    package var reference: Reference? {
        if case .reference(let reference) = self { return reference }
        return nil
    }
}
