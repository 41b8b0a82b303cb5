extension OutputFolder {
    /// Removes the temporary files of earlier runs that were killed, such as `.Tag.swift.42.tmp`. Other hidden files
    /// and files that cannot be removed are kept.
    func removeLeftovers(of changes: OutputChanges, in folder: OpenFolder) {
        let names = changes.names.union(changes.listed.names).union([manifestName])
        let present = (try? FolderListing(of: folder.path).names) ?? []
        for name in present where Self.replacedName(name).map(names.contains) == true {
            if case .file = folder.entry(name) { try? folder.remove(name) }
        }
    }

    /// Returns the name of the file that a temporary file was to replace, or `nil` for any other name.
    private static func replacedName(_ name: String) -> String? {
        guard name.hasPrefix("."), name.hasSuffix(".tmp") else { return nil }
        let stem = name.dropFirst().dropLast(4)
        guard let dot = stem.lastIndex(of: ".") else { return nil }
        let number = stem[stem.index(after: dot)...].split(separator: "-", omittingEmptySubsequences: false)
        guard number.count <= 2, number.allSatisfy({ UInt32($0) != nil }) else { return nil }
        return String(stem[..<dot])
    }
}
