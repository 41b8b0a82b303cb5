import Foundation
import Testing

@testable import OASRuntime

/// `text/event-stream`: the examples and rules of WHATWG HTML, section 9.2 "Server-sent events".
@Suite struct EventStreamTests {
    typealias Event = ServerSentEvent<String>

    static let examples: [(text: String, events: [Event])] = [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [Event("YHOO\n+2\n10")]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
            [Event("first event", id: "1"), Event("second event")]
        ),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [Event("first event", id: "1"), Event("second event"), Event(" third event")]
        ),
        ("data\n\ndata\ndata\n\ndata:", [Event(""), Event("\n")]),
        ("data:test\n\ndata: test\n\n", [Event("test"), Event("test")]),
        (
            "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n",
            [Event("73857293", event: "add"), Event("2153", event: "remove")]
        ),
        ("\u{FEFF}data: a\r\rdata: b\r\n\r\ndata: c\n\r\n", [Event("a"), Event("b"), Event("c")]),
        ("data: a\n\u{FEFF}data: b\n\n", [Event("a")]),
        ("id: 7\ndata: a\n\ndata: b\n\nid: 8\u{0}\ndata: c\n\n", ["a", "b", "c"].map { Event($0, id: "7") }),
        ("retry: 10\n\nretry: x\ndata: a\n\ndata: b\n\n", [Event("a", retry: 10), Event("b")]),
        ("event: lost\n\ndata: a:b: ü\nunknown: 1\ndata\n\n", [Event("a:b: ü\n")]),
        ("", []), (":\n\n\n", []),
    ]

    @Test("An event stream gives the same events wherever it is cut into chunks", arguments: examples)
    func everyChunking(text: String, events: [Event]) async throws {
        for body in HTTPBody.everyChunking(Array(text.utf8)) {
            #expect(try await EventStream<String>(body).all() == events)
        }
    }

    @Test("An event is written with its fields, and each line of its data as a field")
    func writing() async throws {
        let events = [
            Event("a\nb\r\nc\rd", event: "add", id: "1", retry: 5), Event(""), Event(" x\n"),
        ]
        let body = EventStream(sending: stream(events), until: "end").body
        let text = try await body.text()
        #expect(
            text == "event: add\nid: 1\nretry: 5\ndata: a\ndata: b\ndata: c\ndata: d\n\n"
                + "data: \n\ndata:  x\ndata: \n\ndata: end\n\n")
        let read = try await EventStream<String>(HTTPBody(text), until: "end").all()
        #expect(read.map(\.data) == ["a\nb\nc\nd", "", " x\n"])
        await #expect(throws: StreamElementError.self) {
            try await EventStream(sending: stream([Event("x", event: "a\nb")])).body.text()
        }
    }

    @Test("The data of events is decoded from JSON up to the end marker")
    func payloadsAreJSON() async throws {
        let problems = [Problem(code: "a"), Problem(code: "b")]
        let text = try await EventStream(sending: stream(problems)).body.text()
        #expect(text == #"data: {"code":"a"}"# + "\n\n" + #"data: {"code":"b"}"# + "\n\n")
        let read = EventStream<Problem>(HTTPBody(text + "data: [DONE]\n\ndata: not read\n\n"))
        #expect(try await read.payloads.all() == problems)
        var codes: [String] = []
        for try await event in EventStream<Problem>(HTTPBody(text)) { codes.append(event.code) }
        #expect(codes == ["a", "b"])
        #expect(try await EventStream<String>(HTTPBody("data: [DONE]\n\n")).all().map(\.data) == ["[DONE]"])
        #expect(try await EventStream<Int>(HTTPBody("data: 1\n\ndata: -\n\n"), until: "-").payloads.all() == [1])
    }

    @Test("An error of an event stream contains the index of the event")
    func faultsTellTheElement() async throws {
        var iterator = EventStream<Problem>(HTTPBody("data: {\"code\":\"a\"}\n\ndata: {\n\n")).makeAsyncIterator()
        #expect(try await iterator.next()?.code == "a")
        let error = await #expect(throws: StreamElementError.self) { try await iterator.next() }
        #expect(error?.description == "element 1: the object is not closed (line 1, column 2)")
        #expect(try await iterator.next() == nil)
        let long = EventStream<String>(
            .chunked(Array("data: \(String(repeating: "x", count: 99))".utf8), by: 7), maximumEventBytes: 50)
        await #expect(throws: StreamElementError(index: 0, reason: .tooLarge(maximumBytes: 50))) {
            try await long.all()
        }
        let broken = HTTPBody(
            AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: CocoaError(.fileReadUnknown)) })
        await #expect(throws: CocoaError.self) { try await EventStream<String>(broken).all() }
        await #expect(throws: StreamElementError.self) {
            try await EventStream(sending: stream([Double.nan])).body.text()
        }
    }

    /// The example of an event stream with typed data from OpenAPI 3.2, "Sequential JSON".
    @Test("A payload may consist of all fields of an event")
    func payloadsMayBeWholeEvents() async throws {
        let text = """
            event: addString
            data: This data is formatted
            data: across two lines
            retry: 5

            event: addInt64
            data: 1234.5678
            unknownField: this is ignored

            : This is a comment
            event: addJSON
            id: 7
            data: {"foo": 42}


            """
        let values = try await EventStream<JSONValue>(HTTPBody(text), modelling: .fields).payloads.all()
        #expect(
            values == [
                ["event": "addString", "data": "This data is formatted\nacross two lines", "retry": 5],
                ["event": "addInt64", "data": "1234.5678"],
                ["event": "addJSON", "id": "7", "data": #"{"foo": 42}"#],
            ])
        let sent = EventStream(sending: stream(values), until: "[DONE]").body(modelling: .fields)
        let received = EventStream<JSONValue>(sent, modelling: .fields)
        #expect(try await received.payloads.all() == values)
        let typed = EventStream<[String: Problem]>(HTTPBody("data: {\"code\":\"a\"}\n\n"), modelling: .fields)
        #expect(try await typed.payloads.all() == [["data": Problem(code: "a")]])
        let object = EventStream(sending: stream([JSONValue.object(["data": ["a": 1], "event": .null])]))
        #expect(try await object.body(modelling: .fields).text() == "data: {\"a\":1}\n\n")
    }

    @MainActor @Test("Streams are read on the main actor")
    func readingOnTheMainActor() async throws {
        var sum = 0
        for try await event in EventStream<Int>(HTTPBody("data: 1\n\ndata: 2\n\n")) { sum += event.data }
        for try await number in JSONLines<Int>(HTTPBody("3\n4\n")) { sum += number }
        for try await part in MultipartBody([MultipartPart("5")]) {
            sum += Int(try await part.body.text()) ?? 0
        }
        #expect(sum == 15)
    }

    @Test("An event is produced only when the reader requests it")
    func nothingIsReadAhead() async throws {
        let produced = Locked(0)
        let numbers = AsyncStream<Int>(unfolding: {
            produced.withLock { produced in
                produced += 1
                return produced
            }
        })
        var iterator = EventStream<Int>(EventStream(sending: numbers).body).makeAsyncIterator()
        #expect(try await iterator.next()?.data == 1)
        #expect(try await iterator.next()?.data == 2)
        #expect(produced.withLock { $0 } == 2)
    }

    @Test("Reading of an endless stream ends when the task is cancelled")
    func cancellationEndsTheStream() async throws {
        let endless = HTTPBody(AsyncStream<[UInt8]>(unfolding: { Array(": comment\n".utf8) }))
        let task = Task { try await EventStream<String>(endless).all() }
        task.cancel()
        await #expect(throws: (any Error).self) {
            // A cancelled `AsyncStream` may end without an error. The iterator itself throws.
            if try await task.value.isEmpty { throw CancellationError() }
        }
    }
}
