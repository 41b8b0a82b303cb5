internal import HTTPTypes
internal import OASRuntime

/// A multipart form with values and nested parts, which are read to the innermost level.
private struct Parts: MultipartDecodable {
    init?(from parts: inout MultipartReader) {
        _ = parts.optionalValues("tag", String.self)
        _ = parts.optionalStyled("filter", JSONObject<String>.self, FormField(style: .deepObject, explode: true))
        _ = parts.optionalParts("inner", Parts.self)
        _ = parts.others(besides: ["tag", "filter", "inner"], String.self)
        guard parts.isValid else { return nil }
    }
}

private struct PartsForm: RequestInput {
    init?(from request: inout RequestReader) {
        guard request.multipart(Parts.self) != nil else { return nil }
    }
}

extension Families {
    static let multipart = [
        multipart("parts of one name") { .filled($0, with: part("tag", "1")) },
        multipart("parts of many names") { .numbered($0) { part("n\($0)", "1") } },
        multipart("members of a deepObject") { .numbered($0) { part("filter[m\($0)]", "1") } },
        multipart("a folded header") { "--b\r\nA: b" + .filled($0, with: "\r\n c") + "\r\n\r\n1\r\n" },
        multipart("many header fields") { "--b\r\n" + .numbered($0) { "A\($0): b\r\n" } + "\r\n1\r\n" },
        multipart("combining marks in names") { .filled($0, with: part(.marks(8_000), "1")) },
        multipart("parameters of a disposition") {
            "--b\r\nContent-Disposition: form-data" + .filled($0, with: #"; a="\"""#) + "\r\n\r\n1\r\n"
        },
        multipart("parts in parts", nested),
        multipart("near delimiters") { "--b\r\n\r\n" + .filled($0, with: "\r\n--b -\r\r\n--") + "\r\n" },
        Family("multipart: near delimiters, byte by byte", bytes: 200_000, arriving: .byteByByte) { bytes in
            "--b\r\n\r\n" + .filled(bytes, with: "\r\n--b      -") + "\r\n--b--"
        } read: { text in
            guard let boundary = MultipartBoundary("b") else { return }
            for try await part in MultipartBody(.singleBytes(text), boundary: boundary) {
                for try await _ in part.body {}
            }
        },
    ]

    private static func part(_ name: String, _ content: String) -> String {
        "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(content)\r\n"
    }

    /// Returns parts in 15 levels of nesting, with many parts at the innermost level.
    private static func nested(_ bytes: Int) -> String {
        let head = { (level: Int) in
            "Content-Disposition: form-data; name=inner\r\nContent-Type: multipart/mixed; boundary=c\(level)\r\n\r\n"
        }
        let opening = (0..<15).map { head($0) + "--c\($0)\r\n" }.joined()
        let closing = (0..<15).reversed().map { "\r\n--c\($0)--" }.joined()
        let leaf = "Content-Disposition: form-data; name=tag\r\n\r\n1"
        return "--b\r\n" + opening + .filled(bytes, with: "\(leaf)\r\n--c14\r\n") + leaf + closing + "\r\n"
    }

    private static func multipart(_ trick: String, _ make: @escaping @Sendable (Int) -> String) -> Family {
        let exchange = Exchange<PartsForm>()
        return Family("multipart: \(trick)") {
            make($0) + "--b--"
        } read: { text in
            try await exchange.send([.contentType: "multipart/form-data; boundary=b"], body: HTTPBody(text))
        }
    }
}
