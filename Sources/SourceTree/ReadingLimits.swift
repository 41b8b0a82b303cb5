/// How much of a document is read before it is refused, so that a hostile one cannot exhaust the machine.
public struct ReadingLimits: Hashable, Sendable {
    /// The largest file, in bytes.
    public var maximumBytes: Int
    /// The deepest nesting of mappings and sequences.
    public var maximumDepth: Int
    /// The most values that aliases may stand for in one file; aliases of aliases multiply.
    public var maximumAliasedNodes: Int

    /// Makes limits. The defaults leave real documents a wide margin: of those known the largest has 60 MB, the
    /// deepest 22 levels.
    public init(maximumBytes: Int = 256 << 20, maximumDepth: Int = 128, maximumAliasedNodes: Int = 1_000_000) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumAliasedNodes = maximumAliasedNodes
    }
}
