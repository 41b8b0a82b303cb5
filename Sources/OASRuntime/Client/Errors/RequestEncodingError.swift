/// An error for a request that cannot be written. Nothing was sent.
public struct RequestEncodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reasons why a request cannot be written.
    public enum Reason: Hashable, Sendable {
        /// The value of a parameter cannot be written in its style or location.
        case parameter(ParameterError)
        /// The body cannot be encoded as JSON.
        case json(JSONError)
        /// The body cannot be encoded as `application/x-www-form-urlencoded`.
        case form(FormError)
        /// A part of the body cannot be written.
        case multipart(MultipartError)
        /// The coder for the body's media type failed, or there is none.
        case coder(BodyCodingError)
        /// No request can be sent to the URL of the server: it has a fragment, or the value of one of its variables
        /// would have changed another component.
        case server(ServerURLError)
        /// The next page of a list cannot be requested.
        case page(PagesError)
    }

    /// The operation.
    public let operation: OperationDescription
    /// The reason why the request cannot be written.
    public let reason: Reason

    /// Creates an error, for example in a test.
    public init(operation: OperationDescription, reason: Reason) {
        self.operation = operation
        self.reason = reason
    }

    /// A description such as `findCustomer: path parameter 'id' is empty`.
    public var description: String {
        switch reason {
        case .parameter(let error): "\(operation.id): \(error)"
        case .json(let error): "\(operation.id): the body has no JSON form: \(error)"
        case .form(let error): "\(operation.id): \(error)"
        case .coder(let error): "\(operation.id): \(error)"
        case .server(let error): "\(operation.id): \(error)"
        case .multipart(let error): "\(operation.id): \(error)"
        case .page(let error): "\(operation.id): \(error)"
        }
    }
}
