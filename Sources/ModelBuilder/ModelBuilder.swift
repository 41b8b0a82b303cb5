package import APIModel
package import OpenAPIDocument
package import SchemaResolution
package import SourceTree
import StableText

/// Builds the model of a document.
///
/// The diagram shows the passes and the types of their results:
///
///     Document ─ SchemaResolver ─▶ ResolvedSchema ─ TypePlanner ─▶ PlannedType ┐
///              └ OperationPlanner ─▶ Operation ──────────────────────────┤
///                 Reachability, InputTypes, RecursionBreaker ─────────┴ Assembler ─▶ APIModel
///
/// An error in one part is reported to the diagnostics and does not stop the other parts.
package struct ModelBuilder {
    /// Returns the name of the Swift type for a schema's name, if no other type has it.
    package static func typeName(for name: String) -> String {
        ReservedNames.escapedType(SwiftSpelling.type(name) ?? "Schema")
    }

    private let diagnostics: Diagnostics
    private let options: ModelOptions

    package init(diagnostics: Diagnostics, options: ModelOptions = ModelOptions()) {
        self.diagnostics = diagnostics
        self.options = options
    }

    package func build(_ document: Document) -> APIModel {
        var types = [Pointer: DeclarationID]()
        return build(document, resolver: SchemaResolver(document: document, diagnostics: diagnostics), types: &types)
    }

    /// Builds the model, and adds the type of each named schema to `named`: of components and of schemas that something
    /// refers to. For a schema with different types in requests and responses it is the response type.
    package func build(
        _ document: Document, resolver: SchemaResolver, types named: inout [Pointer: DeclarationID]
    ) -> APIModel {
        let componentNames = ComponentNames(document: document)
        let overrides = Overrides(
            document: document, components: componentNames, options: options, diagnostics: diagnostics)
        let types = TypePlanner(
            resolver: resolver, componentNames: componentNames, overrides: overrides, diagnostics: diagnostics)
        // Every component is declared, even if nothing uses it.
        for component in document.components.schemas { types.declare(component.object) }
        let context = PlanningContext(
            document: document, types: types, coders: options.coders, diagnostics: diagnostics)
        let operationPlanner = OperationPlanner(context: context)
        var planned = operationPlanner.plan()
        types.declareBases()
        EnumerationAliases(planner: types).run()

        Reachability(planner: types).mark(from: context.requestRoots, as: .request)
        Reachability(planner: types).mark(from: context.responseRoots, as: .response)
        var inputTypes = InputTypes(planner: types)
        inputTypes.run()
        var tags = TagMembers(planner: types)
        tags.run()
        for index in planned.indices { planned[index].useInputTypes(inputTypes) }
        RecursionBreaker(planner: types).run()
        var largeValues = LargeValues(planner: types)
        largeValues.run()
        for index in planned.indices { planned[index].boxBody(&largeValues) }

        let groupKeys = Array(Set(planned.compactMap(\.groupKey))).ordered()
        let apiName = options.name ?? document.info.title ?? document.references.fileStem(of: document.fileID)
        let topLevel = TopLevelNames(
            document: document, apiName: apiName, namespace: overrides.namespace(), planner: types, groups: groupKeys,
            headers: operationPlanner.sharedHeaders, hasReceived: planned.contains(where: \.operation.isReceived),
            diagnostics: diagnostics)
        for index in planned.indices { planned[index].nameSharedHeaders(topLevel.sharedHeaders) }
        let assembler = Assembler(planner: types, topLevel: topLevel, diagnostics: diagnostics)
        assembler.nameNested(operations: planned.map(\.operation))
        for index in planned.indices {
            planned[index].operation.nested = assembler.declarations(of: .operation(index))
            planned[index].operation.hasTopLevelAlias =
                !planned[index].operation.isReceived && topLevel.isFree(planned[index].operation.name)
        }
        PagePlanner(types: types, assembler: assembler, settings: options.pages, diagnostics: diagnostics)
            .addPagination(to: &planned)
        named = types.named
        return model(document, planned: planned, groupKeys: groupKeys, apiName: apiName, assembler: assembler)
    }

    private func model(
        _ document: Document, planned: [PlannedOperation], groupKeys: [String], apiName: String,
        assembler: Assembler
    ) -> APIModel {
        let overrides = assembler.planner.overrides
        var (planned, declarations) = (planned, assembler.topLevelDeclarations())
        var sharedHeaders = Array(assembler.topLevel.sharedHeaders.values).ordered { $0.name < $1.name }
        var leftOut = LeftOut()
        if let entries = options.filter {
            let filter = ModelFilter(entries: entries, planner: assembler.planner, diagnostics: diagnostics)
            let all = planned
            planned = filter.kept(all)
            let types = filter.types(of: planned)
            let kept = planned.map(\.operation.id)
            let indices = Set(planned.map(\.located.index))
            diagnostics.removeWarnings { subject in
                switch subject {
                case .operation(let index): !indices.contains(index)
                case .type(let number): !types.contains(DeclarationID(Int32(number)))
                }
            }
            leftOut = LeftOut(
                operations: all.map(\.operation.id).filter { !kept.contains($0) }.ordered(),
                types: declarations.filter { !types.contains($0.head.id) }.map(\.head.name))
            declarations = declarations.filter { types.contains($0.head.id) }
            sharedHeaders = sharedHeaders.filter { headers in
                planned.contains { $0.operation.responses.contains { $0.headers?.name == headers.name } }
            }
        }
        let connection = ConnectionPlanner(
            document: document, overrides: overrides, diagnostics: diagnostics)
        let groups = groupKeys.compactMap { key -> OperationGroup? in
            guard let file = assembler.topLevel.groupFiles[key], let handler = assembler.topLevel.handlers[key] else {
                return nil
            }
            let operations = planned.filter { $0.groupKey == key }.map(\.operation)
            guard !operations.isEmpty else { return nil }
            let tag = document.tags.first { $0.name == key }
            var result = OperationGroup(
                file: file, title: key,
                documentation: Documentation(summary: tag?.summary, description: tag?.description), handler: handler,
                operations: operations)
            result.extensions = VendorExtension.list(tag?.extensions ?? [])
            return result
        }
        var model = APIModel(
            title: apiName, version: document.info.version ?? "",
            documentation: Documentation(summary: document.info.summary, description: document.info.description),
            names: assembler.topLevel.api, servers: connection.servers(document.servers),
            securitySchemes: connection.securitySchemes(usedBy: planned.map(\.operation)),
            declarations: declarations, sharedHeaders: sharedHeaders,
            groups: groups.ordered { $0.file < $1.file },
            webhooks: assembler.topLevel.received.flatMap { names in
                guard planned.contains(where: \.operation.isReceived) else { return nil }
                return WebhookPlanner(types: assembler.planner, diagnostics: diagnostics).webhooks(
                    of: planned, names: names)
            },
            typePaths: assembler.typePaths, customModules: overrides.modules)
        model.leftOut = leftOut
        model.extensions = VendorExtension.list(document.info.extensions + document.extensions)
        overrides.reportUnused()
        return model
    }
}

