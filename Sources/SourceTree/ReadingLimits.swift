/// How much of a document is read before it is refused, so that a hostile one cannot exhaust the machine.
public struct ReadingLimits: Hashable, Sendable {
    /// The largest file, in bytes.
    public var maximumBytes: Int
    /// The deepest nesting of mappings and sequences.
    public var maximumDepth: Int
    /// The most nodes a file may have once its aliases are expanded.
    public var maximumNodes: Int

    /// Makes limits; the defaults leave any real document a wide margin (the largest known have 10 MB,
    /// 60 levels and 600,000 nodes).
    public init(maximumBytes: Int = 128 << 20, maximumDepth: Int = 256, maximumNodes: Int = 8_000_000) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumNodes = maximumNodes
    }
}
