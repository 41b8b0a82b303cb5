internal import APIModel
internal import OpenAPIDocument
internal import SchemaResolution
internal import SourceTree
import StableText
import Suggestions

/// An operation of the document and its location, before it is planned.
struct LocatedOperation {
    /// The sender of the request.
    var origin: OperationOrigin = .call
    let path: String
    let pathLocation: SourceLocation
    /// The path item, with its reference resolved.
    let item: PathItem
    let method: String
    let operation: OpenAPIDocument.Operation
    let methodLocation: SourceLocation
    let index: Int
    /// The media type of the success that this variant requests, or `nil` for the operation itself. A variant is the
    /// second operation that an operation with two result types is split into.
    var variant: MediaTypeName?
    /// True if the path refers to the path item of another path, which defines the operation.
    var isAlias = false

    /// The HTTP method on the wire.
    var httpMethod: String { PathItem.methods.contains(method) ? method.uppercased() : method }

    /// The key that the name is derived from: the `operationId`, else the method and the path.
    var key: String { (operation.operationID ?? "\(method) \(path)") + (variant.map { "_\($0.word)" } ?? "") }

    /// Returns the name that the user gives. A variant adds its media type.
    func given(by overrides: Overrides) -> GivenName? {
        guard let name = overrides.name(at: operation.location, operation.extensions, of: .method) else { return nil }
        guard let variant else { return name }
        return GivenName(text: name.text + (SwiftSpelling.type(variant.word) ?? "Variant"), location: name.location)
    }
}

/// Plans each operation once, for both the client and the server.
final class OperationPlanner {
    let document: Document
    let types: TypePlanner
    let diagnostics: Diagnostics
    /// The types that the users of the API send. `responseRoots` contains the types that the API sends.
    private(set) var requestRoots: [TypeReference] = []
    private(set) var responseRoots: [TypeReference] = []
    /// The operations of paths, which the users of the API call, and their names.
    private(set) var calls: [LocatedOperation] = []
    private(set) var callNames: OperationNames?
    /// The headers of response components by the pointer of the response. They are named last.
    private(set) var sharedHeaders = [Pointer: SharedHeaders]()
    /// The references to parameter components, by the source location of the parameter.
    var parameterReferences = [SourceLocation: Reference]()
    /// The source locations of the objects that an operation uses, and of the media types in `unusedMediaTypes`.
    var used: Set<SourceLocation> = []
    var unusedMediaTypes: [UnusedMediaType] = []
    /// The structures of multipart bodies by the pointer of their schema, because several operations can refer to one
    /// body.
    var multipartStructures = [Pointer: DeclarationID]()
    private var undefinedSchemes: Set<String> = []
    /// The names of the document's security schemes.
    private lazy var securitySchemes = Set(document.components.securitySchemes.map(\.name))
    private lazy var securitySchemeNames = MatchCandidates(document.components.securitySchemes.map(\.name))
    /// The operations that links can refer to, by `operationId` and by location.
    lazy var linkTargets = LinkTargets(calls)
    var references: ReferenceIndex { types.resolver.references }

    /// The media types for which the user provides a coder.
    let coders: [MediaTypeName]

    init(document: Document, types: TypePlanner, coders: [String], diagnostics: Diagnostics) {
        self.coders = coders.map { MediaTypeName($0) }
        self.document = document
        self.types = types
        self.diagnostics = diagnostics
    }

    /// The headers of a response component, which all its uses share.
    struct SharedHeaders {
        /// The name of the response component.
        let key: String
        var headers: ModelResponseHeaders
    }

    struct Planned {
        var operation: ModelOperation
        let located: LocatedOperation
        /// The key of the group: the first tag or the first literal segment of the path, or `nil` for webhooks and
        /// callbacks.
        let groupKey: String?
        /// The responses with shared headers, and the pointers of their components.
        let sharedHeaders: [ModelResponse.Status: Pointer]
        /// The pagination, whose member names are not known yet.
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

    /// Records a type that is sent by the users of the API or by the API.
    func addRoot(_ type: TypeReference, isSentByUsers: Bool) {
        if isSentByUsers { requestRoots.append(type) } else { responseRoots.append(type) }
    }

    /// Returns the naming context of an inline schema. A schema in a component that several operations share is
    /// declared at the top level under the name of the component. Any other schema is nested in the operation.
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

    /// Returns the name of an object that several operations share: the name of its component or, without one, of its
    /// file.
    private func name(of reference: Reference) -> String {
        references.externalComponentName(of: reference.target) ?? reference.target.tokens.last
            ?? references.fileStem(of: reference.target.file)
    }

    private func operations() -> [LocatedOperation] {
        var result: [LocatedOperation] = []
        // The operations that are written in a path item itself and not in one that it refers to.
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
        // The receiver of a webhook or a callback chooses the path.
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
            documentation: documentation(of: located),
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

    private func documentation(of located: LocatedOperation) -> Documentation {
        var documentation = Documentation(
            summary: located.operation.summary, description: located.operation.description)
        switch located.origin {
        case .call: documentation.origin = .operation(method: located.httpMethod, path: located.path)
        case .webhook(let name, _): documentation.origin = .webhook(method: located.httpMethod, name: name)
        case .callback: break
        }
        return documentation
    }

    private func groupKey(of located: LocatedOperation, template: PathTemplate) -> String {
        if let tag = located.operation.tags.first, SwiftSpelling.type(tag) != nil { return tag }
        let segments = template.path.partsBetweenSlashes
        return segments.first { !$0.isEmpty && !$0.contains("{") }.map(String.init) ?? "root"
    }

    private func accept(_ responses: [ModelResponse], in located: LocatedOperation) -> [String] {
        var seen: Set<String> = []
        // A variant requests only the media types of its success; otherwise the server could choose another one.
        let asked = responses.filter { !$0.isAlternative && (located.variant == nil || $0.status.isSuccess) }
        let types = asked.compactMap(\.body).flatMap(\.readContentTypes).filter { seen.insert($0).inserted }
        // `*/*` is requested only if no type is more specific than bytes, or if a body is a scalar.
        let named = types.filter { $0 != "*/*" }
        let isOpen = asked.contains { $0.body?.coding == .scalar }
        return isOpen || named.allSatisfy { $0 == "application/octet-stream" } ? types : named
    }

    /// Returns the servers of an operation, else those of its path item (OpenAPI 3.1.2, Operation Object, `servers`).
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
                // The scheme may be in an object that could not be read. Each undefined name is reported once.
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
        // Anonymous access is the last alternative, so that a given credential is used.
        let named = alternatives.filter { !$0.isEmpty }
        return named.isEmpty ? [] : named + alternatives.filter(\.isEmpty).prefix(1)
    }
}
