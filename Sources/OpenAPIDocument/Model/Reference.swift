package import SourceTree

/// A `$ref`: kept as a place, never replaced by what is there (OpenAPI 3.1, Reference Object).
package struct Reference: Hashable, Sendable {
    /// The value as written, for example `./schemas/Pet.yaml#/properties/name`.
    package let text: String
    /// Where the value is written.
    package let location: SourceLocation
    /// What it names, in canonical form. Where it cannot be followed (which is reported), a pointer with the
    /// written text, under which nothing is ever found.
    package let target: Pointer
    /// `summary` beside the `$ref`, which takes the place of the object's own.
    package let summary: String?
    /// `description` beside the `$ref`, which takes the place of the object's own.
    package let description: String?
}

/// An object in place, or a reference to one elsewhere.
package indirect enum Referenceable<Object: Sendable>: Sendable {
    /// Written in place.
    case object(Object)
    /// For example `$ref: '#/components/parameters/page'`.
    case reference(Reference)

    /// The object, where it is written in place.
    package var object: Object? {
        if case .object(let object) = self { return object }
        return nil
    }

    /// The reference, where it is one.
    package var reference: Reference? {
        if case .reference(let reference) = self { return reference }
        return nil
    }
}
