internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// Compares the path, the method, the names, the tag and the deprecation of an operation.
struct OperationHeadComparer {
    private let pair: OperationPair
    private let context: ComparisonContext

    private var changes: ChangeRecorder { context.changes }

    init(_ pair: OperationPair, in context: ComparisonContext) {
        self.pair = pair
        self.context = context
    }

    func compare() {
        compareAddresses()
        compareNames()
        let (before, after) = (pair.before.operation, pair.after.operation)
        if before.isDeprecated != after.isDeprecated {
            after.isDeprecated
                ? say(.operationDeprecated, "is deprecated") : say(.operationUndeprecated, "is no longer deprecated")
        }
        compareGroups()
    }

    private func compareAddresses() {
        let (before, after) = (pair.before, pair.after)
        guard before.address != after.address else { return }
        if before.method != after.method {
            say(.operationMethodChanged, "has the method \(after.method) instead of \(before.method)")
        }
        if before.path != after.path {
            say(.operationPathChanged, "has the path \(after.path) instead of \(before.path)")
        }
    }

    private func compareNames() {
        let (before, after) = (pair.before.operation, pair.after.operation)
        if before.operationID != after.operationID {
            changes.report(
                .operationRenamed, "is renamed from '\(pair.before.id)'", at: pair.request,
                from: before.idLocation ?? pair.oldPlace, to: after.idLocation ?? pair.newPlace,
                source: pair.oldModel?.method == pair.newModel?.method ? .none : .all)
        } else if let first = pair.oldModel?.method, let second = pair.newModel?.method, first != second {
            say(.swiftMethodRenamed, "has the Swift method '\(second)' instead of '\(first)'", source: .all)
        }
    }

    /// Compares the tags, of which the first decides the handler.
    private func compareGroups() {
        let handlers = (context.old.group(of: pair.before.id)?.handler, context.new.group(of: pair.after.id)?.handler)
        let (before, after) = (pair.before.operation.tags, pair.after.operation.tags)
        if before.first != after.first {
            say(
                .operationTagChanged, "has the tag '\(after.first ?? "")' instead of '\(before.first ?? "")'",
                source: handlers.0 == handlers.1 ? .none : SourceEffect(handlers: .breaks))
        } else if let first = handlers.0, let second = handlers.1, first != second, pair.before.kind == .path {
            say(
                .swiftHandlerChanged, "has the handler '\(second)' instead of '\(first)'",
                source: SourceEffect(handlers: .breaks))
        }
        if before.dropFirst() != after.dropFirst() {
            say(.operationFurtherTagsChanged, "has the tags \(list(after)) instead of \(list(before))")
        }
    }

    private func list(_ tags: [String]) -> String { tags.map { "'\($0)'" }.joined(separator: ", ") }

    private func say(_ rule: Rule, _ message: String, source: SourceEffect = .none) {
        changes.report(rule, message, at: pair.request, from: pair.oldPlace, to: pair.newPlace, source: source)
    }
}
