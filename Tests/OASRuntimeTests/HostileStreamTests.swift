import Testing

@testable import OASRuntime

/// Streams of events and of JSON from hostile peers.
@Suite struct HostileStreamTests {
    @Test("A long event that arrives byte by byte is read in linear time")
    func singleBytes() async throws {
        let lines = String(repeating: "data: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n", count: 2_000)
        let text = lines + "data: " + String(repeating: "y", count: 40_000) + "\r\n\r\n"
        let start = ContinuousClock.now
        let events = try await EventStream<String>(.chunked(Array(text.utf8), by: 1)).all()
        #expect(events.count == 1 && events[0].data.utf8.count == 2_000 * 34 + 40_000)
        let line = "[" + String(repeating: "1,", count: 40_000) + "1]\n"
        let values = try await JSONLines<[Int]>(.chunked(Array((line + line).utf8), by: 1)).all()
        #expect(values.map(\.count) == [40_001, 40_001])
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test("The id and the name of an event have a limit of length")
    func longIDs() async throws {
        let longest = String(repeating: "x", count: EventParser.maximumFieldBytes)
        let read = try await EventStream<String>(HTTPBody("id: \(longest)\ndata: a\n\n")).all()
        #expect(read.first?.id == longest)
        for field in ["id", "event"] {
            let error = await #expect(throws: StreamElementError.self) {
                try await EventStream<String>(HTTPBody("\(field): \(longest)x\ndata: a\n\n")).all()
            }
            #expect(error?.reason == .tooLarge(maximumBytes: EventParser.maximumFieldBytes))
        }
    }

    @Test("An event does not repeat the id of an earlier one as a field")
    func idsOfEarlierEvents() async throws {
        let text = "id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n"
        let events = try await EventStream<JSONValue>(HTTPBody(text), modelling: .fields).all()
        #expect(events.map(\.data) == [["data": "a", "id": "7"], ["data": "b"], ["data": "c"]])
        #expect(events.map(\.id) == ["7", "7", nil])
    }

    @Test("A long id is not copied into each later event")
    func manyEventsBehindALongID() async throws {
        let id = String(repeating: "x", count: EventParser.maximumFieldBytes)
        let text = "id: \(id)\n" + String(repeating: "data: 1\n\n", count: 20_000)
        let start = ContinuousClock.now
        let events = EventStream<JSONValue>(HTTPBody(text), modelling: .fields)
        var count = 0
        for try await _ in events { count += 1 }
        #expect(count == 20_000)
        #expect(start.duration(to: .now) < .seconds(20))
    }

    @Test(
        "A reconnection time that is not a number is ignored",
        arguments: [
            ("10", 10), ("0", 0), ("99999999999999999999", nil), (String(repeating: "9", count: 100_000), nil),
            (String(repeating: "0", count: 60) + "5", 5), ("-1", nil), ("1.5", nil), ("", nil), ("１", nil),
        ])
    func retry(text: String, retry: Int?) async throws {
        #expect(try await EventStream<String>(HTTPBody("retry: \(text)\ndata: a\n\n")).all().map(\.retry) == [retry])
    }

    @Test("Data of thousands of combining marks is compared with the end of the stream in linear time")
    func combiningMarks() async throws {
        let marks = "[DONE" + String(repeating: "\u{301}\u{316}", count: 16_000)
        let text = "data: \(marks)\n\ndata: [DONE]\u{301}\n\ndata: [DONE]\n\ndata: x\n\n"
        let start = ContinuousClock.now
        let events = try await EventStream<String>(HTTPBody(text), until: "[DONE]").all()
        #expect(events.count == 2)
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test("A long sequence of white space between values is skipped")
    func blankLines() async throws {
        let text = String(repeating: "\r\n \n", count: 20_000) + "1\r\n\r\n2"
        #expect(try await JSONLines<Int>(.chunked(Array(text.utf8), by: 7)).all() == [1, 2])
    }
}
