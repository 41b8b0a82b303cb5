/// The name of an object of the specification and its fields in all versions, for example `url`, `name`, `description`
/// and `variables` of a server. `x-…` fields are always allowed.
struct FieldTable {
    /// The name with its article, as in messages: "a server".
    let name: String
    let fields: [String]
    /// The minor version that added a field, for fields that 3.0 does not have.
    let later: [String: Int]

    init(_ name: String, _ fields: [String], later: [String: Int] = [:]) {
        self.name = name
        self.fields = fields
        self.later = later
    }
}

extension FieldTable {
    static let document = FieldTable(
        "an OpenAPI document",
        [
            "openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security",
            "tags", "externalDocs",
        ], later: ["$self": 2, "jsonSchemaDialect": 1, "webhooks": 1])
    static let info = FieldTable(
        "'info'", ["title", "summary", "description", "termsOfService", "contact", "license", "version"],
        later: ["summary": 1])
    static let contact = FieldTable("a contact", ["name", "url", "email"])
    static let license = FieldTable("a license", ["name", "identifier", "url"], later: ["identifier": 1])
    static let externalDocumentation = FieldTable("'externalDocs'", ["description", "url"])
    static let tag = FieldTable(
        "a tag", ["name", "summary", "description", "externalDocs", "parent", "kind"],
        later: ["summary": 2, "parent": 2, "kind": 2])
    static let server = FieldTable("a server", ["url", "description", "name", "variables"], later: ["name": 2])
    static let serverVariable = FieldTable("a server variable", ["enum", "default", "description"])
    static let components = FieldTable(
        "'components'",
        [
            "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
            "callbacks", "pathItems", "mediaTypes",
        ], later: ["pathItems": 1, "mediaTypes": 2])
    static let pathItem = FieldTable(
        "a path item",
        ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"] + PathItem.methods,
        later: ["query": 2, "additionalOperations": 2])
    static let operation = FieldTable(
        "an operation",
        [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
            "callbacks", "deprecated", "security", "servers",
        ])
    static let parameter = FieldTable(
        "a parameter",
        [
            "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
            "allowReserved", "schema", "content", "example", "examples",
        ])
    static let header = FieldTable(
        "a header",
        [
            "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
            "content", "example", "examples",
        ])
    static let requestBody = FieldTable("a request body", ["description", "content", "required"])
    static let response = FieldTable(
        "a response", ["summary", "description", "headers", "content", "links"],
        later: ["summary": 2])
    static let mediaType = FieldTable(
        "a media type",
        ["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"],
        later: ["itemSchema": 2, "prefixEncoding": 2, "itemEncoding": 2])
    static let encoding = FieldTable(
        "an encoding",
        [
            "contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding",
            "itemEncoding",
        ], later: ["encoding": 2, "prefixEncoding": 2, "itemEncoding": 2])
    static let example = FieldTable(
        "an example", ["summary", "description", "value", "externalValue", "dataValue", "serializedValue"],
        later: ["dataValue": 2, "serializedValue": 2])
    static let link = FieldTable(
        "a link", ["operationRef", "operationId", "parameters", "requestBody", "description", "server"])
    static let securityScheme = FieldTable(
        "a security scheme",
        [
            "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
            "oauth2MetadataUrl", "deprecated",
        ], later: ["oauth2MetadataUrl": 2, "deprecated": 2])
    static let oauthFlows = FieldTable(
        "'flows'", ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"],
        later: ["deviceAuthorization": 2])
    static let oauthFlow = FieldTable(
        "an OAuth flow", ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
        later: ["deviceAuthorizationUrl": 2])
    static let discriminator = FieldTable(
        "a discriminator", ["propertyName", "mapping", "defaultMapping"], later: ["defaultMapping": 2])
}
