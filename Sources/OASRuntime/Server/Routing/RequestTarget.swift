/// A request's target, taken apart (RFC 9112, section 3.2).
struct RequestTarget {
    /// The path, still percent-encoded. It is `/` for a URL without a path. It does not begin with a slash if the text
    /// is not a valid target.
    let path: Substring
    /// The text between `?` and a fragment, which no client may send.
    let query: Substring

    init(_ target: String) {
        var target = target
        let ends = target.withUTF8 { Ends(in: $0) }
        path = ends.start == ends.path && ends.start > 0 ? "/" : target.utf8Slice(ends.start..<ends.path)
        query = ends.path < ends.query ? target.utf8Slice(ends.path + 1..<ends.query) : ""
    }

    /// Where the path starts and ends, and where the query ends, in bytes. Without a query its end is that of the path.
    private struct Ends {
        let start: Int
        let path: Int
        let query: Int

        init(in bytes: UnsafeBufferPointer<UInt8>) {
            start = Self.afterAuthority(bytes)
            let rest = bytes[start...]
            path = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
            guard path < bytes.count, bytes[path] == UInt8(ascii: "?") else {
                query = path
                return
            }
            query = bytes[path...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        }

        /// The place behind scheme and authority of the absolute form, which every server must accept
        /// (RFC 9112, section 3.2.2); 0 in the common form.
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
