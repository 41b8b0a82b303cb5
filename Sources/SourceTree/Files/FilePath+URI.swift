extension FilePath {
    /// Returns a path as a URI reference of RFC 3986, relative to a folder if the file is in it.
    ///
    /// For example, `specs/my api.yaml` becomes `specs/my%20api.yaml`. `/home/me/api.yaml` becomes `api.yaml` relative
    /// to `/home/me`, and `file:///home/me/api.yaml` relative to any other folder.
    static func uri(of path: String, in folder: String?) -> String {
        if let folder = folder.map({ $0.hasSuffix("/") ? $0 : $0 + "/" }), path.hasPrefix(folder) {
            return encoded(path.dropFirst(folder.count))
        }
        if isURL(path) { return path }
        return path.hasPrefix("/") ? "file://" + encoded(path[...]) : encoded(path[...])
    }

    /// Percent-encodes each byte that is neither unreserved (RFC 3986 §2.3) nor a slash. Colons are encoded too,
    /// because a colon in the first segment of a relative reference would end a scheme (§4.2).
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
