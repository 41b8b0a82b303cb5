internal import APIModel

/// Makes the views of the protocols that a server implements.
struct HandlerEmitter {
    let context: EmissionContext

    func view(_ group: OperationGroup) -> HandlerView {
        context.speller.enter(TypePath([group.handler]))
        var comment = CommentLines.lines(group.documentation)
        if comment.isEmpty {
            comment = CommentLines.wrap("The operations of '\(group.title)', as a server implements them.")
        }
        return HandlerView(
            documentation: comment, access: context.access, title: context.title, name: group.handler.text,
            operations: group.served.map(view), extensions: ExtensionView.list(group.extensions))
    }

    /// Returns the view of the protocol for the whole API.
    func view() -> APIHandlerView {
        let model = context.model
        context.speller.enter(TypePath([model.names.handler]))
        let protocols = model.groups.map(\.handler.text)
        return APIHandlerView(
            access: context.access, title: context.title, name: model.names.handler.text,
            operations: model.groups.flatMap(\.served).map(view), protocols: protocols,
            isComposed: protocols != [model.names.handler.text], extensions: ExtensionView.list(model.extensions))
    }

    func view(_ operation: Operation) -> HandlerMethodView {
        HandlerMethodView(
            documentation: context.documentation(operation.documentation, operation.deprecation),
            name: SwiftIdentifier.escaped(operation.method.text), path: context.shortNamespace(operation),
            extensions: ExtensionView.list(operation.extensions))
    }

    /// Returns the view of an initial implementation with the given name.
    func scaffold(named name: String) -> ScaffoldView {
        ScaffoldView(
            title: context.title, name: name, handler: context.model.names.handler.text,
            operations: context.model.groups.flatMap(\.served).map(view))
    }
}
