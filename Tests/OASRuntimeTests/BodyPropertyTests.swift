import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import OASRuntime

/// Properties of every body: the boundaries of chunks do not change the result, and a body is read as it was written.
@Suite struct BodyPropertyTests {
    /// Reads a body and returns its values and the error as text.
    private func outcome(_ read: (inout [String]) async throws -> Void) async -> [String] {
        var values: [String] = []
        do {
            try await read(&values)
        } catch {
            values.append("error: \(error)")
        }
        return values
    }

    private func parts(_ body: HTTPBody) async -> [String] {
        await outcome { values in
            let boundary = try #require(MultipartBoundary("b"))
            let limits = MultipartLimits(maximumHeaderBytes: 80, maximumParts: 3)
            for try await part in MultipartBody(body, boundary: boundary, limits: limits) {
                // The content up to the error, if the body is cut off.
                values.append("\(part.headerFields)")
                var content: [UInt8] = []
                defer { values.append("\(content)") }
                for try await chunk in part.body { content += chunk }
            }
        }
    }

    private func events(_ body: HTTPBody) async -> [String] {
        await outcome { values in
            for try await event in EventStream<String>(body, until: "[DONE]", maximumEventBytes: 40) {
                values.append("\(event)")
            }
        }
    }

    private func lines(_ body: HTTPBody, _ framing: JSONFraming) async -> [String] {
        await outcome { values in
            for try await line in JSONLines<JSONValue>(body, framing: framing, maximumElementBytes: 30) {
                values.append("\(line)")
            }
        }
    }

    @Test("A body gives the same result wherever it is cut into chunks", arguments: 0..<4)
    func everyCutGivesTheSame(seed: Int) async {
        var random = SplitMix(seed: UInt64(seed) + 4_000)
        for _ in 0..<12 {
            let multipart = BodyMutationTests.mutated(BodyMutationTests.multipart, &random)
            let wholeParts = await parts(HTTPBody(multipart))
            for body in HTTPBody.everyChunking(multipart) {
                let cut = await parts(body)
                #expect(cut == wholeParts, "\(String(decoding: multipart, as: UTF8.self).debugDescription)")
            }
            let stream = BodyMutationTests.mutated(BodyMutationTests.events, &random)
            let wholeEvents = await events(HTTPBody(stream))
            for body in HTTPBody.everyChunking(stream) { #expect(await events(body) == wholeEvents) }
            let records = BodyMutationTests.mutated(BodyMutationTests.records, &random)
            for framing in [JSONFraming.lines, .records] {
                let whole = await lines(HTTPBody(records), framing)
                for body in HTTPBody.everyChunking(records) { #expect(await lines(body, framing) == whole) }
            }
        }
    }

    private static let splinters = [
        "a", " ", "\"", "\\", ";", "=", ":", "'", "%", "&", "+", ",", "[", "]", "{", "ü", "\u{301}", "\u{200D}", "👩‍👧",
        "\r",
        "\n", "\r\n", "--b", "null", "1",
    ]

    /// Returns a random text of characters that are delimiters in bodies.
    ///
    /// It has no percent-encoding, because a name in a multipart body cannot express `%22`. It does not end with a
    /// backslash, which a reader cannot distinguish from an escape.
    private static func text(_ random: inout SplitMix) -> String {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in splinters.randomElement(using: &random) ?? "" }.joined()
            .replacing("\\", with: "\\.").replacing("%", with: "%.")
    }

    @Test("The name and the file name of a part are read as they were written", arguments: 0..<4)
    func multipartComesBack(seed: Int) async throws {
        var random = SplitMix(seed: UInt64(seed) + 5_000)
        for _ in 0..<150 {
            let name = Self.text(&random)
            let filename = Self.text(&random)
            let content = Self.text(&random)
            let body = MultipartBody([MultipartPart(name: name, filename: filename, HTTPBody(content))])
            let bytes = try await body.body.collect(upTo: 1 << 16)
            let size = Int.random(in: 1...20, using: &random)
            let read = try await MultipartBody(.chunked(bytes, by: size), boundary: body.boundary).all()
            #expect(read.map(\.name).map { $0.map { Array($0.utf8) } } == [Array(name.utf8)])
            #expect(read.map(\.filename).map { $0.map { Array($0.utf8) } } == [Array(filename.utf8)])
        }
    }

    @Test("A form is read with the values that were written", arguments: 0..<4)
    func formsComeBack(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed) + 6_000)
        let fields: FormFields = [
            "filter": .init(style: .deepObject, explode: true), "address": .json,
            "tags": .init(style: .form, explode: false),
        ]
        for _ in 0..<300 {
            let address = Signup.Address(
                streetAddress: Self.text(&random), city: Self.text(&random), state: "", zip: Self.text(&random))
            var signup = Signup(id: Self.text(&random), age: Int.random(in: -9...9, using: &random), address: address)
            signup.tags = (0..<Int.random(in: 2...4, using: &random)).map { _ in Self.text(&random) }
            // A name in brackets cannot contain a closing bracket.
            let key = "k" + Self.text(&random).replacing("]", with: ")").replacing("[", with: "(")
            signup.filter = [key: Self.text(&random)]
            for form in [fields, FormFields.none] {
                let bytes = try form.encode(signup)
                #expect(try form.decode(Signup.self, from: bytes) == signup)
            }
        }
    }

    @Test("Events and JSON lines are read with the values that were written", arguments: 0..<4)
    func eventsAndLinesComeBack(seed: Int) async throws {
        var random = SplitMix(seed: UInt64(seed) + 7_000)
        for _ in 0..<60 {
            let problems = (0..<3).map { _ in Problem(code: Self.text(&random)) }
            let size = Int.random(in: 1...20, using: &random)
            let events = try await EventStream(sending: stream(problems)).body.collect(upTo: 1 << 16)
            #expect(try await EventStream<Problem>(.chunked(events, by: size)).payloads.all() == problems)
            for framing in [JSONFraming.lines, .records] {
                let lines = JSONLines(sending: stream(problems)).body(as: framing)
                let bytes = try await lines.collect(upTo: 1 << 16)
                #expect(try await JSONLines<Problem>(.chunked(bytes, by: size), framing: framing).all() == problems)
            }
        }
    }
}

