/// What can be asked with what a response holds (OpenAPI, Link Object).
package struct ResponseLink: Sendable {
    /// The document's name of it.
    package var key: String
    /// The operation as the document names it: its `operationId`, or a reference to it.
    package var operation: String
    /// The operation's method; nil where the operation is not in the document.
    package var method: MemberName?
    /// What to pass to which parameter: a runtime expression, `$response.body#/id`, or a constant.
    package var parameters: [Value]
    /// What to send as the body, likewise.
    package var requestBody: String?
    /// The URL of the server to ask, where that is not the operation's.
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
        /// The parameter's name in the document, possibly with its place: `path.id`.
        package var key: String
        package var expression: String

        package init(key: String, expression: String) {
            self.key = key
            self.expression = expression
        }
    }
}
