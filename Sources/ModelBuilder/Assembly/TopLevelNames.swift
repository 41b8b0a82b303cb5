internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// The names of all declarations at the top level of the output, in one table: types, client, handlers and files.
struct TopLevelNames {
    let api: APINames
    let types: [DeclarationID: TypeName]
    /// The protocols of groups, by the key of the group.
    let handlers: [String: TypeName]
    let files: [DeclarationID: FileName]
    let groupFiles: [String: FileName]
    /// The headers that operations share, with their final names.
    let sharedHeaders: [Pointer: ModelResponseHeaders]
    /// The names for webhooks and callbacks, or `nil` if there are none.
    let received: ReceivedNames?
    /// The names that no type can have in any scope.
    let reserved: Set<String>
    private let table: NameTable<Requester>

    /// The names of the declarations for webhooks and callbacks.
    struct ReceivedNames {
        let namespace: TypeName
        let handler: TypeName
        let file: FileName
    }

    private enum Requester: Hashable {
        case client, handler, operations, webhooks, webhookHandler
        case type(DeclarationID)
        case group(String)
        case headers(Pointer)
    }

    init(
        document: Document, apiName: String, namespace: TypeName?, planner: TypePlanner, groups: [String],
        headers: [Pointer: SharedHeaders], hasReceived: Bool, diagnostics: Diagnostics
    ) {
        // Inside the namespace, a type with the same name would hide it.
        reserved = namespace.map { ReservedNames.types.union([$0.text]) } ?? ReservedNames.types
        var table = NameTable<Requester>(reserved: reserved)
        let base = Self.baseName(apiName)
        table.assign([
            NameRequest(id: .client, key: base + "Client", tieBreak: "", rank: -1, candidates: [base + "Client"]),
            NameRequest(id: .handler, key: base + "Handler", tieBreak: "", rank: -1, candidates: [base + "Handler"]),
        ])
        let types = planner.types.filter { $0.owner == .topLevel }
        table.assign(
            types.filter { $0.outputType == nil }.map { type in
                NameRequest(
                    id: .type(type.id), key: type.key, tieBreak: type.tieBreak, rank: type.rank,
                    candidates: Self.candidates(type.key, isComponent: type.rank == 0), given: type.given)
            })
        table.assign(
            types.compactMap { type in
                guard let inputType = type.outputType, let name = table.names[.type(inputType)] else { return nil }
                return NameRequest(
                    id: .type(type.id), key: type.key, tieBreak: type.tieBreak, rank: type.rank,
                    candidates: [name + "Input", name + "InputSchema"])
            })
        table.assign([
            NameRequest(
                id: .operations, key: "Operations", tieBreak: "",
                candidates: ["Operations", "APIOperations", "OperationNamespace"])
        ])
        let groupNames = Self.groupNames(document, planner.overrides)
        table.assign(
            groups.map { group in
                let name = groupNames[group]?.text ?? SwiftSpelling.type(group) ?? "Other"
                return NameRequest(
                    id: .group(group), key: group, tieBreak: "", candidates: [name + "Handler", name + "TagHandler"])
            })
        table.assign(
            headers.map { pointer, shared in
                let name = (SwiftSpelling.type(shared.key) ?? "Shared") + "ResponseHeaders"
                return NameRequest(
                    id: .headers(pointer), key: shared.key, tieBreak: "\(pointer)", candidates: [name, name + "Type"])
            })
        if hasReceived { table.assign(Self.webhookRequests(base)) }
        self.table = table
        if namespace == nil { Self.reportHiding(types, table, diagnostics) }
        func name(_ requester: Requester) -> TypeName { TypeName(table.names[requester] ?? "Unnamed") }
        api = APINames(
            client: name(.client), handler: name(.handler), operations: name(.operations), namespace: namespace)
        self.types = Dictionary(uniqueKeysWithValues: types.map { ($0.id, name(.type($0.id))) })
        handlers = Dictionary(uniqueKeysWithValues: groups.map { ($0, name(.group($0))) })
        let headerNames = Dictionary(uniqueKeysWithValues: headers.keys.map { ($0, name(.headers($0))) })
        let output = OutputFiles(
            types: self.types, groups: groups, groupNames: groupNames, headers: headerNames,
            reserved: [api.client, api.handler, api.operations] + (hasReceived ? [name(.webhooks)] : []))
        files = output.types
        groupFiles = output.groups
        sharedHeaders = Dictionary(
            uniqueKeysWithValues: headers.map { pointer, shared in
                var final = shared.headers
                final.name = name(.headers(pointer))
                final.file = output.headers[pointer]
                return (pointer, final)
            })
        received =
            hasReceived
            ? ReceivedNames(
                namespace: name(.webhooks), handler: name(.webhookHandler), file: FileName(name(.webhooks).text)) : nil
        Self.report(table.collisions, planner: planner, diagnostics: diagnostics)
        planner.overrides.report(table.refused)
    }

