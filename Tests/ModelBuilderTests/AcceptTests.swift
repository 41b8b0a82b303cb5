import APIModel
import Testing

/// The media types of a request's `Accept` field (RFC 9110, section 12.5.1).
@Suite struct AcceptTests {
    @Test(
        "The accepted media types follow from the documented responses",
        arguments: [
            // A server that sends an image would refuse a client that accepts `application/octet-stream` only.
            ("200: '*/*': {type: string, format: binary}", ["application/octet-stream", "*/*"]),
            ("200: 'image/*': {type: string, format: binary}", ["image/*"]),
            // JSON is preferred to other media types.
            ("200: '*/*': {type: object}", ["application/json"]),
            (
                "200: application/json: {type: object}\n4XX: '*/*': {type: string, format: binary}",
                ["application/json", "application/octet-stream"]
            ),
        ])
    func ranges(responses: String, expected: [String]) throws {
        let lines = responses.split(separator: "\n").map { line in
            let parts = line.split(separator: ": ", maxSplits: 2)
            return "'\(parts[0])': {description: Done, content: {\(parts[1]): {schema: \(parts[2])}}}"
        }
        let operation = "{operationId: get, responses: {\(lines.joined(separator: ", "))}}"
        let text = """
            openapi: 3.0.3
            info: {title: Accept, version: '1'}
            paths: {/a: {get: \(operation)}}
            """
        let model = try #require(BuiltModel(text, path: "accept.yaml").model)
        #expect(model.groups.flatMap(\.operations).map(\.accept) == [expected])
    }
}
