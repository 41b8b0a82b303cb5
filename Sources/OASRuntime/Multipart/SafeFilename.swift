extension MultipartFile {
    /// The ``filename`` made fit for a file of this machine; nil where nothing is left of it.
    ///
    /// It has no folders and does not start with a dot, so it names neither another place nor a hidden file. It has no
    /// control characters, bidirectional marks, white space at its ends or characters that a file system reserves, is
    /// no device of Windows and at most 255 bytes long. It may be the name of a file that exists: whoever writes it
    /// must not replace that one.
    public var safeFilename: String? { filename.flatMap(SafeFilename.init)?.text }
}

extension MultipartPart {
    /// The ``filename`` made fit for a file of this machine, see ``MultipartFile/safeFilename``.
    public var safeFilename: String? { filename.flatMap(SafeFilename.init)?.text }
}

/// A file's name that means no other place.
private struct SafeFilename {
    let text: String

    private static let maximumBytes = 255
    /// What follows the last dot is kept if it is no longer.
    private static let maximumExtensionBytes = 20

    init?(_ name: String) {
        // Senders on Windows have other separators.
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

    /// The name without the end of its stem, where it is too long.
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

    /// Whether Windows takes the name for a device, whatever follows the first dot.
    private static func isDevice(_ name: String) -> Bool {
        let stem = Substring(name.utf8.prefix { $0 != Byte.point }).lowercasedASCII
        if ["con", "prn", "aux", "nul"].contains(where: stem.hasBytes) { return true }
        return ["com", "lpt"].contains { device in
            guard let number = stem[...].behind(prefix: device)?.utf8 else { return false }
            return number.count == 1 && number.allSatisfy { Byte.zero...Byte.nine ~= $0 }
        }
    }
}
