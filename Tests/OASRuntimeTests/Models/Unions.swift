import OASRuntime

/// A union by JSON type and discriminator.
nonisolated enum Discount: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case number(Double)
    case coupon(Coupon)
    case credit(Credit)
    case list([Coupon])
    case unknown(JSONValue)
}

nonisolated extension Discount: JSONDecodable, JSONEncodable, Codable {
    private static let jsonTags = JSONTags("type", ["coupon", "2"], ["credit", "true"])

    init?(from json: inout JSONReader) {
        var choice: Discount?
        switch json.kind {
        case .string:
            json.readCase(&choice, Discount.string)
        case .number(integer: true):
            json.readCase(&choice, Discount.integer)
        case .number:
            json.readCase(&choice, Discount.number)
        case .array where json.firstElementKind == .object || json.firstElementKind == nil:
            json.readCase(&choice, Discount.list)
        case .object:
            switch json.tag(Self.jsonTags) {
            case 0:
                json.readCase(&choice, Discount.coupon)
            case 1:
                json.readCase(&choice, Discount.credit)
            default:
                json.readCase(&choice, Discount.unknown)
            }
        default:
            json.readCase(&choice, Discount.unknown)
        }
        guard let choice else { return nil }
        self = choice
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .string(let value): value.encode(to: &json)
        case .integer(let value): value.encode(to: &json)
        case .number(let value): value.encode(to: &json)
        case .coupon(let value): value.encode(to: &json)
        case .credit(let value): value.encode(to: &json)
        case .list(let value): value.encode(to: &json)
        case .unknown(let value): value.encode(to: &json)
        }
    }
}

nonisolated struct Coupon: Sendable, Hashable {
    var code: String
    var nested: Shape?
}

nonisolated extension Coupon: JSONDecodable, JSONEncodable, Codable {
    private static let fields = JSONFields("code", "nested", required: [0])

    init?(from json: inout JSONReader) {
        var code: String?
        var nested: Shape?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: code = json.string()
            case 1: nested = json.optional(Shape.self)
            default: json.skip(object)
            }
        }
        guard json.end(object), let code else { return nil }
        self.code = code
        self.nested = nested
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.optionalMember("nested", nested)
        json.endObject()
    }
}

nonisolated struct Credit: Sendable, Hashable {
    var code: String
    var amount: Int?
    var nested: Shape?
}

nonisolated extension Credit: JSONDecodable, JSONEncodable, Codable {
    private static let fields = JSONFields("code", "amount", "nested", required: [0])

    init?(from json: inout JSONReader) {
        var code: String?
        var amount: Int?
        var nested: Shape?
        var object = json.object(Self.fields)
        while let field = json.next(&object) {
            switch field {
            case 0: code = json.string()
            case 1: amount = json.optional(Int.self)
            case 2: nested = json.optional(Shape.self)
            default: json.skip(object)
            }
        }
        guard json.end(object), let code else { return nil }
        self.code = code
        self.amount = amount
        self.nested = nested
    }

    func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.optionalMember("amount", amount)
        json.optionalMember("nested", nested)
        json.endObject()
    }
}

/// A recursive union without a discriminator, whose variants differ in their members.
nonisolated indirect enum Shape: Sendable, Hashable {
    case coupon(Coupon)
    case credit(Credit)
    case unknown(JSONValue)
}

nonisolated extension Shape: JSONDecodable, JSONEncodable, Codable {
    init?(from json: inout JSONReader) {
        switch json.bestMatch([Coupon.self, Credit.self]) {
        case 0:
            guard let value = json.value(Coupon.self) else { return nil }
            self = .coupon(value)
        case 1:
            guard let value = json.value(Credit.self) else { return nil }
            self = .credit(value)
        default:
            guard let value = json.value(JSONValue.self) else { return nil }
            self = .unknown(value)
        }
    }

    func encode(to json: inout JSONWriter) {
        switch self {
        case .coupon(let value): value.encode(to: &json)
        case .credit(let value): value.encode(to: &json)
        case .unknown(let value): value.encode(to: &json)
        }
    }
}
