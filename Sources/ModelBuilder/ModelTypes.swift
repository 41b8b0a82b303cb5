internal import APIModel

// `OpenAPIDocument` and `APIModel` have types of the same names. These aliases are for the types of `APIModel`.
typealias ModelOperation = Operation
typealias ModelParameter = Parameter
typealias ModelRequestBody = RequestBody
typealias ModelResponse = Response
typealias ModelResponseHeaders = ResponseHeaders
typealias ModelServer = Server
typealias ModelServerVariable = ServerVariable
typealias ModelSecurityScheme = SecurityScheme
