internal import APIModel

// `OpenAPIDocument` has types with the same names. The qualified name `APIModel.Server` is not possible, because
// `APIModel` is also the name of a type.
typealias ModelOperation = Operation
typealias ModelParameter = Parameter
typealias ModelResponse = Response
typealias ModelServer = Server
typealias ModelSecurityScheme = SecurityScheme

extension ModelSecurityScheme.Kind {
    /// A text that is equal for schemes whose credentials have the same type in Swift.
    var credential: String {
        switch self {
        case .bearer: "bearer"
        case .oauth2: "oauth2"
        case .basic: "basic"
        case .header, .query, .cookie: "key"
        case .transport: "none"
        }
    }
}
