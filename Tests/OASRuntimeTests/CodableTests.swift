import Foundation
import OASRuntime
import Testing

@Suite struct CodableTests {
    private let folder = Folder(
        name: "a", parent: Folder(name: "b"),
        taxes: [
            "x": Tax(
                lagoID: UUID(uuidString: "1a901a90-1a90-1a90-1a90-1a901a901a90") ?? UUID(), name: "n", rate: 1.5,
                note: "y", parent: 3, additionalProperties: ["zip": [1, 2.5, "s", true]])
        ])

    @Test("JSONEncoder writes a model as the runtime does")
    func jsonEncoder() throws {
        let data = try JSONEncoder().encode(folder)
        #expect(try JSON.decode(JSONValue.self, from: data) == JSON.decode(JSONValue.self, from: JSON.encode(folder)))
        #expect(try JSONDecoder().decode(Folder.self, from: data) == folder)
    }

    @Test("A model is read from the property list that was written from it")
    func propertyLists() throws {
        for format in [PropertyListSerialization.PropertyListFormat.binary, .xml] {
            let encoder = PropertyListEncoder()
            encoder.outputFormat = format
            let data = try encoder.encode(folder)
            #expect(try PropertyListDecoder().decode(Folder.self, from: data) == folder)
        }
    }

    @Test("JSONEncoder and JSONDecoder write and read unions and calendar dates")
    func scalarsOfModels() throws {
        let discounts: [Discount] = [.string("a"), .integer(2), .number(2.5), .coupon(.init(code: "c"))]
        let data = try JSONEncoder().encode(discounts)
        #expect(try JSON.decode(JSONValue.self, from: data) == ["a", 2, 2.5, ["code": "c"]])
        #expect(try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2024-02-29"]"#.utf8)).first?.day == 29)
        #expect(
            String(decoding: try JSONEncoder().encode([CalendarDate("2024-02-29")]), as: UTF8.self)
                == #"["2024-02-29"]"#)
    }

    @Test("A decoding error of JSONDecoder has the path within the model")
    func errorsKeepTheirPath() throws {
        let text = #"{"list":[{"name":"a","taxes":{"x":{"lago_id":7}}}]}"#
        struct Holder: Decodable { var list: [Folder] }
        let error = try #require(throws: DecodingError.self) {
            try JSONDecoder().decode(Holder.self, from: Data(text.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("another error: \(error)")
            return
        }
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        #expect(path == ["list", "0", "taxes", "x", "lago_id"])
        #expect(context.debugDescription == "expected a UUID, found a number")
    }
}
