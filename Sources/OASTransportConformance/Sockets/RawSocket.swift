import Dispatch
import Foundation
import OASRuntime

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A TCP connection that sends and receives exact bytes, including those that no HTTP library would send.
///
/// Reads and writes wait in their own threads and never in Swift's. Each waits for at most ``slice`` milliseconds at a
/// time, so that closing the socket ends it.
public final class RawSocket: Sendable {
    private let descriptor: Int32
    private let isClosed = Locked(false)
    private let reading = DispatchQueue(label: "RawSocket.reading")
    private let writing = DispatchQueue(label: "RawSocket.writing")

    /// Creates a socket from a connection, which the socket closes.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        #if canImport(Darwin)
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    /// Connects to a port of 127.0.0.1.
    ///
    /// - Parameters:
    ///   - port: The port.
    ///   - receiveBuffer: The size of the kernel's receive buffer in bytes. With a small one, the peer notices a slow
    ///     reader early. The default is that of the system.
    public convenience init(port: Int, receiveBuffer: Int? = nil) throws {
        let descriptor = try SocketAddress.makeSocket()
        if let receiveBuffer {
            var size = Int32(clamping: receiveBuffer)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        guard SocketAddress.withLoopback(port: port, { connect(descriptor, $0, $1) }) == 0 else {
            let error = SocketError("connect")
            closeFile(descriptor)
            throw error
        }
        self.init(descriptor: descriptor)
    }

    deinit { closeOnce(resets: false) }

    /// Sends all bytes. Waits while the peer does not read. Throws once the connection is closed.
    public func send(_ bytes: some Sequence<UInt8> & Sendable) async throws {
        let bytes = Array(bytes)
        try await onQueue(writing) { socket in
            var sent = 0
            while sent < bytes.count {
                try socket.wait(for: Int16(POLLOUT))
                // Safe: from `sent` on, the buffer has `bytes.count - sent` bytes, and `sent` is less than the count.
                let count = bytes.withUnsafeBytes { buffer in
                    Self.write(socket.descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent)
                }
                if count < 0, errno != EAGAIN, errno != EINTR { throw SocketError("send") }
                sent += max(count, 0)
            }
        }
    }

    /// Sends text as UTF-8.
    public func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// Receives available bytes, at most `count`. Waits for the first byte. Returns an empty array when the peer has
    /// finished sending.
    public func receive(upTo count: Int = 65_536) async throws -> [UInt8] {
        try await onQueue(reading) { socket in
            while true {
                try socket.wait(for: Int16(POLLIN))
                var failure: Int32 = 0
                let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                    // Safe: at most `count` bytes are written, which is the capacity of the buffer.
                    let received = recv(socket.descriptor, buffer.baseAddress, count, 0)
                    failure = received < 0 ? errno : 0
                    initialized = max(received, 0)
                }
                if failure == 0 { return bytes }
                if failure != EAGAIN, failure != EINTR { throw SocketError("receive", code: failure) }
            }
        }
    }

    /// Closes the sending direction. Bytes of the peer can still be received.
    public func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes the connection normally. Pending reads and writes throw.
    public func close() { closeOnce(resets: false) }

    /// Closes the connection with a reset and drops unsent bytes, as if the peer had disappeared.
    public func reset() { closeOnce(resets: true) }

    private func closeOnce(resets: Bool) {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        guard !wasClosed else { return }
        if resets {
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        }
        // The descriptor is closed after pending reads and writes, so that its number is not reused while they run.
        let (descriptor, writing) = (descriptor, writing)
        reading.async { writing.async { closeFile(descriptor) } }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            sendBytes(descriptor, bytes, count, 0)
        #else
            sendBytes(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
        #endif
    }

    /// The time between two checks, during a wait, whether the socket is still open, in milliseconds.
    private static let slice: Int32 = 10

    private func wait(for events: Int16) throws {
        while true {
            if isClosed.withLock({ $0 }) { throw SocketError("closed", code: ECONNABORTED) }
            var request = pollfd(fd: descriptor, events: events, revents: 0)
            if poll(&request, 1, Self.slice) > 0 { return }
        }
    }

    private func onQueue<Value: Sendable>(
        _ queue: DispatchQueue, _ body: @escaping @Sendable (RawSocket) throws -> Value
    ) async throws -> Value {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async { continuation.resume(with: Result { try body(self) }) }
            }
        } onCancel: {
            close()
        }
    }
}

private func closeFile(_ descriptor: Int32) { close(descriptor) }

private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}
