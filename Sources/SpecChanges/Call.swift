internal import OpenAPIDocument
internal import SourceTree

/// An operation with where it hangs: at a path, or among what the API sends.
struct Call {
    enum Kind { case path, webhook, callback }

    let kind: Kind
    /// The path, the webhook's name or the callback's expression.
    let path: String
    let item: PathItem
    let entry: OperationEntry

    var operation: OpenAPIDocument.Operation { entry.operation }
    var location: SourceLocation { entry.location }

    /// As the model calls it.
    var id: String { operation.operationID ?? "\(entry.method.uppercased()) \(path)" }

    /// As reports call it.
    var name: String { id }

    /// Equal for the same method and path, whatever the places in the path are called.
    var address: String {
        var text = "\(kind) \(entry.method) "
        var isInside = false
        for character in path.unicodeScalars {
            if character == "{" { isInside = true }
            if !isInside || kind != .path { text.unicodeScalars.append(character) }
            if character == "}" {
                if isInside, kind == .path { text += "{}" }
                isInside = false
            }
        }
        return text
    }

    /// The names in the path's braces, in order.
    var pathNames: [String] {
        path.split(separator: "{").dropFirst().map { $0.split(separator: "}").first.map(String.init) ?? "" }
    }

    /// The parameters, those of the path first unless the operation has its own of the same name and place.
    func parameters(with loader: DocumentLoader) -> [OpenAPIDocument.Parameter] {
        var result: [OpenAPIDocument.Parameter] = []
        let own = operation.parameters.compactMap { loader.parameter($0) }
        for parameter in item.parameters.compactMap({ loader.parameter($0) })
        where !own.contains(where: { $0.name == parameter.name && $0.place == parameter.place }) {
            result.append(parameter)
        }
        for parameter in own where !result.contains(where: { $0.name == parameter.name && $0.place == parameter.place })
        {
            result.append(parameter)
        }
        return result
    }
}

extension DocumentSide {
    /// What is called by a path, in written order.
    var calls: [Call] {
        var calls: [Call] = []
        for path in document.paths {
            let item = loader.pathItem(path.item)
            for entry in item.operations { calls.append(Call(kind: .path, path: path.path, item: item, entry: entry)) }
        }
        return calls
    }

    /// What the API sends when something happened.
    var webhooks: [Call] {
        var calls: [Call] = []
        for webhook in document.webhooks {
            let item = loader.pathItem(webhook.item)
            for entry in item.operations {
                calls.append(Call(kind: .webhook, path: webhook.name, item: item, entry: entry))
            }
        }
        return calls
    }

    /// What the API sends in the course of an operation.
    func callbacks(of call: Call) -> [Call] {
        var calls: [Call] = []
        for named in call.operation.callbacks {
            for callback in loader.callback(named.object)?.entries ?? [] {
                let item = loader.pathItem(callback.item)
                for entry in item.operations {
                    calls.append(Call(kind: .callback, path: callback.expression, item: item, entry: entry))
                }
            }
        }
        return calls
    }

    func model(of call: Call) -> ModelOperation? { operation(call.id, isReceived: call.kind != .path) }
}
