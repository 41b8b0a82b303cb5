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

/// A TCP connection that sends and receives the very bytes that it is given, for what no HTTP library would do.
///
/// Reads and writes wait in threads of their own, never in Swift's. Each waits in slices of ``slice`` so that closing
/// ends it.
public final class RawSocket: Sendable {
    private let descriptor: Int32
    private let isClosed = Locked(false)
    private let reading = DispatchQueue(label: "RawSocket.reading")
    private let writing = DispatchQueue(label: "RawSocket.writing")

    /// A connection that was accepted or made elsewhere; the socket closes its descriptor.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        #if canImport(Darwin)
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    /// Connects to a port of this machine.
    ///
    /// - Parameter receiveBuffer: The size of the kernel's buffer for what arrives, in bytes; a small one makes a slow
    ///   reader be felt early. The system's default unless given.
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

    /// Sends all bytes. Waits while the peer does not read; throws once the connection is closed.
    public func send(_ bytes: some Sequence<UInt8> & Sendable) async throws {
        let bytes = Array(bytes)
        try await onQueue(writing) { socket in
            var sent = 0
            while sent < bytes.count {
                try socket.wait(for: Int16(POLLOUT))
                // The pointer holds `bytes.count - sent` bytes from `sent` on, which is less than the count.
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

    /// Receives what is there, at most `count` bytes; waits for the first. Empty at the end of what the peer sends.
    public func receive(upTo count: Int = 65_536) async throws -> [UInt8] {
        try await onQueue(reading) { socket in
            while true {
                try socket.wait(for: Int16(POLLIN))
                var failure: Int32 = 0
                let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                    // At most `count` bytes are written, which is the buffer's capacity.
                    let received = recv(socket.descriptor, buffer.baseAddress, count, 0)
                    failure = received < 0 ? errno : 0
                    initialized = max(received, 0)
                }
                if failure == 0 { return bytes }
                if failure != EAGAIN, failure != EINTR { throw SocketError("receive", code: failure) }
            }
        }
    }

    /// Says that nothing more will be sent; what the peer sends can still be read.
    public func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Closes the connection as a program does that has everything. Waiting reads and writes throw.
    public func close() { closeOnce(resets: false) }

    /// Closes the connection as if the peer had vanished: with a reset, and without what was to be sent.
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
        // Behind the reads and writes that are under way, so that no number is used again under them.
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

    /// The time between checks, during a wait, that the socket is still open, in milliseconds.
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
