internal import APIModel

// The document and the model use OpenAPI's words for the same things on two sides; here the model's side gets its own.
typealias ModelOperation = Operation
typealias ModelParameter = Parameter
typealias ModelRequestBody = RequestBody
typealias ModelResponse = Response
typealias ModelResponseHeaders = ResponseHeaders
typealias ModelServer = Server
typealias ModelServerVariable = ServerVariable
typealias ModelSecurityScheme = SecurityScheme
