#if AsyncHTTPClient
    import OASRuntime

    /// A place where one task hands values to another task. It holds at most one value, so that the first task waits for
    /// the second.
    final class Handoff<Value: Sendable>: Sendable {
        private typealias Producer = CheckedContinuation<Bool, Never>
        private typealias Consumer = CheckedContinuation<Value?, any Error>

        private struct State: Sendable {
            var value: Value?
            /// The task that waits until the value is taken.
            var producer: Producer?
            /// The task that waits for a value.
            var consumer: Consumer?
            /// The end, after which no value is accepted. It is an error if more values were expected.
            var end: Result<Void, any Error>?
        }

        private let state = Locked(State())

        /// Hands over a value. Returns when it was taken, or false when nobody will take it.
        func put(_ value: Value) async -> Bool {
            await withCheckedContinuation { producer in
                let outcome = state.withLock { state -> Outcome in
                    guard state.end == nil else { return .ended }
                    if let consumer = state.consumer.take() { return .taken(consumer) }
                    state.value = value
                    state.producer = producer
                    return .stored
                }
                switch outcome {
                case .ended: producer.resume(returning: false)
                case .taken(let consumer):
                    consumer.resume(returning: value)
                    producer.resume(returning: true)
                case .stored: break
                }
            }
        }

        private enum Outcome {
            case ended
            case taken(Consumer)
            case stored
        }

        /// Returns the next value, or `nil` at the end. Throws the error of the end after the last value was taken.
        func next() async throws -> Value? {
            try await withCheckedThrowingContinuation { consumer in
                let answer = state.withLock { state -> (Result<Value?, any Error>, Producer?)? in
                    if let value = state.value.take() { return (.success(value), state.producer.take()) }
                    if let end = state.end { return (end.map { nil }, nil) }
                    guard state.consumer == nil else { return (.failure(ConcurrentReadError()), nil) }
                    state.consumer = consumer
                    return nil
                }
                guard let (result, producer) = answer else { return }
                producer?.resume(returning: true)
                consumer.resume(with: result)
            }
        }

        /// Records the end. Only the first one counts. A value that was put but not taken can still be taken.
        func finish(_ end: Result<Void, any Error>) {
            let (producer, consumer) = state.withLock { state -> (Producer?, Consumer?) in
                guard state.end == nil else { return (nil, nil) }
                state.end = end
                return (state.producer.take(), state.consumer.take())
            }
            producer?.resume(returning: false)
            consumer?.resume(with: end.map { nil })
        }

        /// Drops a value that was put but not taken.
        func discard() {
            state.withLock { $0.value.take() != nil ? $0.producer.take() : nil }?.resume(returning: false)
        }
    }
#endif
