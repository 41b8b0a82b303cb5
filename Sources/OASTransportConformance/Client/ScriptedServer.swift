import Foundation
import HTTPTypes
import OASRuntime

/// A connection on the server's side of a case.
struct ScriptedConnection: Sendable {
    let socket: RawSocket
    let reader: MessageReader

    init(_ socket: RawSocket) {
        self.socket = socket
        reader = MessageReader(socket: socket)
    }

    /// Reads the head of the next request.
    func request() async throws -> (method: String, target: String, fields: HTTPFields) {
        guard let head = try await reader.requestHead() else { throw CancellationError() }
        return head
    }

    /// Reads the rest of the request body.
    func body() async throws -> [UInt8] {
        var body: [UInt8] = []
        while let part = try await reader.bodyPart() { body += part }
        return body
    }

    /// Reads a request and sends a text.
    func answer(_ text: String) async throws {
        _ = try await request()
        _ = try await body()
        try await socket.send(text)
    }

    /// Returns a complete response with a `Content-Length`.
    static func response(_ status: String = "200 OK", _ fields: [String] = [], _ content: String = "") -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(content.utf8.count)"] + fields).joined(separator: "\r\n")
            + "\r\n\r\n" + content
    }

    /// Waits until the peer has closed the connection.
    func waitForClose() async {
        while let bytes = try? await socket.receive(), !bytes.isEmpty {}
    }
}

/// A client for a case.
struct ScriptedClient: Sendable {
    let transport: any ClientTransport
    let port: Int

    /// The base URL of all requests.
    var base: URL { URL(string: "http://127.0.0.1:\(port)/base") ?? URL(filePath: "/") }

    func send(
        _ method: HTTPRequest.Method = .get, _ path: String = "/x", _ fields: HTTPFields = [:], body: HTTPBody? = nil
    ) async throws -> (HTTPResponse, HTTPBody?) {
        let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: fields)
        return try await transport.send(request, body: body, baseURL: base, operationID: "case")
    }

    /// Performs an exchange. Returns the content as text.
    func exchange(
        _ method: HTTPRequest.Method = .get, _ path: String = "/x", _ fields: HTTPFields = [:], body: HTTPBody? = nil
    ) async throws -> (response: HTTPResponse, text: String) {
        let (response, body) = try await send(method, path, fields, body: body)
        return (response, String(decoding: try await (body ?? HTTPBody()).collect(upTo: 1 << 28), as: UTF8.self))
    }
}

extension TransportCase where Subject == ClientSubject {
    /// Creates a case with a server. `script` handles each connection, which is closed when the script returns. An
    /// ``Unmet`` error of the script fails the case. Other errors of the script are ignored, because they are caused by
    /// connections that the client has closed.
    init(
        _ name: String, section: String, follows: Bool = false,
        server script: @escaping @Sendable (ScriptedConnection) async throws -> Void,
        client check: @escaping @Sendable (ScriptedClient) async throws -> Void
    ) {
        self.init(name, section: section) { subject in
            let make = follows ? subject.redirectingTransport : subject.transport
            guard let transport = make?() else { throw Unmet("there is no transport that follows redirects") }
            let listener = try RawListener()
            let fault = Locked<Unmet?>(nil)
            let client = ScriptedClient(transport: transport, port: listener.port)
            try await withThrowingTaskGroup(of: Bool.self) { tasks in
                tasks.addTask {
                    await Self.serve(listener, fault, script)
                    return false
                }
                tasks.addTask {
                    try await check(client)
                    return true
                }
                defer {
                    listener.close()
                    tasks.cancelAll()
                }
                do {
                    while let isCheck = try await tasks.next(), !isCheck {}
                } catch {
                    throw fault.withLock { $0 } ?? error
                }
                if let fault = fault.withLock({ $0 }) { throw fault }
            }
        }
    }

    private static func serve(
        _ listener: RawListener, _ fault: Locked<Unmet?>,
        _ script: @escaping @Sendable (ScriptedConnection) async throws -> Void
    ) async {
        await withDiscardingTaskGroup { scripts in
            while let socket = try? await listener.accept() {
                scripts.addTask {
                    defer { socket.close() }
                    do {
                        try await script(ScriptedConnection(socket))
                    } catch let unmet as Unmet {
                        fault.withLock { $0 = $0 ?? unmet }
                    } catch {}
                }
            }
            scripts.cancelAll()
        }
    }
}

/// Throws ``Unmet`` unless the function throws.
func expectFailure<Value>(_ reason: String, _ work: () async throws -> Value) async throws {
    let value: Value
    do {
        value = try await work()
    } catch {
        return
    }
    throw Unmet("\(reason): \(value)")
}

extension HTTPFields {
    /// Returns the values of the fields with a name.
    func texts(_ name: String) -> [String] { HTTPField.Name(name).map { self[values: $0] } ?? [] }

    /// Returns the value of the field with a name, or all values joined if there are several.
    func text(_ name: String) -> String? {
        let texts = texts(name)
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    /// Adds a field and keeps others with the same name.
    mutating func add(_ name: String, _ value: String) {
        if let name = HTTPField.Name(name) { append(HTTPField(name: name, value: value)) }
    }

    func adding(_ name: String, _ value: String) -> HTTPFields {
        var fields = self
        fields.add(name, value)
        return fields
    }
}
