/// The target of a request, split into path and query (RFC 9112, section 3.2).
struct RequestTarget {
    /// The path, still percent-encoded. It is `/` for a URL without a path. It does not begin with a slash if the text
    /// is not a valid target.
    let path: Substring
    /// The text between `?` and a fragment, which a client must not send, or `nil` without a `?`.
    let query: Substring?

    init(_ target: String) {
        var target = target
        let bounds = target.withUTF8 { Bounds(in: $0) }
        path = bounds.path.isEmpty && bounds.path.lowerBound > 0 ? "/" : target.utf8Slice(bounds.path)
        query = bounds.query.map { target.utf8Slice($0) }
    }

    /// The byte offsets of the path and the query.
    private struct Bounds {
        let path: Range<Int>
        let query: Range<Int>?

        init(in bytes: UnsafeBufferPointer<UInt8>) {
            let start = Self.afterAuthority(bytes)
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
            path = start..<end
            guard end < bytes.count, bytes[end] == UInt8(ascii: "?") else {
                query = nil
                return
            }
            let rest = bytes[(end + 1)...]
            query = rest.startIndex..<(rest.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count)
        }

        /// Returns the offset after the scheme and authority of the absolute form, which every server must accept (RFC
        /// 9112, section 3.2.2), or 0 for any other form.
        private static func afterAuthority(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
            guard bytes.first != UInt8(ascii: "/") else { return 0 }
            for scheme in ["http://", "https://"] {
                let count = scheme.utf8.count
                guard String(decoding: bytes.prefix(count), as: UTF8.self).lowercasedASCII == scheme else { continue }
                return bytes[count...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
            }
            return 0
        }
    }
}
