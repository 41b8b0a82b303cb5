import OASRuntime

/// A model that is sent as a form, as the generator writes it.
struct Signup: Hashable, Sendable {
    var id: String
    var age: Int?
    var isMember: Bool?
    var tags: [String]?
    var address: Address?
    var addresses: [Address]?
    var filter: [String: String]?
    var note: Presence<String> = .absent

    struct Address: Hashable, Sendable {
        var streetAddress: String
        var city: String
        var state: String
        var zip: String
    }
}

extension Signup: JSONDecodable, JSONEncodable {
    private static let fields = JSONFields(
        "id", "age", "is_member", "tags", "address", "addresses", "filter", "note", required: [0])

    init?(from json: inout JSONReader) {
        var id: String?
        var signup = Signup(id: "")
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: id = json.string()
            case 1: signup.age = json.optional(Int.self)
            case 2: signup.isMember = json.optional(Bool.self)
            case 3: signup.tags = json.optional([String].self)
            case 4: signup.address = json.optional(Address.self)
            case 5: signup.addresses = json.optional([Address].self)
            case 6: signup.filter = json.optional([String: String].self)
            case 7: signup.note = json.presence(String.self)
            default: json.skip(object)
            }
        }
        guard json.end(object), let id else { return nil }
        signup.id = id
        self = signup
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.optionalMember("age", age)
        json.optionalMember("is_member", isMember)
        json.optionalMember("tags", tags)
        json.optionalMember("address", address)
        json.optionalMember("addresses", addresses)
        json.optionalMember("filter", filter)
        json.presenceMember("note", note)
        json.endObject()
    }
}

extension Signup.Address: JSONDecodable, JSONEncodable {
    private static let fields = JSONFields("streetAddress", "city", "state", "zip", required: [0, 1, 2, 3])

    init?(from json: inout JSONReader) {
        var values: [String] = ["", "", "", ""]
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            if field >= 0 { values[field] = json.string() ?? "" } else { json.skip(object) }
        }
        guard json.end(object) else { return nil }
        self.init(streetAddress: values[0], city: values[1], state: values[2], zip: values[3])
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("streetAddress", streetAddress)
        json.member("city", city)
        json.member("state", state)
        json.member("zip", zip)
        json.endObject()
    }
}
