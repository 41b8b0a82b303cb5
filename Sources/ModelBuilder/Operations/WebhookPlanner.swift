internal import APIModel
internal import OpenAPIDocument
internal import SourceTree
import StableText

/// Collects the webhooks and callbacks, and finds the member of the bodies that distinguishes the webhooks, such as
/// `type` or `event`. The lists of values of that member are disjoint or contain the names of the webhooks.
struct WebhookPlanner {
    let types: TypePlanner
    let diagnostics: Diagnostics

    func webhooks(of planned: [PlannedOperation], names: TopLevelNames.ReceivedNames) -> WebhookSet {
        let sorted = planned.filter(\.operation.isReceived).ordered { $0.operation.method < $1.operation.method }
        var webhooks: [(planned: PlannedOperation, key: String)] = []
        var callbacks: [CallbackRequest] = []
        for item in sorted {
            switch item.located.origin {
            case .call: break
            case .webhook(let name, let isAlone):
                webhooks.append((item, isAlone ? name : "\(item.located.method) \(name)"))
            case .callback:
                callbacks.append(CallbackRequest(expression: item.located.path, operation: item.operation))
            }
        }
        let tags = webhooks.map { self.tags(of: $0.planned.operation) }
        let tag = disjointTag(among: tags) ?? nameTag(among: tags, names: webhooks.map(\.key))
        reportAmbiguous(webhooks.map(\.planned), hasTag: tag != nil)
        return WebhookSet(
            name: names.namespace, handler: names.handler, file: names.file,
            webhooks: webhooks.indices.map { index in
                Webhook(
                    key: webhooks[index].key, operation: webhooks[index].planned.operation,
                    tagValues: tag?.values[index] ?? [])
            }, tag: tag?.key, callbacks: callbacks)
    }

    // MARK: Tags

    /// The values that a member can have.
    private struct Tag {
        var values: [String]
        var isRequired: Bool
    }

    /// The member that distinguishes webhooks, and its values for each of them.
    private struct ChosenTag {
        let key: String
        let values: [[String]]
    }

    /// Returns the members of a body that have lists of values, or `nil` for a body that is not JSON.
    private func tags(of operation: ModelOperation) -> [String: Tag]? {
        guard let body = operation.body, body.coding == .json else { return nil }
        return tags(of: body.type, depth: 0)
    }

    private func tags(of type: TypeReference, depth: Int) -> [String: Tag] {
        guard depth < 16, case .named(let id) = type.unwrapped else { return [:] }
        switch types[id].body {
        case .pending, .enumeration: return [:]
        case .alias(let target): return tags(of: target, depth: depth + 1)
        case .structure(let properties, _):
            let found = properties.compactMap { property in
                values(of: property.use.type).map { values in
                    (property.key, Tag(values: values, isRequired: property.isRequired))
                }
            }
            return Dictionary(found, uniquingKeysWith: { first, _ in first })
        case .union(let union):
            let branches = union.cases.map { tags(of: $0.use.type, depth: depth + 1) }
            return branches.dropFirst().reduce(branches.first ?? [:]) { all, next in
                all.reduce(into: [:]) { result, entry in
                    guard let other = next[entry.key] else { return }
                    let further = other.values.filter { !entry.value.values.contains($0) }
                    result[entry.key] = Tag(
                        values: entry.value.values + further, isRequired: entry.value.isRequired && other.isRequired)
                }
            }
        }
    }

    private func values(of type: TypeReference) -> [String]? {
        var type = type
        for _ in 0..<16 {
            guard case .named(let id) = type else { return nil }
            switch types[id].body {
            case .enumeration(let shape): return shape.values.compactMap(\.node.text)
            case .alias(let target): type = target
            case .pending, .structure, .union: return nil
            }
        }
        return nil
    }

    /// Returns a member of all JSON bodies whose lists of values are disjoint.
    private func disjointTag(among tags: [[String: Tag]?]) -> ChosenTag? {
        let bodies = tags.compactMap { $0 }
        let usable = sharedKeys(of: bodies).filter { key in
            var seen: Set<String> = []
            return bodies.allSatisfy { body in
                guard let values = body[key]?.values, !values.isEmpty else { return false }
                return values.allSatisfy { seen.insert($0).inserted }
            }
        }
        return usable.first.map { key in ChosenTag(key: key, values: tags.map { $0?[key]?.values ?? [] }) }
    }

    /// Returns a member of all JSON bodies whose list of values contains the name of the webhook.
    private func nameTag(among tags: [[String: Tag]?], names: [String]) -> ChosenTag? {
        let usable = sharedKeys(of: tags.compactMap { $0 }).filter { key in
            zip(tags, names).allSatisfy { body, name in body?[key]?.values.contains(name) ?? true }
        }
        return usable.first.map { key in
            ChosenTag(key: key, values: zip(tags, names).map { body, name in body == nil ? [] : [name] })
        }
    }

    /// Returns the members of all bodies. They are sorted by the number of bodies that require them, highest first,
    /// then by name.
    private func sharedKeys(of bodies: [[String: Tag]]) -> [String] {
        guard bodies.count > 1, let first = bodies.first else { return [] }
        let shared = first.keys.filter { key in bodies.allSatisfy { $0[key] != nil } }
        return shared.ordered { a, b in
            let aRequired = bodies.count { $0[a]?.isRequired == true }
            let bRequired = bodies.count { $0[b]?.isRequired == true }
            return aRequired != bRequired ? aRequired > bRequired : precedes(a, b)
        }
    }

    // MARK: Diagnostics

    /// Reports webhooks that neither a member nor the type of their bodies distinguishes. Only JSON bodies are compared
    /// by members.
    private func reportAmbiguous(_ webhooks: [PlannedOperation], hasTag: Bool) {
        var first = [TypeReference: String]()
        var unreadable: String?
        for webhook in webhooks {
            let name = webhook.operation.method.text
            let other: String?
            if let body = webhook.operation.body, body.coding == .json {
                if hasTag { continue }
                other = first[body.type.unwrapped]
                if other == nil { first[body.type.unwrapped] = name }
            } else {
                other = unreadable
                if other == nil { unreadable = name }
            }
            guard let other else { continue }
            diagnostics.warning(
                .ambiguousWebhook,
                "webhooks '\(name)' and '\(other)' cannot be distinguished by their bodies; name the event when you "
                    + "register them",
                at: webhook.located.methodLocation)
        }
    }
}
