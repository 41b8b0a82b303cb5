internal import APIModel

// The document has types of the same names; `APIModel.` in front of one means the model itself.
typealias ModelOperation = Operation
typealias ModelParameter = Parameter
typealias ModelResponse = Response
typealias ModelServer = Server
typealias ModelSecurityScheme = SecurityScheme

extension ModelSecurityScheme.Kind {
    /// Equal for schemes whose credentials are of one type in Swift.
    var credential: String {
        switch self {
        case .bearer: "bearer"
        case .basic: "basic"
        case .header, .query, .cookie: "key"
        case .transport: "none"
        }
    }
}
