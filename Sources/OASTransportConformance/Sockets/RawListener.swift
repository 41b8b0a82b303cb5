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

/// A TCP server whose connections a test controls. Client transports are tested with it.
public final class RawListener: Sendable {
    /// The port of 127.0.0.1 on which it listens.
    public let port: Int
    private let descriptor: Int32
    private let isClosed = Locked(false)
    private let accepting = DispatchQueue(label: "RawListener.accepting")

    /// Creates a listener on a free port.
    public init() throws {
        let descriptor = try SocketAddress.makeSocket()
        do {
            guard SocketAddress.withLoopback(port: 0, { bind(descriptor, $0, $1) }) == 0 else {
                throw SocketError("bind")
            }
            guard listen(descriptor, 16) == 0 else { throw SocketError("listen") }
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
            port = try SocketAddress.port(of: descriptor)
        } catch {
            closeFile(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit { close() }

    /// Waits for the next connection. Throws once the listener is closed or the task is cancelled.
    public func accept() async throws -> RawSocket {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                accepting.async { continuation.resume(with: Result { try self.next() }) }
            }
        } onCancel: {
            close()
        }
    }

    private func next() throws -> RawSocket {
        while true {
            if isClosed.withLock({ $0 }) { throw SocketError("closed", code: ECONNABORTED) }
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 10) > 0 else { continue }
            let connection = acceptConnection(descriptor)
            if connection >= 0 { return RawSocket(descriptor: connection) }
            if errno != EAGAIN, errno != EINTR { throw SocketError("accept") }
        }
    }

    /// Stops accepting connections. Existing connections stay open.
    public func close() {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        guard !wasClosed else { return }
        let descriptor = descriptor
        accepting.async { closeFile(descriptor) }
    }
}

private func closeFile(_ descriptor: Int32) { close(descriptor) }

private func acceptConnection(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }
