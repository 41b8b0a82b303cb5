import HTTPTypes
import Testing

@testable import OASRuntime

/// Forms and queries of hostile clients.
@Suite struct HostileFormTests {
    private func read<Value: JSONDecodable>(
        _ type: Value.Type, _ text: String, _ fields: FormFields = .none, maximumFields: Int = 10_000
    ) throws -> Value {
        try fields.decode(type, from: Array(text.utf8), maximumFields: maximumFields)
    }

    @Test("Empty fields of many arrays are read without reading the form again for each")
    func emptyFields() throws {
        let empty = (0..<64).map { "empty\($0)=" }.joined(separator: "&")
        let long = (0..<2_000).map { "k\($0)=" + String(repeating: "1", count: 18) }.joined(separator: "&")
        var value: [String: [Int]] = [:]
        let time = try ContinuousClock().measure { value = try read([String: [Int]].self, "\(empty)&\(long)") }
        #expect(value.count == 2_064)
        #expect(value["empty63"] == [] && value["k0"] == [111_111_111_111_111_111])
        #expect(time < .seconds(10))
    }

    @Test("A form with thousands of arrays in JSON text is read")
    func manyReadings() throws {
        let text = (0..<3_000).map { "k\($0)=%5B1%5D" }.joined(separator: "&")
        let value = try read([String: [Int]].self, text)
        #expect(value.count == 3_000 && value["k2999"] == [1])
    }

    @Test("A form with more fields than the limit is refused with status 413")
    func fieldLimit() throws {
        #expect(try read([String: String].self, "a=1&b=2&c=3", maximumFields: 3).count == 3)
        let error = try #require(throws: FormError.self) {
            try read([String: String].self, "a=1&b=2&c=3&d=4", maximumFields: 3)
        }
        #expect(error.description == "form: there are more than 3 fields" && error.exceedsLimit)
        #expect(ServerRequestFailure(.form(error)).status == .contentTooLarge)
        #expect(throws: FormError.self) { try read(Signup.self, String(repeating: "&", count: 10_000)) }
    }

    @Test("The server's configuration sets the limit of fields")
    func configuredLimit() throws {
        let request = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/",
            headerFields: [.contentType: "application/x-www-form-urlencoded"])
        var reader = RequestReader(
            request, pathParameters: [:], body: .collected(Array("id=a&age=1&tags=b".utf8)),
            configuration: ServerConfiguration(maximumFormFields: 2))
        #expect(reader.form(Signup.self) == nil)
        #expect(reader.failure?.status == .contentTooLarge)
    }

    @Test("A field whose name has thousands of combining marks is read in linear time")
    func combiningMarks() throws {
        let name = "a" + String(repeating: "\u{301}\u{316}", count: 16_000)
        let time = try ContinuousClock().measure {
            let signup = try read(Signup.self, "id=x&\(name)=1&\(name)=2&\(name)z=3")
            #expect(signup.id == "x")
            let deep = try ParameterDecoding.query(
                Signup.self, name: "p", in: RawParameter.query("p[id]=x&p[\(name)]=1&p[\(name)]=2"),
                style: .deepObject, explode: true)
            #expect(deep?.id == "x")
            let cookies = RawParameter.cookies("\(name)=1; page=2; \(name)=3")
            let page = try ParameterDecoding.cookie(
                Int.self, name: "page", in: cookies, style: .form, explode: true)
            #expect(page == 2)
        }
        #expect(time < .seconds(5))
    }

    @Test("Names that differ only in their bytes are two fields")
    func unicodeForms() throws {
        let items = SpreadMembers(RawParameter.query("\u{E9}=1&e\u{301}=2"), decode: ParameterDecoding.percentDecoded)
        guard case .object(let members) = items.tree else {
            Issue.record("expected an object")
            return
        }
        #expect(members.map { Array($0.name.utf8).count } == [2, 3])
    }

    @Test("A delimiter before a combining mark remains a delimiter")
    func marksBehindDelimiters() throws {
        #expect(try read(Signup.self, "id=\u{301}x&\u{301}y=1").id == "\u{301}x")
        let items = RawParameter.cookies("a=1;\u{301}=2; b=3")
        #expect(items.map(\.name.text) == ["a", "\u{301}", "b"])
    }

    @Test("A field that is not UTF-8 is an error only if the type reads it")
    func unknownFieldsAreNotDecoded() throws {
        #expect(try read(Signup.self, "id=x&utm=%FF&%FF=1&age=7") == Signup(id: "x", age: 7))
        for text in ["id=%FF", "id=x&age=%FF", "age=%FF", "id=x&note=%FF&note=a"] {
            let error = #expect(throws: FormError.self, "\(text)") { try read(Signup.self, text) }
            #expect(error?.reason == "is not UTF-8")
        }
        #expect(throws: FormError.self) { try read([String: String].self, "a=1&utm=%FF") }
        #expect(throws: FormError.self) { try read([String: JSONValue].self, "a=1&utm=%FF") }
    }

    @Test("Bytes without percent-encoding are read like encoded ones")
    func rawBytes() throws {
        let fields = FormFields.none
        #expect(try fields.decode(Signup.self, from: Array("id=ü".utf8)).id == "ü")
        #expect(try fields.decode(Signup.self, from: Array("id=x&utm=".utf8) + [0xFF]).id == "x")
        #expect(throws: FormError.self) { try fields.decode(Signup.self, from: Array("id=".utf8) + [0xFF]) }
    }

    @Test("A form is read in the charset that its media type declares")
    func charsets() throws {
        let latin = try #require(TextCharset(label: "ISO-8859-1"))
        #expect(try FormFields.none.decode(Signup.self, from: Array("id=%FC+%A3".utf8), charset: latin).id == "ü £")
        #expect(try FormFields.none.decode(Signup.self, from: Array("id=".utf8) + [0xFC], charset: latin).id == "ü")
        let wide = try #require(TextCharset(label: "utf-16"))
        let error = #expect(throws: FormError.self) {
            try FormFields.none.decode(Signup.self, from: Array("id=x".utf8), charset: wide)
        }
        #expect(error?.description == "form: 'utf-16' is no charset for a form")
    }
}