/// The options for the model, from the configuration.
package struct ModelOptions: Sendable {
    /// The name that replaces the document's title in the names of the client and the handler.
    package var name: String?
    /// The enum that contains all generated code, or `nil` for declarations at the top level.
    package var namespace: String?
    /// The source location of the namespace in the configuration.
    package var namespaceLocation: SourceLocation?
    /// The Swift names of elements of the document.
    package var names: [Override]
    /// The enumerations that refuse values that they do not list, by keys as in ``names``. The key `all` selects all
    /// enumerations.
    package var closed: [Override] = []
    /// The structures that keep members which the document does not declare, by keys as in ``names``. The key `keep`
    /// selects all structures.
    package var unknownMembers: [Override] = []
    /// The optional, nullable properties that are a `Presence`, with the value `true`, or that are not, with the value
    /// `false`.
    package var presence: [Override] = []
    /// The operations that have pages.
    package var pages = PageSettings()
    /// The types of the user for schemas, properties and formats.
    package var types: [Override]
    /// The modules that declare types of the user.
    package var imports: [ImportedModule]
    /// The media types for which the user of the generated code provides a coder.
    package var coders: [String]
    /// The elements to generate, together with the types that they need, or `nil` for everything.
    package var filter: [FilterEntry]?

    package init(
        name: String? = nil, names: [Override] = [], types: [Override] = [], imports: [ImportedModule] = [],
        coders: [String] = [], filter: [FilterEntry]? = nil
    ) {
        self.name = name
        self.names = names
        self.types = types
        self.imports = imports
        self.coders = coders
        self.filter = filter
    }
}
