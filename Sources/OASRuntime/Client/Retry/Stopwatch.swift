/// The time since an instant, by any clock.
struct Stopwatch: Sendable {
    private let read: @Sendable () -> Duration

    /// Starts at the present instant of a clock.
    init(_ clock: some Clock<Duration>) {
        let start = clock.now
        read = { start.duration(to: clock.now) }
    }

    /// The time since the start.
    var elapsed: Duration { read() }
}
