import OpenAPIDocument

extension Loading {
    /// Loads a Swagger 2.0 document of these lines, after `swagger` and `info`.
    init(swagger body: String, others: [String: String] = [:]) {
        self.init("swagger: '2.0'\ninfo: {title: Test, version: '1'}\n" + body, others: others)
    }

    /// Loads a Swagger 2.0 document with one operation of these lines, the first being line 6, and these further fields
    /// of the document.
    init(swaggerOperation lines: String, _ fields: String = "", others: [String: String] = [:]) {
        let operation = lines.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
        self.init(swagger: "paths:\n  /pets/{id}:\n    post:\n" + operation + "\n" + fields, others: others)
    }

    /// The first operation.
    var operation: Operation? {
        document?.paths.first?.item.operations.first?.operation
    }

    /// Returns a parameter of the first operation, with references resolved.
    func parameter(_ index: Int = 0) -> Parameter? {
        operation.flatMap { references.parameter($0.parameters[index]) }
    }

    /// The body of the first operation, with references resolved.
    var body: RequestBody? {
        operation?.requestBody.flatMap(references.requestBody)
    }

    /// Returns a response of the first operation, with references resolved.
    func response(_ index: Int = 0) -> Response? {
        operation.flatMap { references.response($0.responses[index].response) }
    }
}

extension [MediaTypeEntry] {
    var types: [String] { map(\.type) }
}
