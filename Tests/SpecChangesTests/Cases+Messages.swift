extension RuleCase {
    private static let done = "responses: {'204': {description: d}}"
    private static let text = "schema: {type: string}"

    private static func body(_ content: String, required: Bool = true) -> String {
        "requestBody: {required: \(required), content: {\(content)}}, \(done)"
    }

    private static func form(_ encoding: String) -> String {
        let schema = "{type: object, properties: {a: {type: array, items: {type: string}}}}"
        return body("application/x-www-form-urlencoded: {schema: \(schema), encoding: {a: {\(encoding)}}}")
    }

    private static func part(_ encoding: String) -> String {
        body(
            "multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {\(encoding)}}}"
        )
    }

    private static func responses(_ text: String) -> String { "responses: {\(text)}" }
    private static func ok(_ text: String) -> String { "responses: {'200': {description: d\(text)}}" }
    private static func headers(_ text: String) -> String { ok(", headers: {A: {schema: {type: string}}, \(text)}") }
    private static func links(_ text: String) -> String { ok(", links: {\(text)}") }

    static let messages: [RuleCase] = [
        RuleCase(.operation, "body-added", done, body("application/json: {\(text)}", required: false)),
        RuleCase(.operation, "body-added-required", done, body("application/json: {\(text)}")),
        RuleCase(.operation, "body-removed", body("application/json: {\(text)}"), done),
        RuleCase(
            .operation, "body-required", body("application/json: {\(text)}", required: false),
            body("application/json: {\(text)}")),
        RuleCase(
            .operation, "body-optional", body("application/json: {\(text)}"),
            body("application/json: {\(text)}", required: false)),
        RuleCase(
            .operation, "body-media-type-added", body("application/json: {\(text)}"),
            body("application/json: {\(text)}, text/plain: {\(text)}")),
        RuleCase(
            .operation, "body-media-type-removed", body("application/json: {\(text)}, text/plain: {\(text)}"),
            body("application/json: {\(text)}")),
        RuleCase(.operation, "body-schema-added", body("application/json: {}"), body("application/json: {\(text)}")),
        RuleCase(.operation, "body-schema-removed", body("application/json: {\(text)}"), body("application/json: {}")),
        RuleCase(.operation, "encoding-type-changed", part("contentType: text/plain"), part("contentType: text/html")),
        RuleCase(
            .operation, "encoding-style-changed", form("style: form, explode: false"),
            form("style: pipeDelimited, explode: false")),
        RuleCase(
            .operation, "encoding-explode-changed", form("style: form, explode: false"),
            form("style: form, explode: true")),
        RuleCase(
            .operation, "encoding-header-added", part("contentType: text/plain"),
            part("contentType: text/plain, headers: {X-A: {\(text)}}")),
        RuleCase(
            .operation, "encoding-header-added-required", part("contentType: text/plain"),
            part("contentType: text/plain, headers: {X-A: {required: true, \(text)}}")),
        RuleCase(
            .operation, "encoding-header-removed", part("contentType: text/plain, headers: {X-A: {\(text)}}"),
            part("contentType: text/plain")),
        RuleCase(
            .operation, "response-added", responses("'204': {description: d}"),
            responses("'204': {description: d}, '404': {description: d}")),
        RuleCase(
            .operation, "response-removed", responses("'204': {description: d}, '404': {description: d}"),
            responses("'204': {description: d}")),
        RuleCase(
            .operation, "response-success-added", responses("'204': {description: d}"),
            responses("'204': {description: d}, '202': {description: d}")),
        RuleCase(
            .operation, "response-success-removed", responses("'204': {description: d}, '202': {description: d}"),
            responses("'204': {description: d}")),
        RuleCase(
            .operation, "response-default-added", responses("'204': {description: d}"),
            responses("'204': {description: d}, default: {description: d}")),
        RuleCase(
            .operation, "response-default-removed", responses("'204': {description: d}, default: {description: d}"),
            responses("'204': {description: d}")),
        RuleCase(.operation, "response-body-added", ok(""), ok(", content: {application/json: {\(text)}}")),
        RuleCase(.operation, "response-body-removed", ok(", content: {application/json: {\(text)}}"), ok("")),
        RuleCase(
            .operation, "response-media-type-added", ok(", content: {application/json: {\(text)}}"),
            ok(", content: {application/json: {\(text)}, text/plain: {\(text)}}")),
        RuleCase(
            .operation, "response-media-type-removed",
            ok(", content: {application/json: {\(text)}, text/plain: {\(text)}}"),
            ok(", content: {application/json: {\(text)}}")),
        RuleCase(.answer, "header-added", headers(""), headers("B: {\(text)}")),
        RuleCase(.answer, "header-added-required", headers(""), headers("B: {required: true, \(text)}")),
        RuleCase(.answer, "header-removed", headers("B: {\(text)}"), headers("")),
        RuleCase(.answer, "header-required", headers("B: {\(text)}"), headers("B: {required: true, \(text)}")),
        RuleCase(.answer, "header-optional", headers("B: {required: true, \(text)}"), headers("B: {\(text)}")),
        RuleCase(
            .answer, "header-explode-changed",
            headers("B: {schema: {type: object, properties: {a: {type: string}}}}"),
            headers("B: {explode: true, schema: {type: object, properties: {a: {type: string}}}}")),
        RuleCase(
            .answer, "header-content-changed", headers("B: {content: {text/plain: {\(text)}}}"),
            headers("B: {content: {text/html: {\(text)}}}")),
        RuleCase(.answer, "header-deprecated", headers("B: {\(text)}"), headers("B: {deprecated: true, \(text)}")),
        RuleCase(.answer, "header-undeprecated", headers("B: {deprecated: true, \(text)}"), headers("B: {\(text)}")),
        RuleCase(
            .operation, "link-added", links("a: {operationId: send}"),
            links("a: {operationId: send}, b: {operationId: send}")),
        RuleCase(
            .operation, "link-removed", links("a: {operationId: send}, b: {operationId: send}"),
            links("a: {operationId: send}")),
        RuleCase(.operation, "link-changed", links("a: {operationId: send}"), links("a: {operationId: find}")),
    ]

    static let swift: [RuleCase] = [
        RuleCase(
            .document, "swift-type-renamed",
            "paths: {}\ncomponents: {schemas: {pet: {type: object, properties: {a: {type: string}}}}}",
            "paths: {}\ncomponents: {schemas: {pet: {type: object, properties: {a: {type: string}}}, Pet: {type: integer}}}",
            also: ["schema-added"]),
        RuleCase(
            .object, "swift-member-renamed", "{type: object, properties: {a_b: {type: string}}}",
            "{type: object, properties: {a_b: {type: string}, aB: {type: string}}}", also: ["property-added"]),
        RuleCase(
            .document, "swift-member-changed",
            "paths: {/a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}}}}}\ncomponents: {schemas: {T: {type: object, properties: {v: {type: [string, 'null']}}}}}",
            "paths: {/a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}}}, put: {operationId: b, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}, responses: {'204': {description: d}}}}}\ncomponents: {schemas: {T: {type: object, properties: {v: {type: [string, 'null']}}}}}",
            also: ["operation-added"]),
        RuleCase(
            .object, "swift-type-changed", "{oneOf: [{type: integer}, {type: number}]}", "{oneOf: [{type: number}]}"),
        RuleCase(.value, "swift-cases-reordered", "{type: string, enum: [a, b]}", "{type: string, enum: [b, a]}"),
        RuleCase(
            .value, "swift-cases-reordered", "{oneOf: [{type: integer}, {type: string}]}",
            "{oneOf: [{type: string}, {type: integer}]}"),
        RuleCase(
            .object, "swift-order-changed", "{type: object, properties: {a: {type: string}, b: {type: string}}}",
            "{type: object, properties: {b: {type: string}, c: {type: string}, a: {type: string}}}",
            also: ["property-added"]),
        RuleCase(
            .operation, "swift-order-changed",
            "parameters: [{name: a, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: string}}], responses: {'204': {description: d}}",
            "parameters: [{name: b, in: query, schema: {type: string}}, {name: a, in: query, schema: {type: string}}], responses: {'204': {description: d}}"
        ),
        RuleCase(
            .paths, "swift-method-renamed", "/a: {get: {operationId: a_b, \(done)}}",
            "/a: {get: {operationId: a_b, \(done)}}, /b: {get: {operationId: aB, \(done)}}", also: ["operation-added"]),
        RuleCase(
            .paths, "swift-pages-changed", page("x-pagination: {parameter: page, items: /items, next: /next}, "),
            page("")),
        RuleCase(
            .operation, "swift-result-changed", "responses: {'404': {description: d}}",
            "responses: {'404': {description: d}, '302': {description: d}}", also: ["response-added"]),
        RuleCase(
            .document, "swift-handler-changed",
            "paths: {/a: {get: {operationId: a, tags: [cats], \(done)}}}\ncomponents: {schemas: {A: {type: object, properties: {a: {type: string}}}}}",
            "paths: {/a: {get: {operationId: a, tags: [cats], \(done)}}}\ncomponents: {schemas: {A: {type: object, properties: {a: {type: string}}}, CatsHandler: {type: integer}}}",
            also: ["schema-added"]),
        RuleCase(
            .whole, "api-renamed", "{openapi: 3.1.0, info: {title: Cats, version: '1'}, paths: {}}",
            "{openapi: 3.1.0, info: {title: Dogs, version: '1'}, paths: {}}"),
    ]

    private static func page(_ text: String) -> String {
        let schema =
            "{type: object, required: [items], properties: {items: {type: array, items: {type: string}}, next: {type: [integer, 'null']}}}"
        return
            "/a: {get: {operationId: a, \(text)parameters: [{name: page, in: query, schema: {type: integer}}], responses: {'200': {description: d, content: {application/json: {schema: \(schema)}}}}}}"
    }
}
