package import SwiftEmitter

extension OutputFolder {
    /// Makes the changes. The folder is locked against other runs. If another run has written to it since the
    /// comparison, it is compared again.
    ///
    /// The manifest is extended before the first new file is written, and shortened after the last stale file is
    /// removed. A later run therefore recognises all files of a run that is killed.
    ///
    /// - Returns: The changes that were made.
    @discardableResult
    package func apply(_ planned: OutputChanges) throws(OutputFailure) -> OutputChanges {
        let folder = try locked()
        var changes = planned
        let listed = (try? Place(folder: folder, name: manifestName).read()).flatMap(\.self)
        if listed.map({ String(decoding: $0, as: UTF8.self) }) != planned.manifestText {
            changes = try self.changes(
                to: planned.contents, surface: planned.surface, removesStale: planned.removesStale)
        }
        removeLeftovers(of: changes, in: folder)
        var writtenCount = 0
        do throws(OutputError) {
            try apply(changes, in: folder, counting: &writtenCount)
        } catch {
            throw OutputFailure(errors: [error], writtenCount: writtenCount)
        }
        return changes
    }

    private func apply(
        _ changes: OutputChanges, in folder: OpenFolder, counting writtenCount: inout Int
    ) throws(OutputError) {
        let names = changes.names
        if !names.isSubset(of: changes.listed.names) {
            try write(Manifest(names: names.union(changes.listed.names), surface: changes.listed.surface), in: folder)
        }
        let renamed = try renameByCase(changes, in: folder)
        for entry in changes.entries where entry.kind == .added || entry.kind == .changed {
            try write(changes.contents[entry.name] ?? [], to: entry, in: folder)
            writtenCount += 1
        }
        for entry in changes.entries where entry.kind == .removed && !renamed.contains(entry.name) {
            guard isRemovable(entry.name, in: folder), let place = try place(of: entry.name, in: folder) else {
                continue
            }
            try system { () throws(SystemError) in try place.folder.remove(place.name) }
        }
        if changes.changesManifest { try write(Manifest(names: names, surface: changes.surface), in: folder) }
    }

    /// Writes a file for the user to edit, unless the name exists. Returns true if the file was written.
    package func addOnce(_ added: GeneratedFile) throws(OutputFailure) -> Bool {
        do throws(OutputError) {
            if let folder = try OpenFolder.at(path, below: base, creating: false),
                folder.entry(added.name) != .nothing
            {
                return false
            }
            let folder = try created()
            try system { () throws(SystemError) in
                try folder.replace(added.name, with: Array(added.contents.utf8))
            }
            return true
        } catch {
            throw OutputFailure(errors: [error])
        }
    }

    /// Returns the folder, which is created if necessary, with a lock for this run.
    private func locked() throws(OutputFailure) -> OpenFolder {
        do throws(OutputError) {
            let folder = try created()
            folder.lock()
            return folder
        } catch {
            throw OutputFailure(errors: [error])
        }
    }

    private func created() throws(OutputError) -> OpenFolder {
        guard let folder = try OpenFolder.at(path, below: base, creating: true) else { throw .notAFolder(path: path) }
        return folder
    }

    /// Writes a file, unless a file that was not generated has replaced it since the comparison.
    private func write(_ content: [UInt8], to entry: OutputChanges.Entry, in folder: OpenFolder) throws(OutputError) {
        guard let place = try place(of: entry.name, in: folder, creating: true) else { return }
        switch place.folder.entry(place.name) {
        case .nothing: break
        case .file where isRemovable(entry.name, in: folder): break
        case .file: throw .foreignFile(path: path(of: entry.name))
        case .link: throw .link(path: path(of: entry.name))
        case .folder, .other:
            throw .system(SystemError(action: "write", path: path(of: entry.name), reason: "Not a regular file"))
        }
        try system { () throws(SystemError) in try place.folder.replace(place.name, with: content) }
    }

    private func write(_ manifest: Manifest, in folder: OpenFolder) throws(OutputError) {
        try system { () throws(SystemError) in try folder.replace(manifestName, with: Array(manifest.text.utf8)) }
    }

    private func system(_ body: () throws(SystemError) -> Void) throws(OutputError) {
        do throws(SystemError) { try body() } catch { throw .system(error) }
    }

    /// Renames stale files whose names differ from that of a generated file only in case. On a case-insensitive file
    /// system, removing `ApiKey.swift` would also remove `APIKey.swift`. Returns the stale names that no longer exist.
    private func renameByCase(_ changes: OutputChanges, in folder: OpenFolder) throws(OutputError) -> Set<String> {
        let stale = changes.entries.filter { $0.kind == .removed }.map(\.name)
        guard !stale.isEmpty else { return [] }
        let current = Dictionary(changes.contents.keys.map { ($0.lowercased(), $0) }) { first, _ in first }
        var renamed: Set<String> = []
        for name in stale {
            guard let successor = current[name.lowercased()], isRemovable(name, in: folder),
                let old = try place(of: name, in: folder), let new = try place(of: successor, in: folder),
                case .file = old.folder.entry(old.name),
                old.folder.entry(old.name) == new.folder.entry(new.name)
            else { continue }
            try system { () throws(SystemError) in try old.folder.rename(old.name, to: new.name) }
            renamed.insert(name)
        }
        return renamed
    }
}
