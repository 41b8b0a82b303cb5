internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText
import Suggestions

/// An operation of the document with its place, before planning.
struct LocatedOperation {
    /// Who sends it.
    var origin: OperationOrigin = .call
    let path: String
    let pathLocation: SourceLocation
    /// The path item with its reference followed.
    let item: PathItem
    let method: String
    let operation: OpenAPIDocument.Operation
    let methodLocation: SourceLocation
    let index: Int
    /// Set where it is the operation once more, for a media type that it can answer with instead.
    var variant: MediaTypeName?
    /// Whether another path defines the operation, to whose path item this one refers.
    var isAlias = false

    /// The method as it is sent.
    var httpMethod: String { PathItem.methods.contains(method) ? method.uppercased() : method }

    /// What names the operation: its `operationId`, else method and path.
    var key: String { (operation.operationID ?? "\(method) \(path)") + (variant.map { "_\($0.word)" } ?? "") }

    /// The name that the user gives; that of a variant follows it.
    func given(by overrides: Overrides) -> GivenName? {
        guard let name = overrides.name(at: operation.location, operation.extensions, of: .method) else { return nil }
        guard let variant else { return name }
        return GivenName(text: name.text + (SwiftSpelling.type(variant.word) ?? "Variant"), location: name.location)
    }
}

/// Plans every operation once, for client and server alike.
final class OperationPlanner {
    let document: Document
    let types: TypePlanner
    let diagnostics: Diagnostics
    /// What requests and responses are made of.
    private(set) var requestRoots: [TypeReference] = []
    private(set) var responseRoots: [TypeReference] = []
    /// The operations that the API's users call, and their names.
    private(set) var calls: [LocatedOperation] = []
    private(set) var callNames: OperationNames?
    /// The headers of components' responses, by the response; their names come last.
    private(set) var sharedHeaders = [Pointer: SharedHeaders]()
    /// How parameters of components were referred to, by where they stand.
    var parameterReferences = [SourceLocation: Reference]()
    /// Where the objects stand that some operation uses, and the media types that none does.
    var used: Set<SourceLocation> = []
    var unusedMediaTypes: [UnusedMediaType] = []
    /// The structures of multipart bodies by their schemas' places: several operations can refer to one body.
    var multipartStructures = [Pointer: DeclarationID]()
    private var undefinedSchemes: Set<String> = []
    /// The names of the document's security schemes.
    private lazy var securitySchemes = Set(document.components.securitySchemes.map(\.name))
    private lazy var securitySchemeNames = MatchCandidates(document.components.securitySchemes.map(\.name))
    /// The operations that links can name, by their `operationId` and by their place.
    lazy var linkTargets = LinkTargets(calls)
    var references: ReferenceIndex { types.resolver.references }

    /// Media types for whose bodies there is a coder.
    let coders: [MediaTypeName]

    init(document: Document, types: TypePlanner, coders: [String], diagnostics: Diagnostics) {
        self.coders = coders.map { MediaTypeName($0) }
        self.document = document
        self.types = types
        self.diagnostics = diagnostics
    }

    /// Headers that every use of a component's response shares.
    struct SharedHeaders {
        /// The response's name among the components.
        let key: String
        var headers: ModelResponseHeaders
    }

    struct Planned {
        var operation: ModelOperation
        let located: LocatedOperation
        /// The name of the group, a tag or the first segment of the path; nil for what the API sends.
        let groupKey: String?
        /// Which of the responses have shared headers.
        let sharedHeaders: [ModelResponse.Status: Pointer]
        /// The parts of pagination whose names are not known yet.
        let pagination: PaginationRequest?

        mutating func boxBody(_ largeValues: inout LargeValues) {
            guard let body = operation.body, body.coding != .multipart, largeValues.isLarge(body.type) else { return }
            operation.body?.isIndirect = true
        }

        mutating func nameSharedHeaders(_ headers: [Pointer: ModelResponseHeaders]) {
            for index in operation.responses.indices {
                guard let pointer = sharedHeaders[operation.responses[index].status],
                    let shared = headers[pointer]
                else { continue }
                operation.responses[index].headers = shared
            }
        }
    }

    func plan() -> [Planned] {
        calls = operations()
        let names = OperationNames(calls, overrides: types.overrides, diagnostics: diagnostics)
        callNames = names
        let received = receivedOperations(after: calls)
        let receivedNames = OperationNames(received, overrides: types.overrides, diagnostics: diagnostics)
        var planned = calls.map { plan($0, names: names) } + received.map { plan($0, names: receivedNames) }
        RoutePlanner(types: types, diagnostics: diagnostics).addConditions(to: &planned)
        reportUnused()
        return planned
    }

    /// Notes who sends a type: the API's users, or the API.
    func addRoot(_ type: TypeReference, isSentByUsers: Bool) {
        if isSentByUsers { requestRoots.append(type) } else { responseRoots.append(type) }
    }

    /// Where an inline schema's type goes: into the operation, or, for an object of the components that several
    /// operations share, to the top level under the component's name.
    func context(
        for reference: Reference?, suffix: String?, else key: String, in located: LocatedOperation
    ) -> NamingContext {
        guard let reference else { return NamingContext(owner: .operation(located.index), key: key) }
        let component = name(of: reference)
        return NamingContext(owner: .topLevel, key: suffix.map { "\(component)_\($0)" } ?? component, rank: 3)
    }

    func share(_ headers: ModelResponseHeaders, of reference: Reference) {
        sharedHeaders[reference.target] = SharedHeaders(key: name(of: reference), headers: headers)
    }

    /// The name of an object that several operations share: that of its component, or else of its file.
    private func name(of reference: Reference) -> String {
        references.externalComponentName(of: reference.target) ?? reference.target.tokens.last
            ?? references.fileStem(of: reference.target.file)
    }

