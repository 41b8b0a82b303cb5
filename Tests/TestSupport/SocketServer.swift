import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A server of one test, which answers each connection with a closure. It implements as much of HTTP/1.1 as tests need.
package final class SocketServer: Sendable {
    package struct Request: Sendable {
        package var head: String
        package var body: [UInt8]

        /// The request line and the header fields.
        package var lines: [String] { head.components(separatedBy: "\r\n") }

        package func field(_ name: String) -> String? {
            lines.dropFirst().first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// An accepted connection, which is closed when the handler returns.
    package struct Connection: Sendable {
        fileprivate let descriptor: Int32

        package func write(_ text: String) {
            let bytes = Array(text.utf8)
            var offset = 0
            while offset < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    send(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset, noSignal)
                }
                guard count > 0 else { return }
                offset += count
            }
        }

        /// Sends a complete response.
        package func respond(_ status: String = "200 OK", fields: [String] = [], body: String = "") {
            let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + fields
            write(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
        }

        /// Waits until the other side has closed the connection.
        package func waitUntilClosed() {
            var byte: UInt8 = 0
            while recv(descriptor, &byte, 1, 0) > 0 {}
        }
    }

    package let port: Int
    private let flag = Flag()
    private let hasStopped = DispatchSemaphore(value: 0)

    package init(_ handler: @escaping @Sendable (Request, Connection) -> Void) throws {
        let listener = socket(AF_INET, streamType, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw CocoaError(.fileReadUnknown) }
        port = Int(UInt16(bigEndian: address.sin_port))
        let (flag, hasStopped) = (flag, hasStopped)
        Thread.detachNewThread {
            while !flag.isRaised {
                // Each wait is short, because nothing portable wakes a thread that waits in `accept`.
                var event = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
                guard poll(&event, 1, 20) > 0 else { continue }
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { continue }
                Thread.detachNewThread {
                    if let request = Self.read(descriptor) { handler(request, Connection(descriptor: descriptor)) }
                    close(descriptor)
                }
            }
            close(listener)
            hasStopped.signal()
        }
    }

    /// Returns when the port refuses connections.
    ///
    /// Only the thread that uses the listener closes it. Otherwise its number could already belong to another file.
    deinit {
        flag.raise()
        hasStopped.wait()
    }

    private final class Flag: @unchecked Sendable {
        private let lock = NSLock()
        private var value = false

        var isRaised: Bool { lock.withLock { value } }

        func raise() { lock.withLock { value = true } }
    }

    private static func read(_ descriptor: Int32) -> Request? {
        var bytes: [UInt8] = []
        guard let end = receive(into: &bytes, from: descriptor, until: { headEnd(of: $0) }) else { return nil }
        var request = Request(head: String(decoding: bytes[..<(end - 4)], as: UTF8.self), body: [])
        let length = request.field("Content-Length").flatMap(Int.init) ?? 0
        guard receive(into: &bytes, from: descriptor, until: { $0.count >= end + length ? end + length : nil }) != nil
        else { return nil }
        request.body = Array(bytes[end..<(end + length)])
        return request
    }

    private static func receive(
        into bytes: inout [UInt8], from descriptor: Int32, until isComplete: ([UInt8]) -> Int?
    ) -> Int? {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = isComplete(bytes) { return end }
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes += chunk[..<count]
        }
    }

    private static func headEnd(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (4...bytes.count).first { Array(bytes[($0 - 4)..<$0]) == [13, 10, 13, 10] }
    }
}

#if canImport(Glibc)
    private let streamType = Int32(SOCK_STREAM.rawValue)
#else
    private let streamType = SOCK_STREAM
#endif

#if canImport(Darwin)
    private let noSignal: Int32 = 0
#else
    private let noSignal = Int32(MSG_NOSIGNAL)
#endif
