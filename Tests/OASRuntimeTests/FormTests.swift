import Foundation
import Testing

@testable import OASRuntime

/// `application/x-www-form-urlencoded`: OpenAPI 3.1.2, section 4.8.15.4 "Encoding the x-www-form-urlencoded Media Type".
@Suite struct FormTests {
    private static let address = Signup.Address(
        streetAddress: "123 Example Dr.", city: "Somewhere", state: "CA", zip: "99999+1234")
    private static let addressText =
        "%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22"
        + "%2C%22zip%22%3A%2299999%2B1234%22%7D"

    struct Case: Sendable, CustomTestStringConvertible {
        let signup: Signup
        let text: String
        var fields: FormFields = .none
        var testDescription: String { text }

        init(_ signup: Signup, _ text: String, _ fields: FormFields = .none) {
            self.signup = signup
            self.text = text
            self.fields = fields
        }
    }

    static let cases = [
        Case(Signup(id: "f81d4fae-7dec", address: address), "id=f81d4fae-7dec&address=" + addressText),
        Case(Signup(id: "f81d4fae-7dec"), "id=%22f81d4fae-7dec%22", ["id": .json]),
        Case(Signup(id: "x", address: address), "id=x&address=" + addressText, ["address": .json]),
        Case(
            Signup(id: "x", addresses: [address, address]),
            "id=x&addresses=\(addressText)&addresses=\(addressText)"),
        Case(Signup(id: "x", addresses: [address]), "id=x&addresses=\(addressText)"),
        Case(
            Signup(id: "x", addresses: [address]), "id=x&addresses=\(addressText)", ["addresses": .json]),
        Case(Signup(id: "a b&c=d~*ü"), "id=a+b%26c%3Dd%7E*%C3%BC"),
        Case(Signup(id: "", age: 7, isMember: true), "id=&age=7&is_member=true"),
        Case(Signup(id: "[1]", tags: ["{}", "b"]), "id=%5B1%5D&tags=%7B%7D&tags=b"),
        Case(Signup(id: "x", tags: ["a,b"]), "id=x&tags=a%2Cb"),
        Case(Signup(id: "x", tags: ["a b", "c"]), "id=x&tags=a%20b,c", ["tags": .init(style: .form, explode: false)]),
        Case(Signup(id: "x", tags: ["a"]), "id=x&tags=a", ["tags": .init(style: .form, explode: false)]),
        Case(Signup(id: "x", tags: ["a", "b"]), "id=x&tags=a&tags=b", ["tags": .init(style: .form, explode: true)]),
        Case(
            Signup(id: "x", tags: ["a", "b"]), "id=x&tags=a%20b",
            ["tags": .init(style: .spaceDelimited, explode: false)]),
        Case(
            Signup(id: "x", tags: ["a", "b"]), "id=x&tags=a%7Cb", ["tags": .init(style: .pipeDelimited, explode: false)]
        ),
        Case(
            Signup(id: "x", tags: ["a/b?"]), "id=x&tags=a/b?",
            ["tags": .init(style: .form, explode: true, allowReserved: true)]),
        Case(
            Signup(id: "x", filter: ["k": "a b"]), "id=x&filter%5Bk%5D=a%20b",
            ["filter": .init(style: .deepObject, explode: true)]),
        Case(
            Signup(id: "x", address: address),
            "id=x&address%5BstreetAddress%5D=123%20Example%20Dr.&address%5Bcity%5D=Somewhere&address%5Bstate%5D=CA"
                + "&address%5Bzip%5D=99999%2B1234", ["address": .init(style: .deepObject, explode: true)]),
        Case(
            Signup(id: "x", address: address),
            "id=x&streetAddress=123%20Example%20Dr.&city=Somewhere&state=CA&zip=99999%2B1234",
            ["address": .init(style: .form, explode: true)]),
    ]

    @Test("A form is written as the specification describes and read back", arguments: cases)
    func bothDirections(_ example: Case) throws {
        let text = String(decoding: try example.fields.encode(example.signup), as: UTF8.self)
        #expect(text == example.text)
        #expect(try example.fields.decode(Signup.self, from: Array(text.utf8)) == example.signup)
    }

    @Test("A null field is written as an empty text, and the type determines how that is read")
    func nullClearsAField() throws {
        let signup = Signup(id: "x", note: .null)
        let text = String(decoding: try FormFields.none.encode(signup), as: UTF8.self)
        #expect(text == "id=x&note=")
        // An empty text may be null or an empty string. The type determines which.
        let read = try FormFields.none.decode(Signup.self, from: Array("id=x&note=&age=&tags=&address=&filter=".utf8))
        #expect(read.note == .value("") && read.age == nil && read.address == nil && read.filter == nil)
        let described: FormFields = ["filter": .init(style: .deepObject, explode: true), "address": .json]
        // The specification does not describe an array as one JSON text, but some clients send it.
        let array: FormFields = ["tags": .json]
        #expect(try array.decode(Signup.self, from: Array("id=x&tags=[%22a%22]".utf8)) == Signup(id: "x", tags: ["a"]))
        #expect(try described.decode(Signup.self, from: Array("id=x&filter=&address=".utf8)) == Signup(id: "x"))
    }

    @Test(
        "An error of a form contains the field and the reason",
        arguments: [
            ("", "form: the required member 'id' is missing"),
            ("id=x&age=old", "form field 'age': expected an integer, found a string"),
            ("id=x&age=1&age=2", "form field 'age': expected an integer, found an array"),
            ("id=x&address=%7B%22zip%22:1%7D", "form field 'address.zip': expected a string, found a number"),
            ("id=x&address=%7B", "form field 'address': expected an object, found a string"),
            ("id=%FF", "form field 'id' is not UTF-8"),
            ("id=x&is_member=perhaps", "form field 'is_member': expected a boolean, found a string"),
        ])
    func faults(text: String, message: String) throws {
        let error = #expect(throws: FormError.self) {
            try FormFields.none.decode(Signup.self, from: Array(text.utf8))
        }
        #expect(error?.description == message)
    }

    @Test("A form refuses values that it cannot express and a field that is not JSON")
    func whatIsNoForm() throws {
        #expect(throws: FormError.self) { try FormFields.none.encode([1]) }
        #expect(throws: FormError.self) { try FormFields.none.encode(["x": Double.nan]) }
        let error = #expect(throws: FormError.self) {
            let fields: FormFields = ["address": .json]
            _ = try fields.decode(Signup.self, from: Array("id=x&address=%7B".utf8))
        }
        #expect(error?.description.contains("form field 'address' is not JSON") == true)
    }
}
