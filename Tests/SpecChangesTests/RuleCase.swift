import SpecChanges

/// Two tiny documents that differ by one rule.
struct RuleCase: Sendable, CustomStringConvertible {
    /// What the two texts are.
    enum Frame: Sendable {
        /// A property's schema, of an object that requests or responses carry.
        case value
        /// That object's schema.
        case object
        /// The same, in requests alone or in responses alone.
        case sent, received
        /// The operation `POST /things`, whose name is `send`, without its `operationId`.
        case operation
        /// The same, where what it answers differs.
        case answer
        /// All of `paths`.
        case paths
        /// Everything below `info`.
        case document
        /// The whole document.
        case whole
    }

    let frame: Frame
    let rule: String
    let old: String
    let new: String
    /// Rules that cannot but be met at once.
    let also: [String]

    init(_ frame: Frame, _ rule: String, _ old: String, _ new: String, also: [String] = []) {
        self.frame = frame
        self.rule = rule
        self.old = old
        self.new = new
        self.also = also
    }

    var description: String { rule }

    /// The directions in which a case is tried.
    var directions: [Direction] {
        switch frame {
        case .value, .object: [.request, .response]
        case .received, .answer: [.response]
        case .sent, .operation, .paths, .document, .whole: [.request]
        }
    }

    /// A document for each text, in which a value goes in a direction.
    func documents(_ direction: Direction) -> (old: String, new: String) {
        (document(old, direction), document(new, direction))
    }

    private func document(_ text: String, _ direction: Direction) -> String {
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        switch frame {
        case .value, .sent, .received:
            return head + Self.body("{type: object, properties: {u: {type: string}, v: \(text)}}", direction)
        case .object: return head + Self.body(text, direction)
        case .operation, .answer:
            return head + "paths: {/things: {post: {operationId: send, \(text)}}}\n" + Self.components
        case .paths: return head + "paths: {\(text)}\n" + Self.components
        case .document: return head + text
        case .whole: return text
        }
    }

    private static func body(_ schema: String, _ direction: Direction) -> String {
        let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}"
        let operation =
            direction == .request
            ? "requestBody: {required: true, \(content)}, responses: {'204': {description: d}}"
            : "responses: {'200': {description: d, \(content)}}"
        return """
            paths: {/things: {post: {operationId: send, \(operation)}}}
            components:
              schemas:
                Thing: \(schema)
                Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string}}}

            """
    }

    /// What operations may refer to.
    private static let components = """
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            token: {type: http, scheme: bearer}
            login: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.test', scopes: {read: r, write: w}}}}

        """
}
