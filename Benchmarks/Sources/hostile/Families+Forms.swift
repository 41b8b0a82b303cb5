internal import HTTPTypes
internal import OASRuntime

/// A form whose fields are arrays of numbers.
private struct NumbersForm: RequestInput {
    init?(from request: inout RequestReader) {
        guard request.form(JSONObject<[Int]>.self) != nil else { return nil }
    }
}

/// A form with one described field.
private struct PageForm: RequestInput {
    init?(from request: inout RequestReader) {
        let fields: FormFields = ["filter": FormField(style: .deepObject, explode: true)]
        guard request.form(PageInput.self, fields) != nil else { return nil }
    }
}

extension Families {
    static let forms = [
        form("empty fields of arrays", NumbersForm.self) { bytes in
            let empty = (0..<64).map { "e\($0)=" }.joined(separator: "&") + "&"
            return empty + .numbered(bytes, separator: "&") { "\(long($0))=12345678" }
        },
        form("fields that are JSON texts", NumbersForm.self) { bytes in
            .numbered(bytes, separator: "&") { "\(long($0))=%5B1,2%5D" }
        },
        form("unknown fields", PageForm.self) { .numbered($0, separator: "&") { "\(long($0))=1" } },
        form("unknown fields that are not UTF-8", PageForm.self) {
            .numbered($0, separator: "&") { "\(long($0))=%FF" }
        },
        form("one field many times", NumbersForm.self, bytes: 39_000) { .filled($0, with: "a=1&") + "a=1" },
        form("combining marks in a name", PageForm.self) { .marks($0) + "=1" },
        form("combining marks in a value", PageForm.self) { "page=" + .marks($0) },
        form("members of a deepObject", PageForm.self) { .numbered($0, separator: "&") { "filter[\(long($0))]=1" } },
        form("depth of a deepObject", PageForm.self) { "filter" + .filled($0, with: "[a]") + "=1" },
        form("combining marks in a deepObject", PageForm.self) { "filter[" + .marks($0) + "]=1" },
    ]

    /// Returns a name that is long enough for a megabyte to have no more fields than the limit of a form.
    private static func long(_ number: Int) -> String { "f\(number)" + .filled(105, with: "x") }

    private static func form<Input: RequestInput>(
        _ trick: String, _ type: Input.Type, bytes: Int = 1_000_000, _ make: @escaping @Sendable (Int) -> String
    ) -> Family {
        let exchange = Exchange<Input>()
        return Family("form: \(trick)", bytes: bytes, make) { text in
            try await exchange.send([.contentType: "application/x-www-form-urlencoded"], body: HTTPBody(text))
        }
    }
}
