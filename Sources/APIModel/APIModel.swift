/// One API as Swift will see it: every type planned, every name final, nothing of the document left to decide.
///
/// The model sits between the two halves of the generator. `ModelBuilder` makes it from an OpenAPI document;
/// `SwiftEmitter` turns it into source text and sees nothing else. It depends on nothing, so that neither half can reach
/// through it.
package struct APIModel: Sendable {
    /// The document's title and description, for the head of the generated client.
    package var title: String
    package var version: String
    package var documentation: Documentation
    /// The `x-…` fields of the document's `info`, and of the document itself where `info` has none of the name.
    package var extensions: [VendorExtension] = []

    /// The types that stand for the API as a whole.
    package var names: APINames

    /// The document's own servers, in document order. Empty means a single server `/`.
    package var servers: [Server]

    /// Every security scheme that an operation uses, sorted by member name.
    package var securitySchemes: [SecurityScheme]

    /// Top-level types, sorted by name. Nested types are inside their owners.
    package var declarations: [Declaration]

    /// The headers of responses that several operations share, sorted by name.
    package var sharedHeaders: [ResponseHeaders]

    /// The operations, one group for each tag, sorted by file name.
    package var groups: [OperationGroup]

    /// What the API sends by itself; nil where that is nothing.
    package var webhooks: WebhookSet?

    /// Top-level aliases that exist so that a reference can reach past a nested type of the same name.
    /// For example `public typealias StatusSchema = Status`.
    package var shadowAliases: [ShadowAlias]

    /// Every declared type by identity, nested ones included.
    package var typePaths: [DeclarationID: TypePath]

    /// What the configuration's filter leaves out.
    package var leftOut = LeftOut()

    /// The modules that each `custom` type comes from, by its text; types of the output's own module have none.
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

/// What a filter leaves out of a model, sorted.
package struct LeftOut: Sendable, Hashable {
    /// By their `operationId`s, or what stands for them.
    package var operations: [String] = []
    /// Top-level types.
    package var types: [TypeName] = []

    package init() {}

    package init(operations: [String], types: [TypeName]) {
        self.operations = operations
        self.types = types
    }
}

/// The names of the types that stand for the whole API.
package struct APINames: Sendable {
    /// The client, for example `LagoCustomersClient`.
    package var client: TypeName
    /// The protocol that a server implements, for example `LagoCustomersHandler`.
    package var handler: TypeName
    /// The enum that holds every operation, `Operations` unless the document has a schema of that name.
    package var operations: TypeName
    /// The enum that everything is in, which lets several APIs share a target; nil where types are at the top level.
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
