package import SpecChanges

/// What a run would do, or did, to an output folder.
package struct OutputChanges: Sendable {
    /// What happens to one file.
    package enum Kind: String, Hashable, Sendable {
        /// There is no such file yet.
        case added
        /// The file has other content.
        case changed
        /// The file is as generated and is not touched.
        case unchanged
        /// An earlier run generated the file and this one does not.
        case removed
    }

    /// One file.
    package struct Entry: Sendable {
        package let name: String
        package let kind: Kind
    }

    /// Every file that is generated, and every one that no longer is, sorted by name.
    package let entries: [Entry]
    /// Whether the folder's list of generated files is out of date.
    package let changesManifest: Bool

    /// The names that the folder's list is to have.
    let names: Set<String>
    /// What the files are to be, by name.
    let contents: [String: [UInt8]]
    /// What code sees of the types.
    let surface: [String]
    /// The list on the disk; empty where there is none.
    let listed: Manifest
    /// The text of the list on the disk; nil where there is none.
    let manifestText: String?
    /// False for a run with errors, which leaves stale files.
    let removesStale: Bool

    /// What the document has changed in code since the last run.
    package var inCode: SurfaceChanges { SurfaceChanges(old: listed.surface, new: surface) }

    /// Whether the folder is exactly what is generated.
    package var isEmpty: Bool {
        !changesManifest && entries.allSatisfy { $0.kind == .unchanged }
    }

    /// How many files are added or changed.
    package var writtenCount: Int { entries.count { $0.kind == .added || $0.kind == .changed } }
    /// How many files are not touched.
    package var unchangedCount: Int { entries.count { $0.kind == .unchanged } }
    /// How many files are removed.
    package var removedCount: Int { entries.count { $0.kind == .removed } }
}
