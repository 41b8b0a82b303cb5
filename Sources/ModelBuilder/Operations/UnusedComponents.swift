internal import OpenAPIDocument
internal import SourceTree

/// Reports the components that no operation uses.
struct UnusedComponents {
    let context: PlanningContext

    private var references: ReferenceIndex { context.references }

    /// Reports parameters, request bodies, responses, headers, path items and callbacks. Schemas are generated, used or
    /// not.
    func report() {
        let components = context.document.components
        for item in components.parameters {
            reportUnused(
                ("parameter", "parameters"), item.name, item.location, at: references.parameter(item.object)?.location)
        }
        for item in components.requestBodies {
            reportUnused(
                ("request body", "requestBodies"), item.name, item.location,
                at: references.requestBody(item.object)?.location)
        }
        for item in components.responses {
            reportUnused(
                ("response", "responses"), item.name, item.location, at: references.response(item.object)?.location)
        }
        for item in components.headers {
            reportUnused(("header", "headers"), item.name, item.location, at: references.header(item.object)?.location)
        }
        for item in components.pathItems {
            reportUnused(("path item", "pathItems"), item.name, item.location, of: references.pathItem(item.object))
        }
        for item in components.callbacks {
            let first = references.callback(item.object)?.entries.first
            reportUnused(
                ("callback", "callbacks"), item.name, item.location, of: first.map { references.pathItem($0.item) })
        }
    }

    private func reportUnused(
        _ kind: (name: String, section: String), _ name: String, _ location: SourceLocation, of item: PathItem?
    ) {
        reportUnused(kind, name, location, at: item?.operations.first?.operation.location)
    }

    /// Reports an unused component. A component that could not be read, or that a broken reference names, has been
    /// reported already.
    private func reportUnused(
        _ kind: (name: String, section: String), _ name: String, _ location: SourceLocation, at object: SourceLocation?
    ) {
        guard let object, !context.isUsed(object),
            !references.isMeant(section: kind.section, name: name, of: context.document.fileID)
        else { return }
        context.diagnostics.warning(
            .unusedComponent, "nothing refers to the \(kind.name) '\(name)'; no code is generated for it", at: location)
    }
}
