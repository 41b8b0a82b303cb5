import Foundation
import HTTPTypes
import Testing

@testable import OASRuntime

/// The tables of OpenAPI 3.1.2, "Style Examples", in both directions.
@Suite struct ParameterStyleTests {
    struct RGB: JSONDecodable, JSONEncodable, Equatable {
        var red: Int
        var green: Int
        var blue: Int?

        private static let fields = JSONFields("R", "G", "B", required: [0, 1])

        init(red: Int, green: Int, blue: Int?) {
            self.red = red
            self.green = green
            self.blue = blue
        }

        init?(from json: inout JSONReader) {
            var red: Int?
            var green: Int?
            var blue: Int?
            var object = json.object(Self.fields)
            while let field = json.next(&object) {
                switch field {
                case 0: red = json.int()
                case 1: green = json.int()
                case 2: blue = json.optional(Int.self)
                default: json.skip(object)
                }
            }
            guard json.end(object), let red, let green else { return nil }
            self.init(red: red, green: green, blue: blue)
        }

        func encode(to json: inout JSONWriter) {
            json.beginObject()
            json.member("R", red)
            json.member("G", green)
            json.optionalMember("B", blue)
            json.endObject()
        }
    }

    struct Row: Sendable {
        let style: ParameterStyle
        let explode: Bool
        let empty: String?
        let string: String?
        let array: String?
        let object: String?
    }

