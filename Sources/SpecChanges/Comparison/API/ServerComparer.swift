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

/// Compares the servers of the API or of an operation.
struct ServerComparer {
    private let changes: ChangeRecorder
    private let callers = SourceEffect(callers: .breaks)

    init(changes: ChangeRecorder) { self.changes = changes }

    /// Compares servers. They are paired by their URLs, else by their names or descriptions.
    func compare(
        _ before: [OpenAPIDocument.Server], _ after: [OpenAPIDocument.Server], at place: ReportPath, node: Int?,
        owners: (ServerOwner, ServerOwner)
    ) {
        // A change that applies to both directions counts as a change of the request.
        let cursor = Cursor(place, node: node, direction: .request, use: nil)
        let pairing = Pairing(before.map(\.url), after.map(\.url))
        let areAlone = before.count == 1 && after.count == 1
        pairing.match { index, other in
            areAlone || (before[index].label != nil && before[index].label == after[other].label)
        }
        for index in before.indices {
            guard let other = pairing.successors[index] else {
                changes.report(
                    .serverRemoved, "\(before[index].url) is removed", at: cursor.at(place.part("server")),
                    from: before[index].urlLocation, to: owners.1.place, source: callers)
                continue
            }
            let inner = cursor.at(place.part("server \(after[other].url)"))
            if before[index].url != after[other].url {
                changes.report(
                    .serverUrlChanged, "is changed from \(before[index].url)", at: inner,
                    from: before[index].urlLocation, to: after[other].urlLocation)
            }
            if let first = owners.0.name(index), let second = owners.1.name(other), first != second {
                changes.report(
                    .serverNameChanged, "is renamed from '\(first)' to '\(second)' in Swift", at: inner,
                    from: before[index].location, to: after[other].location, source: callers)
            }
            compareVariables(before[index], after[other], at: inner)
        }
        for index in pairing.added {
            changes.report(
                .serverAdded, "\(after[index].url) is added", at: cursor.at(place.part("server")), from: owners.0.place,
                to: after[index].urlLocation)
        }
    }

    private func compareVariables(_ before: OpenAPIDocument.Server, _ after: OpenAPIDocument.Server, at cursor: Cursor)
    {
        let (olds, news) = (before.variables, after.variables)
        let pairing = Pairing(olds.map(\.name), news.map(\.name))
        for index in pairing.gone {
            changes.report(
                .serverVariableRemoved, "variable '\(olds[index].name)' is removed", at: cursor,
                from: olds[index].location, to: after.location, source: callers)
        }
        for index in news.indices {
            if let origin = pairing.origins[index] {
                compare(olds[origin], news[index], at: cursor)
            } else {
                changes.report(
                    .serverVariableAdded, "variable '\(news[index].name)' is added", at: cursor, from: before.location,
                    to: news[index].location)
            }
        }
    }

    private func compare(
        _ before: Named<OpenAPIDocument.ServerVariable>, _ after: Named<OpenAPIDocument.ServerVariable>,
        at cursor: Cursor
    ) {
        let (first, second) = (before.object, after.object)
        func say(_ rule: Rule, _ message: String, source: SourceEffect = .none) {
            changes.report(
                rule, "variable '\(after.name)' \(message)", at: cursor, from: before.location, to: after.location,
                source: source)
        }
        if first.defaultValue != second.defaultValue {
            say(
                .serverDefaultChanged,
                "has the default '\(second.defaultValue ?? "")' instead of '\(first.defaultValue ?? "")'")
        }
        if first.values.isEmpty != second.values.isEmpty {
            return first.values.isEmpty
                ? say(.serverValuesListed, "has a list of allowed values", source: callers)
                : say(.serverValuesFreed, "no longer has a list of allowed values", source: callers)
        }
        for value in first.values where !second.values.contains(value) {
            say(.serverValueRemoved, "no longer allows the value '\(value)'", source: callers)
        }
        for value in second.values where !first.values.contains(value) {
            say(.serverValueAdded, "allows the value '\(value)'", source: SourceEffect(callers: .switches))
        }
    }
}

extension OpenAPIDocument.Server { fileprivate var label: String? { name ?? description } }
