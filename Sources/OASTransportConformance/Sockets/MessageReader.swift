import HTTPTypes

/// A strict reader of HTTP/1.1 messages from a socket. It throws ``Unmet`` for anything that the standard does not
/// allow.
actor MessageReader {
    private enum Framing {
        case none
        case length(Int)
        case chunked
        case untilClose
    }

    private let socket: RawSocket
    private var buffer: [UInt8] = []
    private var framing = Framing.none
    /// The largest number of bytes of a line in a head or before a chunk.
    private static let maximumLine = 65_536

    init(socket: RawSocket) { self.socket = socket }

    /// Reads the head of a response (RFC 9112, section 4). Interim responses are ignored.
    func responseHead(isHead: Bool) async throws -> HTTPResponse {
        while true {
            let line = try await line()
            let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count >= 2, parts[0] == "HTTP/1.1" || parts[0] == "HTTP/1.0", parts[1].utf8.count == 3,
                let code = Int(parts[1]), 100...599 ~= code
            else { throw Unmet("'\(line.prefix(80))' is no status line") }
            let fields = try await fields()
            if 100...199 ~= code { continue }
            framing = try Self.framing(fields, isHead: isHead, code: code)
            return HTTPResponse(status: .init(code: code), headerFields: fields)
        }
    }

    /// Reads the method, the target and the fields of a request (RFC 9112, section 3). Returns `nil` if the connection
    /// ends before the request.
    func requestHead() async throws -> (method: String, target: String, fields: HTTPFields)? {
        while buffer.isEmpty { if try await !fill() { return nil } }
        let line = try await line()
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2] == "HTTP/1.1" else { throw Unmet("'\(line.prefix(80))' is no request line") }
        let fields = try await fields()
        if fields[.transferEncoding]?.lowercased() == "chunked" {
            framing = .chunked
        } else {
            framing = .length(try Self.length(fields) ?? 0)
        }
        return (String(parts[0]), String(parts[1]), fields)
    }

    /// Reads the next part of the body. Returns `nil` at its end. Throws if the connection ends before that.
    func bodyPart() async throws -> [UInt8]? {
        switch framing {
        case .none: return nil
        case .untilClose:
            if buffer.isEmpty, try await !fill() { return nil }
            return take(buffer.count)
        case .length(let left):
            guard left > 0 else { return nil }
            if buffer.isEmpty, try await !fill() { throw Unmet("the body ends \(left) bytes early") }
            let part = take(min(left, buffer.count))
            framing = .length(left - part.count)
            return part
        case .chunked: return try await chunk()
        }
    }

    private func chunk() async throws -> [UInt8]? {
        let size = try await line().prefix { $0 != ";" }
        // `Int` accepts a sign, which a chunk size cannot have (RFC 9112, section 7.1).
        guard size.first?.isHexDigit == true, let count = Int(size, radix: 16), 0...(1 << 30) ~= count else {
            throw Unmet("'\(size)' is no chunk size")
        }
        if count == 0 {
            _ = try await fields()
            framing = .none
            return nil
        }
        while buffer.count < count + 2 { if try await !fill() { throw Unmet("the body ends in a chunk") } }
        let part = take(count)
        guard take(2) == [13, 10] else { throw Unmet("a chunk is longer than its size") }
        return part
    }

    /// Returns the framing of the body of a response (RFC 9112, section 6.3).
    private static func framing(_ fields: HTTPFields, isHead: Bool, code: Int) throws -> Framing {
        let length = try length(fields)
        if isHead || code == 304 { return .none }
        if code == 204 {
            try expect(length == nil && fields[.transferEncoding] == nil, "a 204 says how long its content is")
            return .none
        }
        if let coding = fields[.transferEncoding] {
            try expect(coding.lowercased() == "chunked" && length == nil, "a body is framed twice")
            return .chunked
        }
        return length.map { .length($0) } ?? .untilClose
    }

    private static func length(_ fields: HTTPFields) throws -> Int? {
        guard let text = fields[.contentLength] else { return nil }
        guard let length = Int(text), length >= 0 else { throw Unmet("'\(text)' is no Content-Length") }
        return length
    }

    private func fields() async throws -> HTTPFields {
        var fields = HTTPFields()
        while true {
            let line = try await line()
            if line.isEmpty { return fields }
            guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else {
                throw Unmet("'\(line.prefix(80))' is no header field")
            }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            fields.append(HTTPField(name: name, value: String(value)))
        }
    }

    private func line() async throws -> String {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                let line = take(end + 1).dropLast()
                return String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
            }
            searched = buffer.count
            try expect(searched < Self.maximumLine, "a line without end")
            if try await !fill() { throw Unmet("the connection ended after \(searched) bytes of a line") }
        }
    }

    private func take(_ count: Int) -> [UInt8] {
        let part = Array(buffer.prefix(count))
        buffer.removeFirst(part.count)
        return part
    }

    private func fill() async throws -> Bool {
        let bytes = try await socket.receive()
        buffer += bytes
        return !bytes.isEmpty
    }
}
