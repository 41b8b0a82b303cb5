extension RuleCase {
    private static let done = "responses: {'204': {description: d}}"
    private static func get(_ path: String, _ id: String, _ more: String = "") -> String {
        "\(path): {get: {operationId: \(id), \(more)\(done)}}"
    }

    private static func parameter(_ text: String, in place: String = "query") -> String {
        "parameters: [{name: size, in: \(place), \(text)}], \(done)"
    }

    private static let list = "schema: {type: array, items: {type: string}}"
    static let operations: [RuleCase] = [
        RuleCase(.paths, "operation-added", get("/a", "a"), get("/a", "a") + ", " + get("/b", "b")),
        RuleCase(.paths, "operation-removed", get("/a", "a") + ", " + get("/b", "b"), get("/a", "a")),
        RuleCase(.paths, "operation-renamed", get("/a", "a"), get("/a", "b")),
        RuleCase(.paths, "operation-path-changed", get("/a", "a", "tags: [t], "), get("/b", "a", "tags: [t], ")),
        RuleCase(
            .paths, "operation-method-changed", "/a: {get: {operationId: a, \(done)}}",
            "/a: {post: {operationId: a, \(done)}}"),
        RuleCase(.operation, "operation-deprecated", done, "deprecated: true, \(done)"),
        RuleCase(.operation, "operation-undeprecated", "deprecated: true, \(done)", done),
        RuleCase(.operation, "operation-tag-changed", "tags: [cats], \(done)", "tags: [dogs], \(done)"),
        RuleCase(
            .operation, "operation-further-tags-changed", "tags: [cats], \(done)", "tags: [cats, dogs], \(done)"),
        RuleCase(
            .document, "webhook-added", "paths: {}\nwebhooks: {a: {post: {\(done)}}}",
            "paths: {}\nwebhooks: {a: {post: {\(done)}}, b: {post: {\(done)}}}"),
        RuleCase(
            .document, "webhook-removed", "paths: {}\nwebhooks: {a: {post: {\(done)}}, b: {post: {\(done)}}}",
            "paths: {}\nwebhooks: {a: {post: {\(done)}}}"),
        RuleCase(.operation, "callback-added", done, "callbacks: {c: {'{$url}': {post: {\(done)}}}}, \(done)"),
        RuleCase(.operation, "callback-removed", "callbacks: {c: {'{$url}': {post: {\(done)}}}}, \(done)", done),
        RuleCase(.operation, "parameter-added", done, parameter("schema: {type: integer}")),
        RuleCase(.operation, "parameter-added-required", done, parameter("required: true, schema: {type: integer}")),
        RuleCase(.operation, "parameter-removed", parameter("schema: {type: integer}"), done),
        RuleCase(
            .operation, "parameter-renamed",
            "parameters: [{name: page_size, in: query, schema: {type: integer}}], \(done)",
            "parameters: [{name: per_size, in: query, schema: {type: integer}}], \(done)"),
        RuleCase(
            .paths, "path-parameter-renamed",
            get("'/a/{id}'", "a", "parameters: [{name: id, in: path, required: true, schema: {type: string}}], "),
            get("'/a/{key}'", "a", "parameters: [{name: key, in: path, required: true, schema: {type: string}}], ")),
        RuleCase(
            .operation, "parameter-required", parameter("schema: {type: integer}"),
            parameter("required: true, schema: {type: integer}")),
        RuleCase(
            .operation, "parameter-optional", parameter("required: true, schema: {type: integer}"),
            parameter("schema: {type: integer}")),
        RuleCase(
            .operation, "parameter-place-changed", parameter("schema: {type: integer}"),
            parameter("schema: {type: integer}", in: "header")),
        RuleCase(
            .operation, "parameter-style-changed", parameter("explode: false, style: form, \(list)"),
            parameter("explode: false, style: pipeDelimited, \(list)")),
        RuleCase(.operation, "parameter-explode-changed", parameter(list), parameter("explode: false, \(list)")),
        RuleCase(
            .operation, "parameter-content-changed", parameter("content: {application/json: {schema: {type: string}}}"),
            parameter("content: {text/plain: {schema: {type: string}}}")),
        RuleCase(
            .operation, "parameter-deprecated", parameter("schema: {type: integer}"),
            parameter("deprecated: true, schema: {type: integer}")),
        RuleCase(
            .operation, "parameter-undeprecated", parameter("deprecated: true, schema: {type: integer}"),
            parameter("schema: {type: integer}")),
        RuleCase(
            .operation, "parameter-reserved-allowed", parameter("schema: {type: string}"),
            parameter("allowReserved: true, schema: {type: string}")),
        RuleCase(
            .operation, "parameter-reserved-forbidden", parameter("allowReserved: true, schema: {type: string}"),
            parameter("schema: {type: string}")),
        RuleCase(
            .operation, "parameter-empty-allowed", parameter("schema: {type: string}"),
            parameter("allowEmptyValue: true, schema: {type: string}")),
        RuleCase(
            .operation, "parameter-empty-forbidden", parameter("allowEmptyValue: true, schema: {type: string}"),
            parameter("schema: {type: string}")),
    ]
}
