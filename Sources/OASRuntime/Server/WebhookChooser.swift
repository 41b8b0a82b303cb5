import HTTPTypes

/// A webhook with its handler.
struct WebhookChoice: Sendable {
    let event: WebhookRoute.Event
    let serve: ServerHandler
}

/// The webhooks of a route, with the rules that choose the one of a request.
struct WebhookChooser: Sendable {
    let tag: StaticString?
    let choices: [WebhookChoice]
    let naming: WebhookRoute.Naming?

    /// Returns the webhook of a request, and the body to read it from. With only one webhook, the body is not read.
    func choice(
        for request: HTTPRequest, _ body: HTTPBody?, maximumBytes: Int
    ) async throws -> (WebhookChoice, HTTPBody?) {
        if choices.count == 1, naming == nil { return (choices[0], body) }
        let bytes: [UInt8]
        do {
            bytes = try await body?.collect(upTo: maximumBytes) ?? []
        } catch let error as HTTPBody.TooLargeError {
            throw ServerRequestFailure(.tooLarge(maximumBytes: error.maximumBytes))
        }
        return (try choice(for: request, bytes), body == nil ? nil : HTTPBody(bytes))
    }

    private func choice(for request: HTTPRequest, _ bytes: [UInt8]) throws -> WebhookChoice {
        if let name = try naming?(request, bytes) {
            if let named = choices.first(where: { $0.event.name == name }) { return named }
            throw refusal("'\(name)' is no webhook here; known are \(list(choices.map(\.event.name)))")
        }
        var candidates = choices.filter { $0.event.fit != nil }
        if let tag, let value = JSON.tag(tag, of: bytes) {
            let tagged = candidates.filter { $0.event.tags.contains(value) }
            if tagged.count == 1 { return tagged[0] }
            candidates = tagged.isEmpty ? candidates.filter(\.event.tags.isEmpty) : tagged
            guard !candidates.isEmpty else {
                let known = list(choices.flatMap(\.event.tags))
                throw refusal("no webhook has '\(value)' for '\(tag)'; known are \(known)")
            }
        }
        if let best = bestFit(of: bytes, among: candidates) { return best }
        let others = choices.filter { $0.event.fit == nil }
        if others.count == 1 { return others[0] }
        throw try explanation(of: bytes)
    }

    /// Returns the webhook whose type decodes the body and matches it best: the one that knows the most members at any
    /// depth, of those the one with the fewest unknown members, and of those the first.
    private func bestFit(of bytes: [UInt8], among candidates: [WebhookChoice]) -> WebhookChoice? {
        var best: (choice: WebhookChoice, fit: JSONFit)?
        for candidate in candidates {
            guard let fit = candidate.event.fit?(bytes) else { continue }
            if let current = best, !(current.fit < fit) { continue }
            best = (candidate, fit)
        }
        return best?.choice
    }

    private func explanation(of bytes: [UInt8]) throws -> ServerRequestFailure {
        if bytes.isEmpty { return ServerRequestFailure(.missingBody) }
        do {
            _ = try JSON.decode(JSONValue.self, from: bytes)
        } catch {
            return ServerRequestFailure(.json(error))
        }
        return refusal("the body fits none of the webhooks \(list(choices.map(\.event.name)))")
    }

    private func refusal(_ reason: String) -> ServerRequestFailure { ServerRequestFailure(.unknownEvent(reason)) }

    /// Returns a list for a message, such as `'a', 'b' and 3 more`. At most 10 names are shown.
    private func list(_ names: [String]) -> String {
        let shown = names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
    }
}
