import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A connection over which a test sends a request piece by piece. What blocks does so on a thread of its own, since the
/// server under test needs those of Swift's tasks.
final class SocketClient: Sendable {
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "SocketClient")

    /// Connects to a port of this machine.
    init(port: Int) throws {
        descriptor = socket(AF_INET, streamType, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { [descriptor] address in
                connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw CocoaError(.fileReadUnknown) }
    }

    deinit {
        close(descriptor)
    }

    /// Sends a text; returns when the system has taken it.
    func write(_ text: String) async { await write(Array(text.utf8)) }

    /// Sends bytes; returns when the system has taken them.
    func write(_ bytes: [UInt8]) async {
        await blocking { descriptor in
            var offset = 0
            while offset < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    send(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset, noSignal)
                }
                guard count > 0 else { return }
                offset += count
            }
        }
    }

    /// What the server sends, up to a text, or to the end of the connection.
    func read(upTo text: String? = nil) async -> String {
        await blocking { descriptor in
            var received = ""
            var chunk = [UInt8](repeating: 0, count: 65_536)
            while text.map({ !received.contains($0) }) ?? true {
                let count = recv(descriptor, &chunk, chunk.count, 0)
                guard count > 0 else { break }
                received += String(decoding: chunk[..<count], as: UTF8.self)
            }
            return received
        }
    }

    /// Hangs up.
    func hangUp() {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func blocking<Result: Sendable>(_ work: @escaping @Sendable (Int32) -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            queue.async { [self] in continuation.resume(returning: work(descriptor)) }
        }
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