    private func operations() -> [LocatedOperation] {
        var result: [LocatedOperation] = []
        // Operations that are written in the path item of a path, and not in one that it refers to.
        let defined = Set(document.paths.flatMap(\.item.operations).map(\.operation.location))
        for path in document.paths {
            let item = references.pathItem(path.item)
            let own = Set(path.item.operations.map(\.operation.location))
            for entry in item.operations {
                guard mayPlan(entry.operation, of: item) else { return result }
                result.append(
                    LocatedOperation(
                        path: path.path, pathLocation: path.location, item: item, method: entry.method,
                        operation: entry.operation, methodLocation: entry.location, index: result.count,
                        isAlias: !own.contains(entry.operation.location)
                            && defined.contains(entry.operation.location)))
                for variant in variants(of: entry.operation, method: entry.method) {
                    guard mayPlan(entry.operation, of: item) else { return result }
                    result.append(
                        LocatedOperation(
                            path: path.path, pathLocation: path.location, item: item, method: entry.method,
                            operation: entry.operation, methodLocation: entry.location, index: result.count,
                            variant: variant))
                }
            }
        }
        return result
    }

    private func plan(_ located: LocatedOperation, names: OperationNames) -> Planned {
        let operation = located.operation
        diagnostics.subject = .operation(located.index)
        defer { diagnostics.subject = nil }
        used.insert(operation.location)
        let isReceived = located.origin.isReceived
        if isReceived { reportUnsupportedInReceived(located) }
        let declared = parameters(of: located)
        // Who receives a request chooses its path.
        let template = PathTemplate(
            isReceived ? "/" : located.path, declared: Set(declared.filter { $0.place == .path }.map(\.name)))
        let parameters = planParameters(declared, template: template, located: located)
        let body = requestBody(of: located, besides: parameters)
        var shared = [ModelResponse.Status: Pointer]()
        let responses = planResponses(of: located, sharedHeaders: &shared)
        var model = ModelOperation(
            id: operation.operationID ?? "\(located.httpMethod) \(located.path)",
            name: names.type(located.index), hasTopLevelAlias: false, method: names.method(located.index),
            httpMethod: located.httpMethod, path: template.path, literalQuery: template.literalQuery,
            documentation: Documentation(summary: operation.summary, description: operation.description),
            deprecation: Deprecation(operation.isDeprecated), parameters: parameters, body: body, responses: responses,
            accept: accept(responses, in: located), security: isReceived ? [] : security(of: operation),
            servers: isReceived ? [] : servers(of: located),
            success: isReceived ? .response : SuccessPlan.success(of: responses), isClientOnly: located.variant != nil,
            isReceived: isReceived)
        model.extensions = VendorExtension.list(operation.extensions)
        return Planned(
            operation: model, located: located, groupKey: isReceived ? nil : groupKey(of: located, template: template),
            sharedHeaders: shared,
            pagination: located.variant != nil || isReceived
                ? nil : PaginationRequest(operation: operation, parameters: parameters, diagnostics: diagnostics))
    }

    private func groupKey(of located: LocatedOperation, template: PathTemplate) -> String {
        if let tag = located.operation.tags.first, SwiftSpelling.type(tag) != nil { return tag }
        let segments = template.path.partsBetweenSlashes
        return segments.first { !$0.isEmpty && !$0.contains("{") }.map(String.init) ?? "root"
    }

    private func accept(_ responses: [ModelResponse], in located: LocatedOperation) -> [String] {
        var seen: Set<String> = []
        // One media type of several is asked for alone, or the server would be free to choose.
        let asked = responses.filter { !$0.isAlternative && (located.variant == nil || $0.status.isSuccess) }
        let types = asked.compactMap(\.body).flatMap(\.readContentTypes).filter { seen.insert($0).inserted }
        // Bytes of any kind are asked for where no type is preferred to them.
        let named = types.filter { $0 != "*/*" }
        let isOpen = asked.contains { $0.body?.coding == .scalar }
        return isOpen || named.allSatisfy { $0 == "application/octet-stream" } ? types : named
    }

    /// An operation's own servers, else its path's (OpenAPI 3.1.2, Operation Object, `servers`).
    private func servers(of located: LocatedOperation) -> [ModelServer] {
        let own = located.operation.servers
        return ConnectionPlanner(
            document: document, overrides: types.overrides, diagnostics: diagnostics
        )
        .servers(own.isEmpty ? located.item.servers : own)
    }

    private func security(of operation: OpenAPIDocument.Operation) -> [[String]] {
        let requirements = operation.security ?? document.security ?? []
        var alternatives: [[String]] = []
        for requirement in requirements {
            let names = requirement.schemes.filter { use in
                guard !securitySchemes.contains(use.name) else { return true }
                // It may be defined by what could not be read; and one name is one fault.
                guard !references.isIncomplete(at: document.components.location),
                    undefinedSchemes.insert(use.name).inserted
                else { return false }
                var message = "security scheme '\(use.name)' is not defined"
                if let near = securitySchemeNames.closest(to: use.name, budget: types.resolver.suggestions) {
                    message += "; did you mean '\(near)'?"
                }
                diagnostics.warning(.undefinedSecurityScheme, message, at: use.location)
                return false
            }.map(\.name)
            guard !names.isEmpty || requirement.schemes.isEmpty else { continue }
            alternatives.append(names)
        }
        // Anonymous access last: a credential that is there is used.
        let named = alternatives.filter { !$0.isEmpty }
        return named.isEmpty ? [] : named + alternatives.filter(\.isEmpty).prefix(1)
    }
}
