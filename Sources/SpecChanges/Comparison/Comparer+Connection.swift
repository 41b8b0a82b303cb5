internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// The document or the operation that declares servers.
struct ServerOwner {
    let servers: [ModelServer]
    /// The location that is reported for a missing server.
    let place: SourceLocation

    init(_ servers: [ModelServer], _ place: SourceLocation) {
        self.servers = servers
        self.place = place
    }

    /// Returns the owner of the servers of a document.
    static func start(_ side: DocumentSide) -> ServerOwner { ServerOwner(side.model.servers, side.document.location) }

    func name(_ index: Int) -> String? { servers.indices.contains(index) ? servers[index].name.text : nil }
}

extension Comparer {
    /// Compares servers. They are paired by their URLs, else by their names or descriptions.
    func compareServers(
        _ before: [OpenAPIDocument.Server], _ after: [OpenAPIDocument.Server], at place: ReportPath, node: Int?,
        owners: (ServerOwner, ServerOwner)
    ) {
        // A change that applies to both directions counts as a change of the request.
        let cursor = Cursor(place, node: node, direction: .request, use: nil)
        let callers = SourceEffect(callers: .breaks)
        let pairing = Pairing(before.map(\.url), after.map(\.url))
        let areAlone = before.count == 1 && after.count == 1
        pairing.match { index, other in
            areAlone || (before[index].label != nil && before[index].label == after[other].label)
        }
        for index in before.indices {
            guard let other = pairing.successors[index] else {
                report(
                    .serverRemoved, "\(before[index].url) is removed", at: cursor.at(place.part("server")),
                    from: before[index].urlLocation, to: owners.1.place, source: callers)
                continue
            }
            let inner = cursor.at(place.part("server \(after[other].url)"))
            if before[index].url != after[other].url {
                report(
                    .serverUrlChanged, "is changed from \(before[index].url)", at: inner,
                    from: before[index].urlLocation,
                    to: after[other].urlLocation)
            }
            if let first = owners.0.name(index), let second = owners.1.name(other), first != second {
                report(
                    .serverNameChanged, "is renamed from '\(first)' to '\(second)' in Swift", at: inner,
                    from: before[index].location, to: after[other].location, source: callers)
            }
            compareVariables(before[index], after[other], at: inner)
        }
        for index in pairing.added {
            report(
                .serverAdded, "\(after[index].url) is added", at: cursor.at(place.part("server")),
                from: owners.0.place, to: after[index].urlLocation)
        }
    }

    private func compareVariables(_ before: OpenAPIDocument.Server, _ after: OpenAPIDocument.Server, at cursor: Cursor)
    {
        let callers = SourceEffect(callers: .breaks)
        let (olds, news) = (before.variables, after.variables)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in pairing.gone {
            report(
                .serverVariableRemoved, "variable '\(olds[index].name)' is removed", at: cursor,
                from: olds[index].location, to: after.location, source: callers)
        }
        for index in news.indices {
            let variable = news[index]
            guard let known = pairing.origins[index] else {
                report(
                    .serverVariableAdded, "variable '\(variable.name)' is added", at: cursor, from: before.location,
                    to: variable.location)
                continue
            }
            let other = olds[known]
            let (first, second) = (other.object, variable.object)
            func say(_ rule: Rule, _ message: String, source: SourceEffect = .none) {
                report(
                    rule, "variable '\(variable.name)' \(message)", at: cursor, from: other.location,
                    to: variable.location,
                    source: source)
            }
            if first.defaultValue != second.defaultValue {
                say(
                    .serverDefaultChanged,
                    "has the default '\(second.defaultValue ?? "")' instead of '\(first.defaultValue ?? "")'")
            }
            if first.values.isEmpty != second.values.isEmpty {
                first.values.isEmpty
                    ? say(.serverValuesListed, "has a list of allowed values", source: callers)
                    : say(.serverValuesFreed, "no longer has a list of allowed values", source: callers)
                continue
            }
            for value in first.values where !second.values.contains(value) {
                say(.serverValueRemoved, "no longer allows the value '\(value)'", source: callers)
            }
            for value in second.values where !first.values.contains(value) {
                say(.serverValueAdded, "allows the value '\(value)'", source: SourceEffect(callers: .switches))
            }
        }
    }

    // MARK: Names

    /// Compares the Swift names of the client and of the handler.
    func compareNames() {
        let (before, after) = (old.model.names, new.model.names)
        guard before.client != after.client || before.handler != after.handler else { return }
        report(
            .apiRenamed,
            "is renamed from '\(before.client)' and '\(before.handler)' to '\(after.client)' and '\(after.handler)'",
            at: Cursor(.api), from: old.document.info.location, to: new.document.info.location, source: .all)
    }
}

extension OpenAPIDocument.Server {
    fileprivate var label: String? { name ?? description }
}
