import HTTPTypes
import OASRuntime

/// Requirements on header fields in both directions.
enum ServerFields {
    static let all = [anyCase, repeated, rareValues]

    /// A route that answers with the values of a request's field, one per line.
    private static let values = ServerRoute(method: .get, path: "/x", configuration: .quiet) { request, _, _ in
        guard let name = HTTPField.Name("X-Value") else { throw Unmet("no name") }
        return (HTTPResponse(status: .ok), HTTPBody(request.headerFields[values: name].joined(separator: "\n")))
    }

    private static let anyCase = ServerCase(
        "A field is found whatever the case of its name", section: "RFC 9110, section 5.1", routes: [values]
    ) { peer in
        for name in ["x-value", "X-VALUE", "X-Value"] {
            guard let name = HTTPField.Name(name) else { continue }
            let response = try await peer.send(.get, "/x", [name: "1"])
            try expect(response.text == "1", "\(name.rawName) is not found")
        }
    }

    private static let repeated = ServerCase(
        "Repeated fields arrive as so many values, in order, and leave as so many fields",
        section: "RFC 9110, section 5.3",
        routes: [
            ServerRoute(method: .get, path: "/x", configuration: .quiet) { request, _, _ in
                guard let name = HTTPField.Name("X-Value") else { throw Unmet("no name") }
                var fields = HTTPFields()
                for value in request.headerFields[values: name] {
                    fields.append(HTTPField(name: .setCookie, value: value))
                }
                return (HTTPResponse(status: .ok, headerFields: fields), nil)
            }
        ]
    ) { peer in
        guard let name = HTTPField.Name("X-Value") else { return }
        var fields = HTTPFields()
        let values = ["a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "b=2", "a=3"]
        for value in values { fields.append(HTTPField(name: name, value: value)) }
        let response = try await peer.send(.get, "/x", fields)
        try expect(response.head.headerFields[values: .setCookie] == values, "\(response.head.headerFields)")
    }

    private static let rareValues = ServerCase(
        "Values are handed on as they came, without the spaces around them", section: "RFC 9110, section 5.5",
        routes: [values]
    ) { peer in
        guard let name = HTTPField.Name("X-Value") else { return }
        for value in ["", "a,b", "\"a\\\"b\"", "a  b", "%41"] {
            let response = try await peer.send(.get, "/x", [name: value])
            try expect(response.text == value, "'\(response.text)' in place of '\(value)'")
        }
    }
}
