/// A channel for values from one task to another. It buffers a few values, like a socket.
actor Handover<Element: Sendable> {
    private static var capacity: Int { 4 }
    private var items: [Element] = []
    private var end: Result<Void, any Error>?
    private var sender: CheckedContinuation<Void, any Error>?
    private var receiver: CheckedContinuation<Element?, any Error>?

    /// Sends a value. Waits while the buffer is full. Throws if the receiver no longer reads values.
    func send(_ element: Element) async throws {
        if end != nil { throw CancellationError() }
        if let receiver {
            self.receiver = nil
            receiver.resume(returning: element)
            return
        }
        items.append(element)
        guard items.count > Self.capacity else { return }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { sender = $0 }
        } onCancel: {
            Task { await self.finish(throwing: CancellationError()) }
        }
    }

    /// Returns the next value, or `nil` at the end.
    func next() async throws -> Element? {
        if !items.isEmpty {
            sender?.resume()
            sender = nil
            return items.removeFirst()
        }
        if let end {
            try end.get()
            return nil
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { receiver = $0 }
        } onCancel: {
            Task { await self.finish(throwing: CancellationError()) }
        }
    }

    /// Ends the values, unless they have ended already.
    func finish(throwing error: (any Error)? = nil) {
        guard end == nil else { return }
        end = error.map { .failure($0) } ?? .success(())
        if let error {
            items = []
            sender?.resume(throwing: error)
            sender = nil
            receiver?.resume(throwing: error)
        } else {
            receiver?.resume(returning: nil)
        }
        receiver = nil
    }
}

extension Handover: AsyncSequence {
    /// An iterator over the values.
    struct Iterator: AsyncIteratorProtocol {
        let handover: Handover

        func next() async throws -> Element? { try await handover.next() }
    }

    nonisolated func makeAsyncIterator() -> Iterator { Iterator(handover: self) }
}
