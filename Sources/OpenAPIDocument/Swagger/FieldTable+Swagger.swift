/// The objects of Swagger 2.0 that differ from those of OpenAPI 3. A field with a later version was added in OpenAPI
/// 3.0, has the same meaning there, and is read nevertheless.
extension FieldTable {
    static let swaggerDocument = FieldTable(
        "a Swagger 2.0 document",
        [
            "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions",
            "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs",
        ])
    static let swaggerPathItem = FieldTable(
        "a path item",
        [
            "$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters", "summary",
            "description", "trace",
        ], later: ["summary": 0, "description": 0, "trace": 0])
    static let swaggerOperation = FieldTable(
        "an operation",
        [
            "tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters",
            "responses", "schemes", "deprecated", "security",
        ])
    static let swaggerParameter = FieldTable(
        "a parameter",
        ["name", "in", "description", "required", "allowEmptyValue", "deprecated", "example"] + swaggerValueFields,
        later: ["deprecated": 0, "example": 0])
    static let swaggerBodyParameter = FieldTable(
        "a body parameter", ["name", "in", "description", "required", "schema"])
    static let swaggerHeader = FieldTable(
        "a header", ["description", "deprecated", "example"] + swaggerValueFields,
        later: ["deprecated": 0, "example": 0])
    static let swaggerResponse = FieldTable("a response", ["description", "schema", "headers", "examples"])
    static let swaggerSecurityScheme = FieldTable(
        "a security scheme",
        ["type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes"])

    /// The fields that describe the values of a parameter or a header.
    private static let swaggerValueFields = swaggerValueKeywords + ["collectionFormat"]

    /// The fields that are also keywords of a schema.
    static let swaggerValueKeywords = [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
        "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    ]
}
