internal import OASRuntime

/// A small model, in the form of generated code.
struct PageInput: JSONDecodable, Sendable {
    private static let fields = JSONFields("page", "filter")

    var page: Int?
    var filter: JSONObject<String>?

    init?(from json: inout JSONReader) {
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.readOptional(&page)
            case 1: json.readOptional(&filter)
            default: json.skip(object)
            }
        }
        guard json.end(object) else { return nil }
    }
}
