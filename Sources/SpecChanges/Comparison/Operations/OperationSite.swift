internal import OpenAPIDocument
internal import SourceTree

/// An operation with its path, its webhook or its callback.
final class OperationSite {
    enum Kind { case path, webhook, callback }

    let kind: Kind
    /// The path, the webhook's name or the callback's expression.
    let path: String
    let item: PathItem
    let method: String
    let operation: OpenAPIDocument.Operation
    let location: SourceLocation
    /// The operation that declares the callback, or `nil` if the operation is not a callback.
    let caller: OperationSite?
    /// The method and the path without the names of its parameters.
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

    /// The name of the operation in the model and in reports.
    var id: String { operation.operationID ?? "\(method) \(path)" }

    /// True if the clients of the API send the request. They send the requests of paths, and of callbacks of requests
    /// that the API sends.
    var isSentByUsers: Bool {
        switch kind {
        case .path: true
        case .webhook: false
        case .callback: caller.map { !$0.isSentByUsers } ?? false
        }
    }

    /// Returns true if the operation is at a location, or is a callback of an operation at that location.
    func isWithin(_ place: SourceLocation) -> Bool { location == place || (caller?.isWithin(place) ?? false) }

    /// Returns a path without the names in its braces.
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

    /// Returns the parameters of the path item and of the operation. A parameter of the operation replaces one of the
    /// path item that has the same name and location.
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
    /// The operations of paths, in the order of the document.
    var sites: [OperationSite] {
        var sites: [OperationSite] = []
        for path in document.paths {
            let item = references.pathItem(path.item)
            for entry in item.operations { sites.append(OperationSite(.path, path.path, item, entry)) }
        }
        return sites
    }

    /// The operations of webhooks.
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

    /// Returns the callbacks of an operation. Callbacks that contain themselves are left out.
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
