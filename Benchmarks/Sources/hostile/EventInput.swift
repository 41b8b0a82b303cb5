internal import OASRuntime

/// An event with described fields, in the form of generated code.
struct EventInput: JSONDecodable, Sendable {
    private static let fields = JSONFields("data", "id", required: [0])

    var data: String
    var id: String?

    init?(from json: inout JSONReader) {
        var data: String?
        var id: String?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: json.read(&data)
            case 1: json.readOptional(&id)
            default: json.skip(object)
            }
        }
        guard json.end(object), let data else { return nil }
        self.data = data
        self.id = id
    }
}
