extension FilePath {
    /// A path as a URI reference of RFC 3986, relative to a folder where the file is in it.
    ///
    /// For example `specs/my api.yaml` → `specs/my%20api.yaml`; `/home/me/api.yaml` → `api.yaml` from `/home/me`, and
    /// `file:///home/me/api.yaml` from elsewhere.
    static func uri(of path: String, in folder: String?) -> String {
        if let folder = folder.map({ $0.hasSuffix("/") ? $0 : $0 + "/" }), path.hasPrefix(folder) {
            return encoded(path.dropFirst(folder.count))
        }
        if isURL(path) { return path }
        return path.hasPrefix("/") ? "file://" + encoded(path[...]) : encoded(path[...])
    }

    /// Each byte that is neither unreserved (RFC 3986 §2.3) nor a slash as `%` and its digits. A colon is too: in the
    /// first part of a relative reference it would end a scheme (§4.2).
    private static func encoded(_ path: Substring) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