/// Objects in the style `deepObject`.
extension BodyPropertyTests {
    /// Returns a random value that has exactly one text form.
    ///
    /// Empty arrays and objects have no text form. Objects whose names are numbers, or one empty name, are read as arrays.
    private static func value(_ random: inout SplitMix, depth: Int) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 3 : 1), using: &random) {
        case 2:
            return .array((0..<Int.random(in: 2...3, using: &random)).map { _ in .string("v" + text(&random)) })
        case 3:
            let names = (0..<Int.random(in: 1...3, using: &random)).map { "k\($0)" }
            return .object(
                JSONObject(names.map { ($0, value(&random, depth: depth - 1)) }))
        default: return .string("v" + text(&random))
        }
    }

    @Test("An object in brackets is read with the values that were written", arguments: 0..<4)
    func deepObjectsComeBack(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed) + 8_000)
        for _ in 0..<200 {
            let object: [String: JSONValue] = ["a": Self.value(&random, depth: 3), "b": Self.value(&random, depth: 2)]
            let items = try ParameterTree(object).query("p", style: .deepObject, explode: true, allowReserved: false)
            var shuffled = items
            // Items of different members may have any order. Elements of an array keep their order.
            let query = RawParameter.query(shuffled.joined(separator: "&")[...])
            let read = try ParameterDecoding.query(
                [String: JSONValue].self, name: "p", in: query, style: .deepObject, explode: true)
            #expect(read == object)
            shuffled = items.filter { $0.hasPrefix("p%5Bb") } + items.filter { !$0.hasPrefix("p%5Bb") }
            let other = RawParameter.query(shuffled.joined(separator: "&")[...])
            let again = try ParameterDecoding.query(
                [String: JSONValue].self, name: "p", in: other, style: .deepObject, explode: true)
            #expect(again == object)
        }
    }
}
