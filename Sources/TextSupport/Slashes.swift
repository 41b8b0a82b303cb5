/// Paths and pointers by their scalars: a slash is one character with a combining mark that follows it, and for
/// characters it is then no slash.
extension StringProtocol {
    /// Whether the text begins with a slash.
    package var beginsWithSlash: Bool { utf8.first == UInt8(ascii: "/") }

    /// The last slash.
    package var lastSlash: Index? { unicodeScalars.lastIndex(of: "/") }
}

extension String {
    /// What is between slashes, empty parts included.
    package var partsBetweenSlashes: [Substring] {
        unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(Substring.init)
    }
}
