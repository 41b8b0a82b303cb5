internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Whose servers they are: the Swift side of them, and the place to name where a server is missing.
struct ServerOwner {
    let servers: [ModelServer]
    let place: SourceLocation

    init(_ servers: [ModelServer], _ place: SourceLocation) {
        self.servers = servers
        self.place = place
    }

    /// Those of the document.
    static func start(_ side: DocumentSide) -> ServerOwner { ServerOwner(side.model.servers, side.document.location) }

    func name(_ index: Int) -> String? { servers.indices.contains(index) ? servers[index].name.text : nil }
}

extension Comparer {
    /// Compares servers: one that both have is known by its URL, else by its name or description.
    func compareServers(
        _ before: [OpenAPIDocument.Server], _ after: [OpenAPIDocument.Server], at place: Place, node: Int?,
        owners: (ServerOwner, ServerOwner)
    ) {
        // What holds for all directions is counted as a request.
        let spot = Spot(place, node: node, direction: .request, slot: nil)
        let callers = SourceEffect(callers: .breaks)
        let pairing = Pairing(before.map(\.url), after.map(\.url))
        let areAlone = before.count == 1 && after.count == 1
        pairing.match { index, other in
            areAlone || (before[index].label != nil && before[index].label == after[other].label)
        }
        for index in before.indices {
            guard let other = pairing.successors[index] else {
                report(
                    "server-removed", "\(before[index].url) is gone", at: spot.at(place.part("server")),
                    from: before[index].urlLocation, to: owners.1.place, source: callers)
                continue
            }
            let inner = spot.at(place.part("server \(after[other].url)"))
            if before[index].url != after[other].url {
                report(
                    "server-url-changed", "was at \(before[index].url)", at: inner, from: before[index].urlLocation,
                    to: after[other].urlLocation)
            }
            if let first = owners.0.name(index), let second = owners.1.name(other), first != second {
                report(
                    "server-name-changed", "is '\(second)' in Swift, it was '\(first)'", at: inner,
                    from: before[index].location, to: after[other].location, source: callers)
            }
            compareVariables(before[index], after[other], at: inner)
        }
        for index in pairing.added {
            report(
                "server-added", "\(after[index].url) is added", at: spot.at(place.part("server")),
                from: owners.0.place, to: after[index].urlLocation)
        }
    }

    private func compareVariables(_ before: OpenAPIDocument.Server, _ after: OpenAPIDocument.Server, at spot: Spot) {
        let callers = SourceEffect(callers: .breaks)
        let (olds, news) = (before.variables, after.variables)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in pairing.gone {
            report(
                "server-variable-removed", "variable '\(olds[index].name)' is gone", at: spot,
                from: olds[index].location, to: after.location, source: callers)
        }
        for index in news.indices {
            let variable = news[index]
            guard let known = pairing.origins[index] else {
                report(
                    "server-variable-added", "variable '\(variable.name)' is added", at: spot, from: before.location,
                    to: variable.location)
                continue
            }
            let other = olds[known]
            let (first, second) = (other.object, variable.object)
            func say(_ id: String, _ message: String, source: SourceEffect = .none) {
                report(
                    id, "variable '\(variable.name)' \(message)", at: spot, from: other.location, to: variable.location,
                    source: source)
            }
            if first.defaultValue != second.defaultValue {
                say(
                    "server-default-changed",
                    "is '\(second.defaultValue ?? "")' by default, it was '\(first.defaultValue ?? "")'")
            }
            if first.values.isEmpty != second.values.isEmpty {
                first.values.isEmpty
                    ? say("server-values-listed", "may have listed values only", source: callers)
                    : say("server-values-freed", "may have any value", source: callers)
                continue
            }
            for value in first.values where !second.values.contains(value) {
                say("server-value-removed", "may not be '\(value)' any more", source: callers)
            }
            for value in second.values where !first.values.contains(value) {
                say("server-value-added", "may be '\(value)'", source: SourceEffect(callers: .switches))
            }
        }
    }

    // MARK: Names

    /// Compares what the API is called in Swift.
    func compareNames() {
        let (before, after) = (old.model.names, new.model.names)
        guard before.client != after.client || before.handler != after.handler else { return }
        report(
            "api-renamed",
            "is '\(after.client)' and '\(after.handler)' in Swift, it was '\(before.client)' and '\(before.handler)'",
            at: Spot(.api), from: old.document.info.location, to: new.document.info.location, source: .all)
    }
}

extension OpenAPIDocument.Server {
    fileprivate var label: String? { name ?? description }
}
