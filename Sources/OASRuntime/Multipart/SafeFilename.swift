extension MultipartFile {
    /// The ``filename`` made safe for a local file, or `nil` if no character of it remains.
    ///
    /// It has no folders and does not start with a dot, so it cannot name another folder or a hidden file. It has no
    /// control characters, bidirectional marks, white space at its ends or characters that a file system reserves. It
    /// is not the name of a Windows device, and is at most 255 bytes long. A file with this name may exist already and
    /// must not be replaced.
    public var safeFilename: String? { filename.flatMap(SafeFilename.init)?.text }
}

extension MultipartPart {
    /// The ``filename`` made safe for a local file; see ``MultipartFile/safeFilename``.
    public var safeFilename: String? { filename.flatMap(SafeFilename.init)?.text }
}

/// A file name that is safe to use in a folder.
private struct SafeFilename {
    let text: String

    private static let maximumBytes = 255
    /// The longest extension, including its dot and in bytes, that is kept when the name is shortened.
    private static let maximumExtensionBytes = 20

    init?(_ name: String) {
        // Senders on Windows use other separators.
        let isSeparator = { (byte: UInt8) in byte == Byte.slash || byte == Byte.backslash }
        let start = name.utf8.lastIndex(where: isSeparator).map { name.utf8.index(after: $0) } ?? name.startIndex
        var kept = String.UnicodeScalarView()
        for scalar in Substring(name.utf8[start...]).unicodeScalars where scalar.isHarmless {
            kept.append("<>:\"|?*".unicodeScalars.contains(scalar) ? "_" : scalar)
        }
        var bytes = String(kept)[...].utf8
        while let first = bytes.first, first == Byte.point || first == Byte.space { bytes.removeFirst() }
        while let last = bytes.last, last == Byte.point || last == Byte.space { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        let cut = Self.cut(Substring(bytes))
        text = Self.isDevice(cut) ? "_" + cut : cut
    }

    /// Shortens the stem of a name that is too long.
    private static func cut(_ name: Substring) -> String {
        guard name.utf8.count >= maximumBytes else { return String(name) }
        var suffix = Substring()
        if let dot = name.utf8.lastIndex(of: Byte.point), name.utf8[dot...].count <= maximumExtensionBytes {
            suffix = Substring(name.utf8[dot...])
        }
        var stem = String.UnicodeScalarView()
        var count = suffix.utf8.count
        for scalar in name.unicodeScalars {
            count += UTF8.width(scalar)
            guard count < maximumBytes else { break }
            stem.append(scalar)
        }
        return String(stem) + suffix
    }

    /// Returns true for the name of a Windows device, such as `con` and `com1`, with any extension.
    private static func isDevice(_ name: String) -> Bool {
        let stem = Substring(name.utf8.prefix { $0 != Byte.point }).lowercasedASCII
        if ["con", "prn", "aux", "nul"].contains(where: stem.hasBytes) { return true }
        return ["com", "lpt"].contains { device in
            guard let number = stem[...].behind(prefix: device)?.utf8 else { return false }
            return number.count == 1 && number.allSatisfy { Byte.zero...Byte.nine ~= $0 }
        }
    }
}
