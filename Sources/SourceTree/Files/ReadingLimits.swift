/// The limits for reading a document, so that a malicious one cannot exhaust memory or time.
package struct ReadingLimits: Hashable, Sendable {
    /// The maximum size of a file, in bytes.
    package var maximumBytes: Int
    /// The maximum nesting depth of mappings and sequences.
    package var maximumDepth: Int
    /// The maximum number of values that the aliases in one file expand to, including aliases inside aliases.
    ///
    /// Beyond the first ``freeAliasedNodes``, the number is also limited to ``aliasFactor`` times the number of values
    /// that are written in the file.
    package var maximumAliasedNodes: Int
    /// The number of values that aliases may expand to in any file.
    package static let freeAliasedNodes = 20_000
    /// The number of further values that aliases may expand to for each value that is written.
    package static let aliasFactor = 8
    /// The maximum length of the path to a value, in bytes: keys and positions, with a separator before each.
    ///
    /// The path of every schema is kept in memory, so its length is limited.
    package static let maximumPathLength = 16 << 10
    /// The maximum number of directives (`%TAG`) in a file. libyaml compares each directive with all others.
    package static let maximumDirectives = 100

    /// Creates limits. The defaults are well above the sizes of real documents: the largest known one has 60 MB, and
    /// the deepest has 22 levels.
    package init(maximumBytes: Int = 256 << 20, maximumDepth: Int = 128, maximumAliasedNodes: Int = 1_000_000) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumAliasedNodes = maximumAliasedNodes
    }
}
