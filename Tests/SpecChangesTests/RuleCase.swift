import SpecChanges

/// Two small documents that differ by one rule.
struct RuleCase: Sendable, CustomStringConvertible {
    /// The meaning of the two texts.
    enum Frame: Sendable {
        /// The schema of a property of an object that requests or responses contain.
        case value
        /// The schema of such an object.
        case object
        /// The schema of a property that only requests contain.
        case sent
        /// The schema of a property that only responses contain.
        case received
        /// The operation `POST /things` without its `operationId`, which is `send`.
        case operation
        /// The same operation, if its responses differ.
        case answer
        /// The content of `paths`.
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
    /// Other rules that always apply to the same difference.
    let also: [String]

    init(_ frame: Frame, _ rule: String, _ old: String, _ new: String, also: [String] = []) {
        self.frame = frame
        self.rule = rule
        self.old = old
        self.new = new
        self.also = also
    }

    var description: String { rule }

    /// The directions in which a case is tested.
    var directions: [Direction] {
        switch frame {
        case .value, .object: [.request, .response]
        case .received, .answer: [.response]
        case .sent, .operation, .paths, .document, .whole: [.request]
        }
    }

    /// Returns a document for each text, in which a value is sent in a direction.
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

    /// The components to which operations can refer.
    private static let components = """
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            token: {type: http, scheme: bearer}
            login: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.test', scopes: {read: r, write: w}}}}

        """
}
