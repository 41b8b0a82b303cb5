import StableText
package import SwiftEmitter

/// The folder for generated files.
///
/// A run writes only the files whose content changes. The others keep their modification time, so that their dependents
/// are not rebuilt. The file `.oasgen-manifest` in the folder lists the generated files.
///
/// The content of the folder may come from others, for example in a pull request, and is not trusted:
/// - Symbolic links in the folder and in its path are not followed (``OpenFolder``).
/// - A file is replaced or removed only if it is a regular file with the comment of generated files. Its name in the
///   manifest is not sufficient. A file without the comment is an error if a generated file has its name, and is kept
///   otherwise.
/// - Source files are in the folder itself, and pages are in the catalogue of the run's own module. Nothing else is
///   changed.
///
/// Each file is checked again immediately before it is replaced or removed. A change to the folder between this check
/// and the write may be lost. Files outside of the folder are never affected.
package struct OutputFolder: Sendable {
    /// The path as specified, relative to the working directory.
    package let path: String
    /// For an absolute path, the folder below which no component of the path may be a symbolic link.
    let base: String?
    /// The file name of the manifest.
    let manifestName: String
    /// The name of the folder for the pages of the run, for example `Billing.docc`.
    let catalogue: String

    /// Creates a value for a folder, which need not exist. Runs that share a folder each have a part with its own name.
    ///
    /// - Parameter base: The folder from which an absolute path was resolved, for example that of the configuration. No
    ///   component of the path below it may be a symbolic link.
    package init(path: String, part: String? = nil, base: String? = nil) {
        self.path = path
        self.base = base
        manifestName = Manifest.fileName(of: part)
        catalogue = EmitterOptions.module(of: path) + ".docc"
    }

    /// Returns the path of a file in the folder.
    package func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// Compares the generated files with the content of the folder. Writes nothing. The new manifest contains `surface`
    /// for a later run.
    ///
    /// - Parameter removesStale: False for a run with errors. Files may be missing because of the errors, so stale
    ///   files are kept, also in the manifest.
    /// - Throws: ``OutputFailure`` if the folder is a file or cannot be read, if its manifest has an unknown format, or
    ///   if generated files have the names of other files. It contains all such files.
    package func changes(
        generating files: [GeneratedFile], surface: [String] = [], removesStale: Bool = true
    ) throws(OutputFailure) -> OutputChanges {
        let contents = Dictionary(files.map { ($0.name, Array($0.contents.utf8)) }) { first, _ in first }
        return try changes(to: contents, surface: surface, removesStale: removesStale)
    }

    /// Compares the generated content of the files with the content of the folder.
    func changes(
        to contents: [String: [UInt8]], surface: [String], removesStale: Bool
    ) throws(OutputFailure) -> OutputChanges {
        var entries: [OutputChanges.Entry] = []
        var errors: [OutputError] = []
        let (folder, manifestText) = try opened()
        let listed = try manifest(manifestText)
        for (name, content) in contents {
            do throws(OutputError) {
                entries.append(OutputChanges.Entry(name: name, kind: try kind(of: name, content: content, in: folder)))
            } catch {
                errors.append(error)
            }
        }
        var names = Set(contents.keys)
        for name in listed.names where contents[name] == nil && isRemovable(name, in: folder) {
            if removesStale {
                entries.append(OutputChanges.Entry(name: name, kind: .removed))
            } else {
                names.insert(name)
            }
        }
        guard errors.isEmpty else {
            throw OutputFailure(errors: Array(Set(errors)).ordered { $0.description < $1.description })
        }
        return OutputChanges(
            entries: entries.ordered { precedes($0.name, $1.name) },
            changesManifest: manifestText != Manifest(names: names, surface: surface).text,
            names: names, contents: contents, surface: surface, listed: listed, manifestText: manifestText,
            removesStale: removesStale)
    }

    private func kind(
        of name: String, content: [UInt8], in folder: OpenFolder?
    ) throws(OutputError) -> OutputChanges.Kind {
        guard let folder, let place = try place(of: name, in: folder) else { return .added }
        switch place.folder.entry(place.name) {
        case .nothing: return .added
        case .link: throw .link(path: path(of: name))
        case .file, .folder, .other: break
        }
        guard let present = try place.read() else { return .added }
        if present == content { return .unchanged }
        guard GeneratedMark.isPresent(in: present) else { throw .foreignFile(path: path(of: name)) }
        return .changed
    }

    /// Returns the folder and the text of its manifest. Each is `nil` if it does not exist.
    private func opened() throws(OutputFailure) -> (OpenFolder?, String?) {
        do throws(OutputError) {
            guard let folder = try OpenFolder.at(path, below: base, creating: false) else { return (nil, nil) }
            if folder.entry(manifestName) == .link { throw OutputError.link(path: path(of: manifestName)) }
            let text = try Place(folder: folder, name: manifestName).read()
            return (folder, text.map { String(decoding: $0, as: UTF8.self) })
        } catch {
            throw OutputFailure(errors: [error])
        }
    }

    private func manifest(_ text: String?) throws(OutputFailure) -> Manifest {
        guard let text else { return Manifest(names: []) }
        do throws(Manifest.UnknownFormat) {
            return try Manifest(text, catalogue: catalogue)
        } catch {
            throw OutputFailure(errors: [.unknownManifest(path: path(of: manifestName))])
        }
    }

    /// Returns true for a regular file with the comment of generated files. Any other file was not generated.
    func isRemovable(_ name: String, in folder: OpenFolder?) -> Bool {
        guard let folder, let place = try? place(of: name, in: folder), case .file = place.folder.entry(place.name),
            let content = try? place.read()
        else { return false }
        return GeneratedMark.isPresent(in: content)
    }
}

extension OutputFolder {
    /// The location of a file: its folder and its name in the folder.
    struct Place {
        let folder: OpenFolder
        let name: String

        func read() throws(OutputError) -> [UInt8]? {
            do throws(SystemError) {
                return try folder.read(name)
            } catch {
                throw .system(error)
            }
        }
    }

    /// Returns the location of a file in the folder or its catalogue, or `nil` if the catalogue does not exist.
    func place(of name: String, in folder: OpenFolder, creating: Bool = false) throws(OutputError) -> Place? {
        guard let slash = name.firstIndex(of: "/") else { return Place(folder: folder, name: name) }
        let inner = String(name[..<slash])
        let file = String(name[name.index(after: slash)...])
        if creating { return Place(folder: try folder.createdFolder(inner), name: file) }
        return try folder.folder(inner).map { Place(folder: $0, name: file) }
    }
}

/// The reasons why an output folder cannot be written to.
package struct OutputFailure: Error, Hashable, Sendable {
    /// The errors, of which there is at least one.
    package let errors: [OutputError]
    /// The number of files that were written before the first error.
    package let writtenCount: Int

    /// Creates a failure.
    package init(errors: [OutputError], writtenCount: Int = 0) {
        self.errors = errors
        self.writtenCount = writtenCount
    }
}