    static let rows = [
        Row(
            style: .matrix, explode: false, empty: ";color", string: ";color=blue",
            array: ";color=blue,black,brown", object: ";color=R,100,G,200,B,150"),
        Row(
            style: .matrix, explode: true, empty: ";color", string: ";color=blue",
            array: ";color=blue;color=black;color=brown", object: ";R=100;G=200;B=150"),
        Row(
            style: .label, explode: false, empty: ".", string: ".blue", array: ".blue,black,brown",
            object: ".R,100,G,200,B,150"),
        Row(
            style: .label, explode: true, empty: ".", string: ".blue", array: ".blue.black.brown",
            object: ".R=100.G=200.B=150"),
        Row(
            style: .simple, explode: false, empty: nil, string: "blue", array: "blue,black,brown",
            object: "R,100,G,200,B,150"),
        Row(
            style: .simple, explode: true, empty: nil, string: "blue", array: "blue,black,brown",
            object: "R=100,G=200,B=150"),
        Row(
            style: .form, explode: false, empty: "color=", string: "color=blue", array: "color=blue,black,brown",
            object: "color=R,100,G,200,B,150"),
        Row(
            style: .form, explode: true, empty: "color=", string: "color=blue",
            array: "color=blue&color=black&color=brown", object: "R=100&G=200&B=150"),
        Row(
            style: .spaceDelimited, explode: false, empty: nil, string: nil, array: "color=blue%20black%20brown",
            object: "color=R%20100%20G%20200%20B%20150"),
        Row(
            style: .pipeDelimited, explode: false, empty: nil, string: nil, array: "color=blue%7Cblack%7Cbrown",
            object: "color=R%7C100%7CG%7C200%7CB%7C150"),
        Row(
            style: .deepObject, explode: true, empty: nil, string: nil, array: nil,
            object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ]

    @Test("A parameter is written and read as the table of styles shows", arguments: rows)
    func table(row: Row) throws {
        try check("", row.empty, row)
        try check("blue", row.string, row)
        try check(["blue", "black", "brown"], row.array, row)
        try check(RGB(red: 100, green: 200, blue: 150), row.object, row)
    }

    private func check<Value: JSONCodable & Equatable>(_ value: Value, _ text: String?, _ row: Row) throws {
        guard let text else { return }
        let written: String
        let read: Value?
        switch row.style {
        case .matrix, .label, .simple:
            written = try ParameterTree(value).path("color", style: row.style, explode: row.explode)
            read = try ParameterDecoding.path(
                Value.self, name: "color", text: text[...], style: row.style, explode: row.explode)
        default:
            written = try ParameterTree(value)
                .query("color", style: row.style, explode: row.explode, allowReserved: false).joined(separator: "&")
            read = try ParameterDecoding.query(
                Value.self, name: "color", in: RawParameter.query("page=1&\(text)&x=y"), style: row.style,
                explode: row.explode)
        }
        #expect(written == text, "\(row.style), explode \(row.explode)")
        #expect(read == value, "\(row.style), explode \(row.explode)")
    }

    @Test("Delimiters inside values are encoded and read back", arguments: rows.filter { $0.style != .deepObject })
    func delimitersInsideValuesSurvive(row: Row) throws {
        let isDelimited = row.style == .spaceDelimited || row.style == .pipeDelimited
        let values = isDelimited ? ["a,b", "c;d=e&f", "ü%+#"] : ["a,b", "c;d=e&f", "ü%+#", " |", "/?[x]"]
        switch row.style {
        case .matrix, .label, .simple:
            // Dots are not percent-encoded, so an exploded label cannot contain them. The values have none.
            let text = try ParameterTree(values).path("k", style: row.style, explode: row.explode)
            let read = try ParameterDecoding.path(
                [String].self, name: "k", text: text[...], style: row.style, explode: row.explode)
            #expect(read == values)
        default:
            let items = try ParameterTree(values).query(
                "k", style: row.style, explode: row.explode, allowReserved: false)
            let read = try ParameterDecoding.query(
                [String].self, name: "k", in: RawParameter.query(items.joined(separator: "&")[...]), style: row.style,
                explode: row.explode)
            #expect(read == values)
        }
    }

    @Test("A query parameter is read as the declared type")
    func typedValues() throws {
        func read<Value: JSONDecodable>(_ type: Value.Type, _ query: String, explode: Bool = true) throws -> Value? {
            try ParameterDecoding.query(
                type, name: "p", in: RawParameter.query(query[...]), style: .form, explode: explode)
        }
        #expect(try read(Int.self, "p=12") == 12)
        #expect(try read([Int].self, "p=12") == [12])
        #expect(try read([Int].self, "p=12&p=13") == [12, 13])
        #expect(try read([Int].self, "p=") == [])
        #expect(try read([String].self, "p=") == [""])
        #expect(try read(Bool.self, "p=true") == true)
        #expect(try read(Double.self, "p=1.5e3") == 1500)
        #expect(try read(Date.self, "p=1970-01-01T00:00:01Z") == Date(timeIntervalSince1970: 1))
        #expect(try read(UUID.self, "p=1a901a90-1a90-1a90-1a90-1a901a901a90") != nil)
        #expect(try read(Currency.self, "p=USD") == .usd)
        #expect(try read([Currency].self, "p=USD,X", explode: false) == [.usd, .unknown("X")])
        #expect(try read(String.self, "p=a+b%2B") == "a b+")
        #expect(try read(String.self, "q=a") == nil)
        #expect(try read(RGB.self, "R=1&G=2&x=y") == RGB(red: 1, green: 2, blue: nil))
        #expect(try read(RGB.self, "x=y") == nil)
        #expect(try read([String: String].self, "a=b&c=d") == ["a": "b", "c": "d"])
        #expect(try read(JSONValue.self, "p=12") == "12")
    }

    @Test(
        "An error of a parameter contains the reason",
        arguments: [
            ("p=x", "expected an integer, found a string"), ("p=1&p=2", "expected an integer, found an array"),
            ("p=%FF", "is not UTF-8"), ("p=1.5", "expected an integer, found a fraction"),
            ("p", "expected an integer, found a string"),
        ])
    func faults(query: String, reason: String) {
        let error = #expect(throws: ParameterFault.self) {
            try ParameterDecoding.query(
                Int.self, name: "p", in: RawParameter.query(query[...]), style: .form, explode: true)
        }
        #expect(error?.description == reason)
    }

