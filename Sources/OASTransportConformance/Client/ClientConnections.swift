import HTTPTypes
import OASRuntime

/// Requirements on connections that are reused or answered early.
enum ClientConnections {
    static let all = [many, oneAfterAnother, closedBetween, earlyAnswerToBytes]

    private static let many = ClientCase("Many exchanges can be under way at once", section: "RFC 9112, section 9.4") {
        connection in
        while true {
            let target = try await connection.request().target
            try await Task.sleep(for: .milliseconds(50))
            try await connection.socket.send(ScriptedConnection.response("200 OK", [], target))
        }
    } client: { client in
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for index in 0..<50 {
                tasks.addTask {
                    let (_, text) = try await client.exchange(.get, "/\(index)")
                    try expect(text == "/base/\(index)", "the answer to \(index) is '\(text)'")
                }
            }
            try await tasks.waitForAll()
        }
    }

    private static let oneAfterAnother = ClientCase(
        "Exchanges on one connection are not mixed up", section: "RFC 9112, section 9.3"
    ) { connection in
        while true {
            let head = try await connection.request()
            let body = try await connection.body()
            let text = head.method == "POST" ? String(decoding: body, as: UTF8.self) : head.target
            try await connection.socket.send(ScriptedConnection.response("200 OK", [], text))
        }
    } client: { client in
        for index in 0..<20 {
            let (_, path) = try await client.exchange(.get, "/\(index)")
            try expect(path == "/base/\(index)", "the answer to \(index) is '\(path)'")
            let (_, text) = try await client.exchange(.post, "/x", [.contentType: "a/b"], body: HTTPBody("\(index)"))
            try expect(text == "\(index)", "the answer to body \(index) is '\(text)'")
        }
    }

    private static let closedBetween = ClientCase(
        "A connection that the server closed after a response is not used for the next",
        section: "RFC 9112, section 9.5"
    ) { connection in
        try await connection.answer(ScriptedConnection.response("200 OK", [], "ok"))
    } client: { client in
        for index in 0..<5 {
            let (_, text) = try await client.exchange(.get, "/\(index)")
            try expect(text == "ok", "the answer to \(index) is '\(text)'")
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private static let refusal = ScriptedConnection.response("413 Content Too Large", ["Connection: close"], "enough")

    static let earlyAnswer = ClientCase(
        "A response that comes before the body is made is the response", section: "RFC 9110, section 10.1.1"
    ) { connection in
        _ = try await connection.request()
        try await connection.socket.send(refusal)
        // Servers that want the response to be seen do the same (RFC 9112, section 9.6).
        await connection.waitForClose()
    } client: { client in
        let body = HTTPBody(
            Ticking(count: .max) { _ in
                try await Task.sleep(for: .milliseconds(10))
                return [UInt8](repeating: 1, count: 1_024)
            })
        let (response, text) = try await client.exchange(.post, "/x", [.contentType: "a/b"], body: body)
        try expect(response.status.code == 413 && text == "enough", "status \(response.status.code), '\(text)'")
    }

    private static let earlyAnswerToBytes = ClientCase(
        "A response that comes before the body is sent is the response", section: "RFC 9110, section 10.1.1"
    ) { connection in
        _ = try await connection.request()
        try await connection.socket.send(refusal)
        try await Task.sleep(for: .milliseconds(500))
        await connection.waitForClose()
    } client: { client in
        let body = HTTPBody([UInt8](repeating: 1, count: 32 << 20))
        let (response, text) = try await client.exchange(.post, "/x", [.contentType: "a/b"], body: body)
        try expect(response.status.code == 413 && text == "enough", "status \(response.status.code), '\(text)'")
    }
}
