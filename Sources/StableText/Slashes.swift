/// Operations on paths and JSON pointers that compare Unicode scalars. Comparing characters misses a slash that is
/// followed by a combining mark, because the two form one `Character`.
extension StringProtocol {
    /// A Boolean value that indicates whether the text begins with a slash.
    package var beginsWithSlash: Bool { utf8.first == UInt8(ascii: "/") }

    /// The index of the last slash, or nil if there is none.
    package var lastSlash: Index? { unicodeScalars.lastIndex(of: "/") }
}

extension String {
    /// The parts between slashes, including empty ones.
    package var partsBetweenSlashes: [Substring] {
        unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(Substring.init)
    }
}