    @Test("An error of a delimited array contains the index of the element")
    func theFaultOfTheShapeThatWasMeant() {
        let error = #expect(throws: ParameterFault.self) {
            try ParameterDecoding.query(
                [Int].self, name: "p", in: RawParameter.query("p=1,x"), style: .form, explode: false)
        }
        #expect(error?.description == "[1]: expected an integer, found a string")
    }

    @Test("Reserved characters are sent unencoded if allowReserved is set")
    func allowReserved() throws {
        func write(_ text: String, _ allowReserved: Bool) throws -> [String] {
            try ParameterTree(text).query("p", style: .form, explode: true, allowReserved: allowReserved)
        }
        #expect(try write("a/b:c?d=e,f;g'h%20%", true) == ["p=a/b:c?d=e,f;g'h%20%25"])
        #expect(try write("a&b#c[d]+e ü", true) == ["p=a%26b%23c%5Bd%5D%2Be%20%C3%BC"])
        #expect(try write("a/b:c?d=e%20", false) == ["p=a%2Fb%3Ac%3Fd%3De%2520"])
    }

    @Test("Empty and null values are not sent, and deeper values are refused")
    func undefinedValuesAreNotSent() throws {
        func write(_ value: some JSONEncodable, explode: Bool = true) throws -> [String] {
            try ParameterTree(value).query("p", style: .form, explode: explode, allowReserved: false)
        }
        #expect(try write([String]()) == [])
        #expect(try write([String](), explode: false) == [])
        #expect(try write(["a", nil, "b"]) == ["p=a", "p=b"])
        #expect(try write(["a": nil, "b": 1] as [String: Int?]) == ["b=1"])
        #expect(try write(JSONValue.null) == [])
        #expect(throws: ParameterFault.self) { try write([[1]]) }
        #expect(try write(["a": [1, 2], "b": []]) == ["a=1", "a=2"])
        #expect(throws: ParameterFault.self) { try write(["a": [1]], explode: false) }
        #expect(throws: ParameterFault.self) { try write(["a": [[1]]]) }
        #expect(throws: ParameterFault.self) { try write(Double.nan) }
    }

    @Test("Header parameters are written and read in the style simple")
    func headers() throws {
        #expect(try ParameterTree(["a", "b c"]).header(explode: false) == "a,b c")
        #expect(try ParameterTree(RGB(red: 1, green: 2, blue: nil)).header(explode: true) == "R=1,G=2")
        #expect(try ParameterDecoding.header([Int].self, text: "1, 2 ,3", explode: false) == [1, 2, 3])
        #expect(try ParameterDecoding.header(String.self, text: "a, b%20", explode: false) == "a, b%20")
        #expect(
            try ParameterDecoding.header(RGB.self, text: "R=1, G=2", explode: true) == RGB(red: 1, green: 2, blue: nil))
    }

    @Test("A cookie whose name was encoded is found", arguments: ["p[x]", "a b", ",p", "50%"])
    func namesOfCookies(name: String) throws {
        let pairs = try ParameterTree("1").cookie(name, style: .form, explode: true)
        let items = RawParameter.cookies(pairs.joined(separator: "; "))
        #expect(try ParameterDecoding.cookie(Int.self, name: name, in: items, style: .form, explode: true) == 1)
    }

    @Test("Cookies are read and written in both styles")
    func cookies() throws {
        let items = RawParameter.cookies("a=b; session=x%20y;k=1; k=2")
        func read<Value: JSONDecodable>(_ type: Value.Type, _ name: String, _ style: ParameterStyle) throws -> Value? {
            try ParameterDecoding.cookie(type, name: name, in: items, style: style, explode: true)
        }
        #expect(try read(String.self, "session", .form) == "x y")
        #expect(try read(String.self, "session", .cookie) == "x%20y")
        #expect(try read([Int].self, "k", .form) == [1, 2])
        #expect(try read(String.self, "z", .form) == nil)
        #expect(try ParameterTree("x y").cookie("c", style: .form, explode: true) == ["c=x%20y"])
        #expect(try ParameterTree(["a%", "b"]).cookie("c", style: .cookie, explode: true) == ["c=a%", "c=b"])
        #expect(throws: ParameterFault.self) { try ParameterTree("x y").cookie("c", style: .cookie, explode: true) }
    }

    @Test("A parameter with JSON content is written as percent-encoded JSON")
    func jsonInParameters() throws {
        let value = RGB(red: 1, green: 2, blue: nil)
        let items = try ParameterTree(value, style: .json).query(
            "p", style: .json, explode: false, allowReserved: false)
        #expect(items == ["p=%7B%22R%22%3A1%2C%22G%22%3A2%7D"])
        let read = try ParameterDecoding.query(
            RGB.self, name: "p", in: RawParameter.query(items[0][...]), style: .json, explode: false)
        #expect(read == value)
    }
}
