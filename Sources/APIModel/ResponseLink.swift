/// A follow-up operation that can use values of a response (OpenAPI, Link Object).
package struct ResponseLink: Sendable {
    /// The name of the link in the document.
    package var key: String
    /// The operation as the document identifies it, by `operationId` or reference.
    package var operation: String
    /// The method of the operation, or `nil` if the operation is not in the document.
    package var method: MemberName?
    /// The values for parameters. Each is a runtime expression such as `$response.body#/id`, or a constant.
    package var parameters: [Value]
    /// The request body, as a runtime expression or a constant.
    package var requestBody: String?
    /// The URL of the server, or `nil` if it is the server of the operation.
    package var server: String?
    package var documentation: Documentation

    package init(
        key: String, operation: String, method: MemberName?, parameters: [Value] = [], requestBody: String? = nil,
        server: String? = nil, documentation: Documentation = .init()
    ) {
        self.key = key
        self.operation = operation
        self.method = method
        self.parameters = parameters
        self.requestBody = requestBody
        self.server = server
        self.documentation = documentation
    }

    package struct Value: Sendable {
        /// The name of the parameter in the document, optionally with its location, for example `path.id`.
        package var key: String
        package var expression: String

        package init(key: String, expression: String) {
            self.key = key
            self.expression = expression
        }
    }
}
