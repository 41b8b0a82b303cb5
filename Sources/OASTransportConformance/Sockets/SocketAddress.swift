import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An error of a function of the socket interface.
public struct SocketError: Error, CustomStringConvertible {
    /// The name of the function.
    public let call: String
    /// The error number of the system.
    public let code: Int32

    init(_ call: String, code: Int32 = errno) {
        self.call = call
        self.code = code
    }

    /// True if the peer closed the connection with a reset.
    public var isReset: Bool { code == ECONNRESET || code == EPIPE }

    public var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// Functions for sockets and addresses of 127.0.0.1.
enum SocketAddress {
    static func makeSocket() throws -> Int32 {
        #if canImport(Darwin) || canImport(Musl)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw SocketError("socket") }
        return descriptor
    }

    /// Calls a function with the address of a port of `127.0.0.1`. Port 0 is any free port.
    static func withLoopback<Value>(
        port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) throws -> Value
    ) rethrows -> Value {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port)).bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return try withUnsafePointer(to: &address) { pointer in
            // Safe: the socket functions accept any address as `sockaddr` together with its size, and do not keep the
            // pointer.
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { try body($0, size) }
        }
    }

    /// Returns the port to which a socket is bound.
    static func port(of descriptor: Int32) throws -> Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            // Safe: `size` limits the number of bytes written.
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        guard result == 0 else { throw SocketError("getsockname") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