    /// Returns the names that the user gives to tags.
    private static func groupNames(_ document: Document, _ overrides: Overrides) -> [String: GivenName] {
        var names = [String: GivenName]()
        for tag in document.tags {
            names[tag.name] = overrides.name(at: tag.location, tag.extensions, of: .group)
        }
        return names
    }

    func isFree(_ name: TypeName) -> Bool { table.isFree(name.text) }

    /// Reports types that hide a type of Swift or Foundation from other code in the same module.
    private static func reportHiding(_ types: [PlannedType], _ table: NameTable<Requester>, _ diagnostics: Diagnostics)
    {
        defer { diagnostics.subject = nil }
        for type in types {
            guard let name = table.names[.type(type.id)], ReservedNames.commonTypes.contains(name) else { continue }
            diagnostics.subject = .type(Int(type.id.rawValue))
            diagnostics.warning(
                .hiddenType,
                "type '\(name)' hides the type of Swift or Foundation in its module; move the code to a target of "
                    + "its own or set 'namespace'",
                at: type.location)
        }
    }

    private static func webhookRequests(_ base: String) -> [NameRequest<Requester>] {
        [
            NameRequest(
                id: .webhooks, key: "Webhooks", tieBreak: "",
                candidates: ["Webhooks", "APIWebhooks", "WebhookNamespace"]),
            NameRequest(
                id: .webhookHandler, key: "WebhookHandler", tieBreak: "",
                candidates: [base + "WebhookHandler", base + "APIWebhookHandler"]),
        ]
    }

    /// Returns the candidates for the name of a type, best first.
    private static func candidates(_ key: String, isComponent: Bool) -> [String] {
        let name = ModelBuilder.typeName(for: key)
        // The spelling in the document is a candidate if it begins with a capital letter, as a type's name does. It is
        // not a candidate for a schema that is not a component: in a bundle such a schema becomes a component, and its
        // name must be the same there.
        let isSpeltAsType =
            isComponent && SwiftSpelling.isIdentifier(key) && key.first?.isUppercase == true && key != name
        return [name] + (isSpeltAsType ? [ReservedNames.escapedType(key)] : []) + [name + "Schema"]
    }

    /// Returns at most five words of the API's title, without `API` at the end.
    private static func baseName(_ title: String) -> String {
        var words = NameWords(title).words
        if let last = words.last, words.count > 1, last.lowercased() == "api" { words.removeLast() }
        return SwiftSpelling.type(words.prefix(5).joined(separator: " ")) ?? "API"
    }

    private static func report(_ collisions: [NameCollision<Requester>], planner: TypePlanner, diagnostics: Diagnostics)
    {
        for collision in collisions {
            guard case .type(let loser) = collision.loser else { continue }
            let type = planner[loser]
            let what = type.outputType == nil ? "'\(type.key)'" : "the request type of '\(type.key)'"
            diagnostics.warning(
                .nameCollision,
                "\(what) is named '\(collision.given)', because the Swift name '\(collision.wanted)' is already in use",
                at: type.location, notes: planner.overrides.hint(for: type.pointer, named: collision.given))
        }
    }
}
