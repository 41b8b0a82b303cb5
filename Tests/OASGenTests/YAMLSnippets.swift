import Foundation

/// A block in YAML or JSON, as files that the tool reads.
struct YAMLSnippet {
    /// The kind of a block, which its first key determines.
    enum Kind {
        case document, parts, schemas, schema, operation, responses, response, value, overlay, configuration, steps
    }

    let snippet: Snippet
    let kind: Kind

    init(_ snippet: Snippet) {
        self.snippet = snippet
        kind = Self.kind(of: snippet.lines.first { !$0.hasPrefix("#") } ?? "")
    }

    private static func kind(of line: String) -> Kind {
        let kinds: [(String, Kind)] = [
            ("openapi: ", .document), ("servers:", .parts), ("paths:", .parts), ("components:", .parts),
            ("A: {", .schemas),
            ("allOf:", .schema), ("required:", .schema), ("type:", .schema), ("enum:", .schema),
            ("x-pagination:", .operation), ("\"204\":", .responses), ("content:", .response), ("? ", .value),
            ("target:", .overlay), ("- run:", .steps),
        ]
        return kinds.first { line.hasPrefix($0.0) }?.1 ?? .configuration
    }

    /// The code of the heading above the block, or nil if the block shows no fault.
    var code: String? {
        let heading = snippet.heading
        guard heading.wholeMatch(of: #/OAS\d{4}/#) != nil, !Self.remedies.contains(heading) else { return nil }
        return heading
    }

    /// Headings whose block shows the correction of the fault.
    private static let remedies = ["OAS1020", "OAS1066", "OAS3036", "OAS3110"]

    /// The texts of the files that the tool reads, by name.
    var files: [String: String] {
        let text = snippet.lines.map(Self.completed).joined(separator: "\n")
        switch kind {
        case .document: return ["openapi.yaml": text]
        case .parts: return ["openapi.yaml": Self.head + text + (text.contains("paths:") ? "" : "\npaths: {}\n")]
        case .schemas:
            return ["openapi.yaml": Self.head + "paths: {}\ncomponents:\n  schemas:\n" + Self.indented(text, 4)]
        case .schema:
            return [
                "openapi.yaml": Self.head + "paths: {}\ncomponents:\n  schemas:\n    Sample:\n" + Self.indented(text, 6)
            ]
        case .value: return ["openapi.yaml": Self.head + "paths: {}\nx-sample:\n" + Self.indented(text, 2)]
        case .operation:
            return [
                "openapi.yaml": Self.operation + Self.indented(text, 6) + Self.success
                    + Self.indented("description: ok", 10)
            ]
        case .responses: return ["openapi.yaml": Self.operation + "      responses:\n" + Self.indented(text, 8)]
        case .response:
            return ["openapi.yaml": Self.operation + Self.success + Self.indented("description: ok\n" + text, 10)]
        case .overlay: return ["openapi.yaml": Self.ledger, "sandbox.overlay.yaml": Self.overlay(text)]
        case .configuration: return configured(text)
        case .steps: return [:]
        }
    }

    /// Returns a configuration with the files that it names, and a document with the faults that it corrects.
    private func configured(_ text: String) -> [String: String] {
        var files = ["openapi.yaml": Self.ledger, "oasgen.yaml": text + "\n"]
        if text.contains("pagination:") { files["openapi.yaml"] = Self.lists }
        if !text.contains("output: ") { files["oasgen.yaml"]? += "output: out\n" }
        if text.contains("sandbox.overlay.yaml") {
            files["sandbox.overlay.yaml"] = Self.overlay("target: $.paths['/events'].get")
        }
        for (mark, member) in Self.faults where text.contains(mark) {
            files["openapi.yaml"] = files["openapi.yaml"]?.replacing("slug: {", with: "\(member)\n        slug: {")
        }
        return files
    }

    /// Members of the document that are faults without the configuration.
    private static let faults = [
        ("userId", "user_id: {type: integer}\n        userId: {type: integer}"),
        ("imports: [BillingKit]", "balance: {type: integer, x-swift-type: BillingKit.Money}"),
    ]

    private static func overlay(_ action: String) -> String {
        "overlay: 1.1.0\ninfo: {title: Sample, version: '1'}\nactions:\n  -\n"
            + indented(action + "\nupdate: {x-seen: true}", 4)
    }

    /// Returns a line of an operation in which a parameter of the path and a response replace `…`.
    private static func completed(_ line: String) -> String {
        let name = line.firstMatch(of: #/\{(\w+)\}:/#)?.1 ?? "id"
        return line.replacing(
            "…",
            with: "parameters: [{name: \(name), in: path, required: true, schema: {type: string}}], "
                + "responses: {\"200\": {description: ok}}")
    }

    private static func indented(_ text: String, _ width: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: width) + $0 + "\n" }.joined()
    }
}

extension YAMLSnippet {
    private static let head = "openapi: 3.1.0\ninfo: {title: Sample, version: '1'}\n"
    private static let operation = head + "paths:\n  /samples:\n    get:\n      operationId: findSamples\n"
    private static let success = "      responses:\n        \"200\":\n"

    /// The document of configurations of pages.
    private static let lists =
        head + """
            paths:
              /repos:
                get:
                  operationId: listRepos
                  parameters: [{name: page, in: query, schema: {type: integer}}]
                  responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
              /events:
                get:
                  operationId: listEvents
                  tags: [events]
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              entries: {type: array, items: {type: string}}
                              meta: {type: object, properties: {cursor: {type: string}}}
              /charges:
                get:
                  operationId: listCharges
                  parameters: [{name: starting_after, in: query, schema: {type: string}}]
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data: {type: array, items: {type: object, properties: {id: {type: string}}}}
                              has_more: {type: boolean}
              /folders:
                get: {operationId: listFolders, responses: {"204": {description: none}}}

            """

    /// The document of the configurations on the pages.
    private static let ledger =
        head + """
            paths:
              /customers/{id}:
                get:
                  operationId: findCustomer
                  tags: [customers]
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string, format: geohash}}
                    - {name: page, in: query, schema: {type: integer}}
                  responses:
                    "200":
                      description: ok
                      content: {application/json: {schema: {$ref: "#/components/schemas/Customer"}}}
              /invoices:
                post:
                  operationId: createInvoice
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Invoice"}}}}
                  responses: {"204": {description: done}}
              /events:
                get: {operationId: listEvents, responses: {"204": {description: none}}}
            components:
              schemas:
                Currency: {type: string, enum: [usd, eur]}
                Customer:
                  type: object
                  properties:
                    slug: {type: [string, "null"]}
                    external_id: {type: string}
                    customer_type: {type: string, enum: [company, person]}
                    lines: {type: array, items: {type: object, properties: {text: {type: string}}}}
                Invoice:
                  type: object
                  properties:
                    total: {type: integer}
                    note: {type: [string, "null"]}
                    currency: {$ref: "#/components/schemas/Currency"}

            """
}
