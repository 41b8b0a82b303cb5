/// How much of a document is read before it is refused, so that a hostile one cannot exhaust the machine.
package struct ReadingLimits: Hashable, Sendable {
    /// The largest file, in bytes.
    package var maximumBytes: Int
    /// The deepest nesting of mappings and sequences.
    package var maximumDepth: Int
    /// The most values that aliases may stand for in one file; aliases of aliases multiply. They may not stand for more
    /// than ``aliasFactor`` times the values that are written either, beyond the first ``freeAliasedNodes``.
    package var maximumAliasedNodes: Int
    /// The number of values that aliases may stand for in any file.
    package static let freeAliasedNodes = 20_000
    /// The number of values beyond those that aliases may stand for, for each value that is written.
    package static let aliasFactor = 8
    /// The longest path to a value, in bytes: keys and positions, with a separator before each. The path of every
    /// schema is kept in memory, so its length is limited.
    package static let maximumPathLength = 16 << 10
    /// The most directives (`%TAG`) at the beginning of a file, each of which libyaml compares with the others.
    package static let maximumDirectives = 100

    /// Makes limits. The defaults leave real documents a wide margin: of those known the largest has 60 MB, the
    /// deepest 22 levels.
    package init(maximumBytes: Int = 256 << 20, maximumDepth: Int = 128, maximumAliasedNodes: Int = 1_000_000) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumAliasedNodes = maximumAliasedNodes
    }
}
