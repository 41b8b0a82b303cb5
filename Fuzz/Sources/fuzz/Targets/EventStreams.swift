import OASRuntime

extension FuzzTarget {
    /// A target for event streams. The events do not depend on how the bytes are cut into chunks, are those that an
    /// independent reader finds, and are the same after writing.
    ///
    /// The first byte determines how the bytes are cut.
    static let eventStreams = FuzzTarget(
        name: "event-streams",
        check: { input in
            var reader = InputReader(input)
            let sizes = reader.byte()
            let text = Array(reader.rest)
            let whole = readEvents(text, chunks: [text[...]])
            let cut = readEvents(text, chunks: Chunks.cut(text, by: sizes))
            require(whole == cut, "\(shown(text)): \(whole), in chunks \(cut)")
            let expected = ReferenceEvents.read(text)
            require(whole.values == expected, "\(shown(text)) is \(expected), but reads as \(whole)")
            requireWritten(whole.values, of: text)
            readModels(text)
        },
        seeds: { _ in
            [
                "\u{FEFF}event: a\nid: 1\rretry: 2\r\ndata: {\"code\":\"x\"}\n\n:\ndata:[DONE]\n\n", "data\n\n",
                "data:a\ndata: b\n\n",
                "id:1\0\ndata:x\r\n\r\n", "retry:1x\ndata: y\r\r", ":c\n\nevent:e\n\ndata:z\n\n", "data: cut off",
                "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n", "id\ndata:1\n\nid: 2\n\ndata:3\n\n",
            ].flatMap { text in [UInt8(0), 1, 7].map { [$0] + Array(text.utf8) } }
        })

    private static func readEvents(
        _ text: [UInt8], chunks: [ArraySlice<UInt8>]
    ) -> StreamResult<ServerSentEvent<String>> {
        runInline {
            var result = StreamResult<ServerSentEvent<String>>()
            do {
                for try await event in EventStream<String>(Chunks.body(chunks)) { result.values.append(event) }
            } catch {
                result.failure = "\(error)"
            }
            return result
        }
    }

    /// Reads payloads as JSON with both models of an event, and requires that they are read or that an error is
    /// reported.
    private static func readModels(_ text: [UInt8]) {
        for model in [EventModel.data, .fields] {
            _ = runInline { () -> Bool in
                do {
                    let events = EventStream<JSONValue>(Chunks.body([text[...]]), until: "[DONE]", modelling: model)
                    for try await event in events { requireRoundTrip(event.data, of: text) }
                } catch {
                    require(error is StreamElementError, "\(shown(text)): \(error)")
                    requirePresentable(error, of: text)
                }
                return true
            }
        }
    }

    private static func requireWritten(_ events: [ServerSentEvent<String>], of text: [UInt8]) {
        let again = runInline { () -> StreamResult<ServerSentEvent<String>> in
            var result = StreamResult<ServerSentEvent<String>>()
            do {
                for try await event in EventStream<String>(sending: Elements(events)) { result.values.append(event) }
            } catch {
                result.failure = "\(error)"
            }
            return result
        }
        // A reader accepts NUL in a name, but it cannot be written.
        if events.contains(where: { $0.event?.utf8.contains(0) == true }) { return }
        // An event without an ID has that of the event before it.
        let isSame = again.values.elementsEqual(events) {
            $0.data == $1.data && $0.event == $1.event && $0.retry == $1.retry && ($1.id == nil || $0.id == $1.id)
        }
        require(isSame && again.failure == nil, "\(shown(text)): \(events) come back as \(again)")
    }
}

/// An independent reader of event streams (WHATWG HTML, section 9.2.6) that reads whole texts.
private enum ReferenceEvents {
    static func read(_ bytes: [UInt8]) -> [ServerSentEvent<String>] {
        var events: [ServerSentEvent<String>] = []
        var data: [[UInt8]] = []
        var event = "", id = ""
        var retry: Int?
        for line in lines(bytes) {
            if line.isEmpty {
                if !data.isEmpty {
                    let text = String(decoding: Array(data.joined(separator: [0x0A])), as: UTF8.self)
                    events.append(
                        ServerSentEvent(
                            text, event: event.isEmpty ? nil : event, id: id.isEmpty ? nil : id, retry: retry))
                    retry = nil
                }
                data = []
                event = ""
                continue
            }
            let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
            var value = line[colon...].dropFirst()
            if value.first == 0x20 { value = value.dropFirst() }
            switch String(decoding: line[..<colon], as: UTF8.self).unicodeScalars.map(\.value) {
            case "event".unicodeScalars.map(\.value): event = String(decoding: value, as: UTF8.self)
            case "data".unicodeScalars.map(\.value): data.append(Array(value))
            case "id".unicodeScalars.map(\.value) where !value.contains(0): id = String(decoding: value, as: UTF8.self)
            case "retry".unicodeScalars.map(\.value) where value.allSatisfy({ 0x30...0x39 ~= $0 }):
                retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
            default: break
            }
        }
        return events
    }

    /// Returns the lines that end with LF, CR or CRLF. Text after the last line ending is omitted.
    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var isBehindReturn = false
        for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...] {
            let isPair = isBehindReturn && byte == 0x0A
            isBehindReturn = byte == 0x0D
            if isPair { continue }
            if byte == 0x0A || byte == 0x0D {
                lines.append(line)
                line = []
            } else {
                line.append(byte)
            }
        }
        return lines
    }
}
