internal import APIModel

/// The state that the emitters of one model share: the model, the options, the templates, and the spelling of types in
/// the current scope.
final class EmissionContext {
    let model: APIModel
    let options: EmitterOptions
    let programs: TemplatePrograms
    var speller: TypeSpeller
    /// All declared types, including nested ones.
    private(set) lazy var declarations = Self.declarations(of: model)
    /// The comments of operations. Each is needed for the namespace, the method of the client and that of the handler.
    private var operationComments = [OperationComment: [CommentLine]]()

    init(model: APIModel, templates: TemplateSet, options: EmitterOptions) {
        self.model = model
        self.options = options
        speller = TypeSpeller(model: model)
        programs = templates.programs(qualifying: speller.contestedStandardNames)
    }

    private static func declarations(of model: APIModel) -> [DeclarationID: Declaration] {
        var result = [DeclarationID: Declaration]()
        var open = model.declarations + model.allOperations.flatMap(\.nested)
        while let declaration = open.popLast() {
            result[declaration.head.id] = declaration
            open += declaration.nested
        }
        return result
    }

    // MARK: Options

    var access: String { options.accessPrefix }
    // A document with only webhooks needs neither a client nor a server.
    var hasClient: Bool { options.parts.contains(.client) && !model.groups.isEmpty }
    // The server sends the requests that the user of the client receives, so both parts include the types of webhooks.
    var hasWebhooks: Bool { !options.parts.isDisjoint(with: [.client, .server]) && model.webhooks != nil }
    var hasServer: Bool { options.parts.contains(.server) && !model.groups.isEmpty }
    var title: CommentLine { CommentLines.title(model.title) }

    // MARK: Types

    func view(_ type: TypeReference) -> TypeView { TypeView(type, &speller) }

    /// Returns the namespace of an operation in the current scope, for example `Operations.FindCustomer`.
    func namespace(_ operation: Operation) -> String {
        "\(speller.topLevel(model.namespace(of: operation).text)).\(operation.name)"
    }

    /// Returns the namespace as users write it, for example `FindCustomer` if that name is free.
    func shortNamespace(_ operation: Operation) -> String {
        let name = operation.name.text
        guard operation.hasTopLevelAlias else { return namespace(operation) }
        if speller.namespace != nil { return speller.topLevel(name) }
        return speller.isHidden(name) ? namespace(operation) : name
    }

    // MARK: Documentation

    private struct OperationComment: Hashable {
        let origin: Origin
        let deprecation: String?
    }

    /// Returns the comment of a declaration that cannot have `@available(*, deprecated)`, because generated code refers
    /// to it.
    func documentation(_ documentation: Documentation, _ deprecation: Deprecation?) -> [CommentLine] {
        guard case .operation? = documentation.origin, let origin = documentation.origin else {
            return Self.lines(documentation, deprecation)
        }
        let key = OperationComment(origin: origin, deprecation: deprecation?.message)
        if let known = operationComments[key] { return known }
        let lines = Self.lines(documentation, deprecation)
        operationComments[key] = lines
        return lines
    }

    private static func lines(_ documentation: Documentation, _ deprecation: Deprecation?) -> [CommentLine] {
        guard let deprecation else { return CommentLines.lines(documentation) }
        let message = deprecation.message
        return CommentLines.lines(
            documentation, notes: [message.isEmpty ? "- Warning: Deprecated." : "- Warning: Deprecated. \(message)"])
    }
}
