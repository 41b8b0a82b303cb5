extension OutputFolder {
    /// Removes the temporary files, such as `.Tag.swift.42.tmp`, of earlier runs that were killed. Other hidden files
    /// stay, and so does what cannot be removed.
    func removeLeftovers(of changes: OutputChanges, in folder: OpenFolder) {
        let names = changes.names.union(changes.listed.names).union([manifestName])
        let present = (try? FolderListing(of: folder.path).names) ?? []
        for name in present where Self.replacedName(name).map(names.contains) == true {
            if case .file = folder.entry(name) { try? folder.remove(name) }
        }
    }

    /// The name of the file that a temporary file was to replace; nil for the name of any other file.
    private static func replacedName(_ name: String) -> String? {
        guard name.hasPrefix("."), name.hasSuffix(".tmp") else { return nil }
        let stem = name.dropFirst().dropLast(4)
        guard let dot = stem.lastIndex(of: ".") else { return nil }
        let number = stem[stem.index(after: dot)...].split(separator: "-", omittingEmptySubsequences: false)
        guard number.count <= 2, number.allSatisfy({ UInt32($0) != nil }) else { return nil }
        return String(stem[..<dot])
    }
}
