internal import OASRuntime

extension Families {
    static let streams = [
        events("lines of one event") { .filled($0, with: "data: x\n") + "\n" },
        events("lines of one event in CR") { .filled($0, with: "data: x\r") + "\r" },
        events("small events") { .filled($0, with: "data\n\n") },
        events("comments and unknown fields") { .filled($0, with: ":\na:b\n") + "data: x\n\n" },
        events("small events behind a long id") {
            "id: " + .filled(8_000, with: "x") + "\n" + .filled($0, with: "data\n\n")
        },
        events("a number to wait") { "retry: " + .filled($0, with: "9") + "\ndata: x\n\n" },
        events("combining marks") { "data: [DONE]" + .marks($0) + "\n\n" },
        Family("events: all fields behind a long id") { bytes in
            "id: " + .filled(8_000, with: "x") + "\n" + .filled(bytes, with: "data:1\n\n")
        } read: { text in
            for try await _ in EventStream<EventInput>(HTTPBody(text), modelling: .fields) {}
        },
        Family("events: one event, byte by byte", bytes: 200_000, arriving: .byteByByte) { bytes in
            .filled(bytes, with: "data: xxxxxxxxxxxxxxxxxxxxxxxx\n") + "\n"
        } read: { text in
            for try await _ in EventStream<String>(.singleBytes(text)) {}
        },
        lines("small values") { .filled($0, with: "1\n") },
        lines("blank lines") { .filled($0, with: "\r\n \n") },
        Family("JSON lines: one value, byte by byte", bytes: 200_000, arriving: .byteByByte) { bytes in
            "[" + .filled(bytes, with: "1,") + "1]"
        } read: { text in
            for try await _ in JSONLines<[Int]>(.singleBytes(text)) {}
        },
    ]

    private static func events(_ trick: String, _ make: @escaping @Sendable (Int) -> String) -> Family {
        Family("events: \(trick)", make) { text in
            for try await _ in EventStream<String>(HTTPBody(text), until: "[DONE]") {}
        }
    }

    private static func lines(_ trick: String, _ make: @escaping @Sendable (Int) -> String) -> Family {
        Family("JSON lines: \(trick)", make) { text in
            for try await _ in JSONLines<Int>(HTTPBody(text)) {}
        }
    }
}
