internal import OpenAPIDocument
internal import SourceTree

/// An operation with where it hangs: at a path, or among what the API sends.
final class OperationSite {
    enum Kind { case path, webhook, callback }

    let kind: Kind
    /// The path, the webhook's name or the callback's expression.
    let path: String
    let item: PathItem
    let method: String
    let operation: OpenAPIDocument.Operation
    let location: SourceLocation
    /// What the API sends it in the course of; nil for what is no callback.
    let caller: OperationSite?
    /// Equal for the same method and path, whatever the places in the path are called.
    let address: String

    init(_ kind: Kind, _ path: String, _ item: PathItem, _ entry: OperationEntry, of caller: OperationSite? = nil) {
        self.kind = kind
        self.path = path
        self.item = item
        method = entry.method.uppercased()
        operation = entry.operation
        location = entry.location
        self.caller = caller
        address = "\(method) " + (kind == .path ? Self.unnamed(path) : path)
    }

    /// As the model and reports call it.
    var id: String { operation.operationID ?? "\(method) \(path)" }

    /// Whether the API's users send the request, as they do with what has a path and with callbacks of what the API sends.
    var isSentByUsers: Bool {
        switch kind {
        case .path: true
        case .webhook: false
        case .callback: caller.map { !$0.isSentByUsers } ?? false
        }
    }

    /// Whether it is the operation at a place, or is sent in the course of that.
    func isWithin(_ place: SourceLocation) -> Bool { location == place || (caller?.isWithin(place) ?? false) }

    /// The path with nothing in its braces.
    private static func unnamed(_ path: String) -> String {
        var text = ""
        var isInside = false
        for character in path.unicodeScalars {
            if character == "}" { isInside = false }
            if !isInside { text.unicodeScalars.append(character) }
            if character == "{" { isInside = true }
        }
        return text
    }

    /// The names in the path's braces, in order.
    var pathNames: [String] {
        path.split(separator: "{").dropFirst().map { $0.split(separator: "}").first.map(String.init) ?? "" }
    }

    /// The parameters, those of the path first unless the operation has its own of the same name and place.
    func parameters(with references: ReferenceIndex) -> [OpenAPIDocument.Parameter] {
        var result: [OpenAPIDocument.Parameter] = []
        let own = operation.parameters.compactMap { references.parameter($0) }
        for parameter in item.parameters.compactMap({ references.parameter($0) })
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
    var sites: [OperationSite] {
        var sites: [OperationSite] = []
        for path in document.paths {
            let item = references.pathItem(path.item)
            for entry in item.operations { sites.append(OperationSite(.path, path.path, item, entry)) }
        }
        return sites
    }

    /// What the API sends when something happened.
    var webhooks: [OperationSite] {
        var sites: [OperationSite] = []
        for webhook in document.webhooks {
            let item = references.pathItem(webhook.item)
            for entry in item.operations {
                sites.append(OperationSite(.webhook, webhook.name, item, entry))
            }
        }
        return sites
    }

    /// What the API sends in the course of an operation; what leads back to itself is left out.
    func callbacks(of site: OperationSite) -> [OperationSite] {
        var sites: [OperationSite] = []
        for named in site.operation.callbacks {
            for callback in references.callback(named.object)?.entries ?? [] {
                let item = references.pathItem(callback.item)
                for entry in item.operations where !site.isWithin(entry.location) {
                    sites.append(OperationSite(.callback, callback.expression, item, entry, of: site))
                }
            }
        }
        return sites
    }

    func model(of site: OperationSite) -> ModelOperation? { operation(site.id, isReceived: site.kind != .path) }
}
