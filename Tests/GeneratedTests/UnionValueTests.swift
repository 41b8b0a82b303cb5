import FeatureTour
import Foundation
import OASRuntime
import Testing

/// Values of unions, which are written as they were read.
@Suite struct UnionValueTests {
    private func written(_ value: some JSONEncodable) throws -> JSONValue {
        try JSON.decode(JSONValue.self, from: JSON.encode(value))
    }

    @Test(
        "A union is written as it was read, with its discriminator at most once",
        arguments: [
            #"{"shelter":"slit","width":2}"#, #"{"shelter":"slot","width":2}"#, #"{"width":2}"#,
            #"{"shelter":"clam","halves":3}"#, #"{"halves":3}"#, #"{"shelter":"hut","rolls":true}"#,
            #"{"rolls":true}"#, #"{"shelter":"tent","poles":4}"#, #"{"shelter":7,"width":2}"#,
        ])
    func shelters(text: String) throws {
        let value = try JSON.decode(Shelter.self, from: text)
        #expect(try written(value) == JSON.decode(JSONValue.self, from: text), "\(value)")
        let bytes = try JSON.encode(value)
        #expect(String(decoding: bytes, as: UTF8.self).components(separatedBy: "shelter").count <= 2)
    }

    @Test("A new value gets the first discriminator value of its case unless another one is set")
    func newValues() throws {
        #expect(try written(Shelter.dome(.slit(SlitDome(width: 2)))) == ["shelter": "slit", "width": 2])
        #expect(
            try written(Shelter.dome(.slit(SlitDome(width: 2, shelter: "slot")))) == ["shelter": "slot", "width": 2])
        #expect(try written(Dome.clam(ClamDome(halves: 2))) == ["shelter": "clam", "halves": 2])
        #expect(try written(Shelter.hut(Hut(rolls: true))) == ["shelter": "hut", "rolls": true])
    }

    @Test("A payload is written without a discriminator that its schema does not declare")
    func payloads() throws {
        #expect(try written(SlitDome(width: 2)) == ["width": 2])
        #expect(try written(JSON.decode(SlitDome.self, from: #"{"shelter":"slot"}"#)) == [:])
        #expect(try JSON.decode(SlitDome.self, from: #"{"shelter":["slot"],"width":1}"#).width == 1)
    }

    @Test("A union of enumerations selects the one that lists the value, or else the first")
    func enumerations() throws {
        for (text, expected) in [
            ("red", Weather.Colour.warm(.red)), ("green", .cold(.green)), ("grey", .warm(.unknown("grey"))),
        ] {
            #expect(try JSON.decode(Weather.self, from: #"{"colour":"\#(text)"}"#).colour == expected)
        }
    }

    @Test(
        "A value that does not fit a case is read as the next case that it fits, or kept unchanged",
        arguments: [
            (#"{"rate":3}"#, "integer"), (#"{"rate":2.5}"#, "number"), (#"{"rate":12345678901234567890}"#, "number"),
            (#"{"notes":["a","b"]}"#, "stringArray"), (#"{"notes":[1,2]}"#, "integerArray"),
            (#"{"notes":["a",1]}"#, "unknown"), (#"{"notes":[1,"a"]}"#, "unknown"), (#"{"notes":[[1],{}]}"#, "unknown"),
        ])
    func misfits(text: String, name: String) throws {
        let value = try JSON.decode(Weather.self, from: text)
        let described = String(describing: value.rate.map { "\($0)" } ?? value.notes.map { "\($0)" } ?? "")
        #expect(described.hasPrefix(name + "("), "\(value)")
        // The long number is rounded to a double.
        if !text.contains("678901234567890") {
            #expect(try written(value) == JSON.decode(JSONValue.self, from: text))
        }
    }

    @Test("Malformed JSON in a union is an error")
    func broken() {
        for text in [#"{"notes":["a",1}"#, #"{"rate":1.}"#, #"{"notes":[1,"#] {
            #expect(throws: JSONError.self) { try JSON.decode(Weather.self, from: text) }
        }
    }

    @Test("A declared member is written once even if an additional property has its name")
    func declaredMembers() throws {
        let report = WeatherReport(station: "North", additionalProperties: ["station": 1, "wind": 2])
        #expect(try JSON.string(report) == #"{"station":"North","wind":2}"#)
    }

    @Test(
        "An object that matches several cases keeps the members of each",
        arguments: [
            (#"{"guides":"M31"}"#, "guiding"), (#"{"pixels":9}"#, "imaging"), ("{}", "guiding"),
            (#"{"guides":"M31","pixels":9}"#, "several"), (#"{"pixels":9,"guides":"M31"}"#, "several"),
            (#"{"guides":"M31","pixels":"many"}"#, "guiding"),
            (#"{"guides":"M31","pixels":9,"carries":{"guides":"a","pixels":1,"carries":{"pixels":3}}}"#, "several"),
            (#"{"gu\u0069des":"M31","p\u0069xels":9}"#, "several"),
        ])
    func overlaps(text: String, name: String) throws {
        let value = try JSON.decode(Rig.self, from: text)
        #expect("\(value)".hasPrefix(name), "\(value)")
        guard name == "several" else { return }
        #expect(try written(value) == JSON.decode(JSONValue.self, from: text))
        #expect(try JSON.decode(Rig.self, from: JSON.encode(value, pretty: true)) == value)
    }

    @Test("A member of several cases is written from the first one, and only objects are combined")
    func writtenOverlaps() throws {
        let guiding = Rig.guiding(GuidingRig(guides: "M31", carries: .imaging(ImagingRig(pixels: 1))))
        let imaging = Rig.imaging(ImagingRig(pixels: 9, carries: .imaging(ImagingRig(pixels: 2))))
        #expect(
            try JSON.string(Rig.several([guiding, imaging]))
                == #"{"guides":"M31","carries":{"pixels":1},"pixels":9}"#)
        #expect(try JSON.string(Rig.several([guiding])) == JSON.string(guiding))
        #expect(throws: JSONError.self) { try JSON.encode(Rig.several([])) }
        #expect(throws: JSONError.self) { try JSON.encode(Rig.several([guiding, .unknown(3)])) }
        let pretty = try JSON.string(Rig.several([guiding, imaging]), pretty: true)
        #expect(
            pretty == """
                {
                  "guides": "M31",
                  "carries": {
                    "pixels": 1
                  },
                  "pixels": 9
                }
                """)
    }

    @Test(
        "Nested objects that each match several cases are written as they were read")
    func nestedOverlaps() throws {
        for depth in [3, 4, 5, 6, 40, 200] {
            let text =
                String(repeating: #"{"guides":"a","pixels":1,"carries":"#, count: depth) + #"{"pixels":2}"#
                + String(repeating: "}", count: depth)
            let value = try JSON.decode(Rig.self, from: text)
            let bytes = try JSON.encode(value)
            #expect(try JSON.decode(JSONValue.self, from: bytes) == JSON.decode(JSONValue.self, from: text))
            #expect(try JSON.decode(Rig.self, from: bytes) == value)
            #expect(Set([value, value]).count == 1)
        }
    }
}
