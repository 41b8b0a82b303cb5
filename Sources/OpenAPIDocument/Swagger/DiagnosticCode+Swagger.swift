package import SourceTree

extension DiagnosticCode {
    // What Swagger 2.0 says otherwise than OpenAPI 3.

    /// `host`, `basePath` and `schemes` do not make an address as they are written.
    package static let swaggerServer = DiagnosticCode(3080, "an address is not written as Swagger 2.0 has it")
    /// A list is written in a way that OpenAPI 3 cannot say.
    package static let swaggerCollectionFormat = DiagnosticCode(3081, "a collection format has no equivalent")
    /// An operation has two bodies, or a body and a form.
    package static let swaggerBody = DiagnosticCode(3082, "an operation has more than one body")
    /// A parameter is described in the way of a body, or a body in the way of a parameter.
    package static let swaggerParameter = DiagnosticCode(3083, "a parameter is not described as Swagger 2.0 has it")
    /// A response has an example of a media type that it does not have, or nothing but examples.
    package static let swaggerExample = DiagnosticCode(3084, "an example does not fit its response")
    /// A reference leads to a place that is not an object of its own.
    package static let swaggerPlace = DiagnosticCode(3085, "a reference leads to a place that cannot be referred to")
    /// `consumes` or `produces` of an operation do not reach a body in another file.
    package static let swaggerMediaTypes = DiagnosticCode(3086, "an operation's media types do not apply")
}
