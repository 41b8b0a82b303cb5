/// The model of an API in Swift, with all types planned and all names final.
///
/// `ModelBuilder` creates the model from an OpenAPI document, and `SwiftEmitter` generates source text from it without
/// access to the document. This module therefore depends only on `OpenAPIVocabulary`.
package struct APIModel: Sendable {
    /// The title of the document, for the documentation of the generated client.
    package var title: String
    package var version: String
    package var documentation: Documentation
    /// The `x-…` fields of `info`, and those of the document itself that `info` does not have.
    package var extensions: [VendorExtension] = []

    /// The names of the types for the API as a whole.
    package var names: APINames

    /// The servers of the document in the order of the document. An empty list means a single server `/`.
    package var servers: [Server]

    /// All security schemes that an operation uses, sorted by member name.
    package var securitySchemes: [SecurityScheme]

    /// The top-level types, sorted by name. They contain their nested types.
    package var declarations: [Declaration]

    /// The response headers that several operations share, sorted by name.
    package var sharedHeaders: [ResponseHeaders]

    /// The operations in one group for each tag, sorted by file name.
    package var groups: [OperationGroup]

    /// The requests that the API sends, or `nil` if there are none.
    package var webhooks: WebhookSet?

    /// Top-level aliases of types that are hidden in some scope by a nested type of the same name. An example is
    /// `public typealias StatusSchema = Status`.
    package var shadowAliases: [ShadowAlias]

    /// The paths of all declared types, including nested ones.
    package var typePaths: [DeclarationID: TypePath]

    /// The operations and types that the filter of the configuration excludes.
    package var leftOut = LeftOut()

    /// The modules that declare each `custom` type, by its text. Types of the generated module have none.
    package var customModules: [String: [String]]

    package init(
        title: String, version: String, documentation: Documentation, names: APINames, servers: [Server],
        securitySchemes: [SecurityScheme], declarations: [Declaration], sharedHeaders: [ResponseHeaders] = [],
        groups: [OperationGroup], webhooks: WebhookSet? = nil,
        shadowAliases: [ShadowAlias] = [], typePaths: [DeclarationID: TypePath],
        customModules: [String: [String]] = [:]
    ) {
        self.title = title
        self.version = version
        self.documentation = documentation
        self.names = names
        self.servers = servers
        self.securitySchemes = securitySchemes
        self.declarations = declarations
        self.sharedHeaders = sharedHeaders
        self.groups = groups
        self.webhooks = webhooks
        self.shadowAliases = shadowAliases
        self.typePaths = typePaths
        self.customModules = customModules
    }
}

/// The operations and types that a filter excludes from a model, sorted.
package struct LeftOut: Sendable, Hashable {
    /// The operations, as their ``Operation/id``.
    package var operations: [String] = []
    /// The top-level types.
    package var types: [TypeName] = []

    package init() {}

    package init(operations: [String], types: [TypeName]) {
        self.operations = operations
        self.types = types
    }
}

/// The names of the types for the API as a whole.
package struct APINames: Sendable {
    /// The client, for example `LagoCustomersClient`.
    package var client: TypeName
    /// The protocol that a server implements, for example `LagoCustomersHandler`.
    package var handler: TypeName
    /// The enum that contains all operations: `Operations`, unless the document has a schema with that name.
    package var operations: TypeName
    /// The enum that contains all generated code, so that several APIs can share a target, or `nil` for types at the
    /// top level.
    package var namespace: TypeName?

    package init(client: TypeName, handler: TypeName, operations: TypeName, namespace: TypeName? = nil) {
        self.client = client
        self.handler = handler
        self.operations = operations
        self.namespace = namespace
    }
}

/// A top-level alias of a top-level type, for scopes in which another type hides it.
package struct ShadowAlias: Sendable {
    package var name: TypeName
    package var target: DeclarationID

    package init(name: TypeName, target: DeclarationID) {
        self.name = name
        self.target = target
    }
}
