package import SourceTree

extension DiagnosticCode {
    // The document as a whole.

    /// The root is not a mapping or has no `openapi`.
    package static let notOpenAPI = DiagnosticCode(3001, "the file is not an OpenAPI document")
    /// The version is not one of 2.0, 3.0, 3.1 and 3.2.
    package static let unknownVersion = DiagnosticCode(3003, "the version of OpenAPI is not supported")

    // Fields of objects.

    /// A required field is missing.
    package static let missingField = DiagnosticCode(3010, "a required field is missing")
    /// A value has a kind that its field does not allow. It is left out.
    package static let wrongKind = DiagnosticCode(3011, "a value has the wrong kind")
    /// An object has a field with an unknown name.
    package static let unknownField = DiagnosticCode(3012, "a field is unknown")
    /// A value has the right kind, but is not an allowed value.
    package static let invalidValue = DiagnosticCode(3013, "a value is not allowed in its field")
    /// A field has no value.
    package static let emptyField = DiagnosticCode(3014, "a field has no value")
    /// The notation of a value is not valid, but its meaning is clear.
    package static let looseValue = DiagnosticCode(3015, "a value has an invalid notation")
    /// A path does not begin with a slash.
    package static let invalidPath = DiagnosticCode(3016, "a path does not begin with '/'")
    /// The key of a response is not a status.
    package static let invalidStatus = DiagnosticCode(3017, "a response has a key that is not a status")
    /// A field is understood, but has no effect on the generated code.
    package static let unsupportedField = DiagnosticCode(3018, "a field has no effect")
    /// The version of the document does not have a field or keyword. It is read nevertheless.
    package static let laterVersion = DiagnosticCode(3019, "a field requires a later version of OpenAPI")
    /// The syntax of a media type is not valid (RFC 9110, section 8.3.1). It is left out.
    package static let invalidMediaType = DiagnosticCode(3020, "a media type has an invalid syntax")

    // References.

    /// The target of a reference does not exist.
    package static let unresolvedReference = DiagnosticCode(3030, "a reference cannot be resolved")
    /// The file of a reference cannot be read.
    package static let unreadableReference = DiagnosticCode(3031, "the file of a reference cannot be read")
    /// A reference is to another host.
    package static let remoteReference = DiagnosticCode(3032, "a reference is to another host")
    /// References form a cycle.
    package static let referenceCycle = DiagnosticCode(3033, "references form a cycle")
    /// A reference resolves to an object of another kind.
    package static let referenceKind = DiagnosticCode(3034, "a reference is to the wrong kind of object")
    /// A field beside a `$ref` has no effect.
    package static let fieldBesideReference = DiagnosticCode(3035, "a field beside '$ref' has no effect")
    /// A reference is to a file outside the folders that may be read.
    package static let outsideReference = DiagnosticCode(3036, "a reference is to a file that must not be read")

    // Schemas.

    /// `type` is not a type of JSON Schema.
    package static let unknownType = DiagnosticCode(3050, "a type is unknown")
    /// A value in a discriminator's mapping does not refer to a schema.
    package static let unknownMapping = DiagnosticCode(3051, "a discriminator's mapping refers to no schema")
}
