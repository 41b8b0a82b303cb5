public import SwiftEmitter

extension OutputFolder {
    /// Makes the changes.
    ///
    /// The list is extended before the first new file is there and shortened after the last stale one is gone, so
    /// that a run which is killed leaves no file that a later run would not know as its own.
    public func apply(_ changes: OutputChanges) throws(OutputFailure) {
        do throws(SystemError) {
            try NewFolder(path: path).create()
            let names = Set(changes.contents.keys)
            if !names.isSubset(of: changes.listed.names) {
                try write(Manifest(names: names.union(changes.listed.names), surface: changes.listed.surface))
            }
            let renamed = try renameByCase(changes)
            for entry in changes.entries where entry.kind == .added || entry.kind == .changed {
                if entry.kind == .added, let slash = entry.name.lastIndex(of: "/") {
                    try NewFolder(path: path(of: String(entry.name[..<slash]))).create()
                }
                try file(entry.name).replace(with: changes.contents[entry.name] ?? [])
            }
            for entry in changes.entries where entry.kind == .removed && !renamed.contains(entry.name) {
                try file(entry.name).remove()
            }
            if changes.changesManifest { try write(Manifest(names: names, surface: changes.surface)) }
        } catch {
            throw OutputFailure(errors: [.system(error)])
        }
    }

    /// Writes a file that is the user's from then on, unless there is something of that name; whether it did.
    public func addOnce(_ added: GeneratedFile) throws(OutputFailure) -> Bool {
        let name = added.name
        guard DiskEntry(at: path(of: name)) == .nothing, file(name).identity == nil else { return false }
        do throws(SystemError) {
            try NewFolder(path: path).create()
            try file(name).replace(with: Array(added.contents.utf8))
            return true
        } catch {
            throw OutputFailure(errors: [.system(error)])
        }
    }

    private func write(_ manifest: Manifest) throws(SystemError) {
        try file(manifestName).replace(with: Array(manifest.text.utf8))
    }

    /// On a disk that does not tell `ApiKey.swift` from `APIKey.swift`, removing the one would remove the other: gives
    /// the file its new name first. Answers the stale names that are gone by that.
    private func renameByCase(_ changes: OutputChanges) throws(SystemError) -> Set<String> {
        let stale = changes.entries.filter { $0.kind == .removed }.map(\.name)
        guard !stale.isEmpty else { return [] }
        let current = Dictionary(changes.contents.keys.map { ($0.lowercased(), $0) }) { first, _ in first }
        var renamed: Set<String> = []
        for name in stale {
            guard let successor = current[name.lowercased()], let identity = file(name).identity,
                identity == file(successor).identity
            else { continue }
            try file(name).rename(to: file(successor))
            renamed.insert(name)
        }
        return renamed
    }
}
