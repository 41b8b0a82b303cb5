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
        let spot = Spot(place: place, node: node, direction: .request, slot: nil)
        let callers = SourceEffect(callers: .breaks)
        var partners = [Int?](repeating: nil, count: before.count)
        var taken = [Bool](repeating: false, count: after.count)
        for isByURL in [true, false] {
            for index in before.indices where partners[index] == nil {
                let other = after.indices.first { candidate in
                    guard !taken[candidate] else { return false }
                    if isByURL { return before[index].url == after[candidate].url }
                    guard let label = before[index].label else { return before.count == 1 && after.count == 1 }
                    return label == after[candidate].label || (before.count == 1 && after.count == 1)
                }
                guard let other else { continue }
                partners[index] = other
                taken[other] = true
            }
        }
        for index in before.indices {
            guard let other = partners[index] else {
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
        for index in after.indices where !taken[index] {
            report(
                "server-added", "\(after[index].url) is added", at: spot.at(place.part("server")),
                from: owners.0.place, to: after[index].urlLocation)
        }
    }

    private func compareVariables(_ before: OpenAPIDocument.Server, _ after: OpenAPIDocument.Server, at spot: Spot) {
        let callers = SourceEffect(callers: .breaks)
        for variable in before.variables where !after.variables.contains(where: { $0.name == variable.name }) {
            report(
                "server-variable-removed", "variable '\(variable.name)' is gone", at: spot, from: variable.location,
                to: after.location, source: callers)
        }
        for variable in after.variables {
            guard let other = before.variables.first(where: { $0.name == variable.name }) else {
                report(
                    "server-variable-added", "variable '\(variable.name)' is added", at: spot, from: before.location,
                    to: variable.location)
                continue
            }
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
            at: Spot(place: .api), from: old.document.info.location, to: new.document.info.location, source: .all)
    }
}

extension OpenAPIDocument.Server {
    fileprivate var label: String? { name ?? description }
}
