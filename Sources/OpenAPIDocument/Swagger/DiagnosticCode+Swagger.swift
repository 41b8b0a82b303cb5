package import SourceTree

extension DiagnosticCode {
    // Differences between Swagger 2.0 and OpenAPI 3.

    /// The values of `host`, `basePath` and `schemes` are not a valid address.
    package static let swaggerServer = DiagnosticCode(3080, "the address of a server is not valid in Swagger 2.0")
    /// A list has a format without an equivalent in OpenAPI 3.
    package static let swaggerCollectionFormat = DiagnosticCode(3081, "a collection format has no equivalent")
    /// An operation has two bodies, or a body and a form.
    package static let swaggerBody = DiagnosticCode(3082, "an operation has more than one body")
    /// A parameter has fields of a body, or a body has fields of a parameter.
    package static let swaggerParameter = DiagnosticCode(3083, "a parameter is not valid in Swagger 2.0")
    /// A response has an example of a media type that it does not have, or it has only examples.
    package static let swaggerExample = DiagnosticCode(3084, "an example does not match its response")
    /// A reference is to a place that is not an object of its own.
    package static let swaggerPlace = DiagnosticCode(3085, "a reference is to a place without an object of its own")
    /// `consumes` or `produces` of an operation do not apply to a body in another file.
    package static let swaggerMediaTypes = DiagnosticCode(3086, "the media types of an operation do not apply")
}
