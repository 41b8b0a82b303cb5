internal import APIModel
internal import OpenAPIDocument
internal import SafeText
internal import SchemaResolution
internal import SourceTree
internal import Suggestions

/// Plans the links of responses: the operations that can be called with values of a response (OpenAPI 3.2, Link Object).
final class LinkPlanner {
    private let context: PlanningContext
    /// The operations that links can refer to, and their names.
    private let calls: [LocatedOperation]
    private let names: OperationNames
    private lazy var targets = LinkTargets(calls)

    init(context: PlanningContext, calls: [LocatedOperation], names: OperationNames) {
        self.context = context
        self.calls = calls
        self.names = names
    }

    /// Returns the links of a response.
    func plan(of response: OpenAPIDocument.Response) -> [ResponseLink] {
        var result: [ResponseLink] = []
        for entry in response.links {
            guard let link = context.references.link(entry.object) else { continue }
            var values: [ResponseLink.Value] = []
            for parameter in link.parameters {
                values.append(.init(key: parameter.name, expression: Self.expression(parameter.object)))
            }
            result.append(
                ResponseLink(
                    key: entry.name, operation: link.operationID ?? link.operationReference ?? "",
                    method: method(of: link, named: entry.name), parameters: values,
                    requestBody: link.requestBody.map(Self.expression), server: link.server?.url,
                    documentation: Documentation(summary: nil, description: link.description)))
        }
        return result
    }

    /// Returns the method of the operation that a link refers to. The result is `nil` without a diagnostic if the
    /// operation is in another document.
    private func method(of link: Link, named name: String) -> MemberName? {
        let index: Int?
        if let id = link.operationID {
            index = targets.byID[id]
        } else if let reference = link.operationReference {
            switch context.references.linkedOperation(reference, of: link) {
            case .elsewhere: return nil
            case .missing: index = nil
            // Several paths can refer to one path item. The tokens identify the path.
            case .found(let location, let tokens):
                index = tokens.flatMap { targets.byTokens[$0] } ?? targets.byLocation[location]
            }
        } else {
            context.diagnostics.warning(
                .unresolvedLink, "link '\(name)' refers to no operation; it requires 'operationId' or 'operationRef'",
                at: link.location)
            return nil
        }
        if let index { return names.method(calls[index].index) }
        let written = link.operationID ?? link.operationReference ?? ""
        var message = "link '\(name)' refers to the operation '\(written)', which does not exist"
        if link.operationID != nil,
            let near = targets.identifiers.closest(to: written, budget: context.types.resolver.suggestions)
        {
            message += "; did you mean '\(near)'?"
        }
        context.diagnostics.warning(.unresolvedLink, message, at: link.operationLocation ?? link.location)
        return nil
    }

    /// Returns a runtime expression as it is, and a constant in a notation like JSON.
    private static func expression(_ node: Node) -> String {
        if let text = node.text { return text }
        func nested(_ node: Node) -> String { node.string.map { "\"\($0)\"" } ?? expression(node) }
        if let elements = node.sequence { return "[\(elements.map(nested).joined(separator: ", "))]" }
        let members = node.mapping?.map { "\"\($0.key)\": \(nested($0.value))" } ?? []
        return "{\(members.joined(separator: ", "))}"
    }
}

/// The operations that links can refer to. If several operations share a key, the first one is used.
struct LinkTargets {
    /// The indices of the operations in `calls`, by `operationId`.
    let byID: [String: Int]
    let byTokens: [[String]: Int]
    let byLocation: [SourceLocation: Int]
    let identifiers: MatchCandidates

    init(_ calls: [LocatedOperation]) {
        var byID = [String: Int]()
        var byTokens = [[String]: Int]()
        var byLocation = [SourceLocation: Int]()
        for (index, call) in calls.enumerated() {
            if let id = call.operation.operationID, byID[id] == nil { byID[id] = index }
            let tokens = ["paths", call.path, call.method]
            if byTokens[tokens] == nil { byTokens[tokens] = index }
            let location = call.operation.location
            if byLocation[location] == nil { byLocation[location] = index }
        }
        self.byID = byID
        self.byTokens = byTokens
        self.byLocation = byLocation
        identifiers = MatchCandidates(calls.compactMap(\.operation.operationID))
    }
}
