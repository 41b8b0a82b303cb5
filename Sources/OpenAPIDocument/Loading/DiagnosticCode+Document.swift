package import SourceTree

extension DiagnosticCode {
    // The document as a whole.

    /// The root is no mapping, or has no `openapi`.
    package static let notOpenAPI = DiagnosticCode(3001, "the file is not an OpenAPI document")
    /// The version is none of 2.0, 3.0, 3.1 and 3.2.
    package static let unknownVersion = DiagnosticCode(3003, "the version of OpenAPI is not supported")

    // Fields of objects.

    /// A required field is not there.
    package static let missingField = DiagnosticCode(3010, "a required field is missing")
    /// A value is of another kind than its field takes, and is left out.
    package static let wrongKind = DiagnosticCode(3011, "a value has the wrong kind")
    /// A field's name is none that its object has.
    package static let unknownField = DiagnosticCode(3012, "a field is not known")
    /// A value is of the right kind but not one of those allowed.
    package static let invalidValue = DiagnosticCode(3013, "a value is not one that its field takes")
    /// A field is there without a value.
    package static let emptyField = DiagnosticCode(3014, "a field has no value")
    /// A value is not written as it should be, yet it is clear what it means.
    package static let looseValue = DiagnosticCode(3015, "a value is written in an unusual way")
    /// A path does not begin with a slash.
    package static let invalidPath = DiagnosticCode(3016, "a path does not begin with '/'")
    /// A response's key is no status.
    package static let invalidStatus = DiagnosticCode(3017, "a response has a key that is no status")
    /// A field is understood, and has no effect on what is generated.
    package static let unsupportedField = DiagnosticCode(3018, "a field has no effect")
    /// A field or keyword that the document's version does not have; it is read nevertheless.
    package static let laterVersion = DiagnosticCode(3019, "a field belongs to a later version of OpenAPI")
    /// A media type has a form that HTTP does not allow; it is left out.
    package static let invalidMediaType = DiagnosticCode(3020, "a media type has a form that HTTP does not allow")

    // References.

    /// A reference leads to a place where there is nothing.
    package static let unresolvedReference = DiagnosticCode(3030, "a reference leads nowhere")
    /// A reference leads to a file that cannot be read.
    package static let unreadableReference = DiagnosticCode(3031, "the file of a reference cannot be read")
    /// A reference leads to another host.
    package static let remoteReference = DiagnosticCode(3032, "a reference leads to another host")
    /// References lead back to where they began.
    package static let referenceCycle = DiagnosticCode(3033, "references lead round in a circle")
    /// A reference leads to an object of another kind.
    package static let referenceKind = DiagnosticCode(3034, "a reference leads to the wrong kind of object")
    /// Fields beside a `$ref` that have no effect there.
    package static let fieldBesideReference = DiagnosticCode(3035, "a field beside '$ref' has no effect")
    /// A reference leads to a file outside of the folders that may be read.
    package static let outsideReference = DiagnosticCode(3036, "a reference leads to a file that may not be read")

    // Schemas.

    /// `type` is none of the types of JSON Schema.
    package static let unknownType = DiagnosticCode(3050, "a type is not known")
    /// A discriminator's mapping names no schema.
    package static let unknownMapping = DiagnosticCode(3051, "a discriminator's mapping names no schema")
}
