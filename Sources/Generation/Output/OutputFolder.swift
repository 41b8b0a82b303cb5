import StableText
package import SwiftEmitter

/// The folder that generated files go to.
///
/// A run touches no more than it must: a file whose content stays keeps its modification time, so that nothing that
/// depends on it is built again; other files are replaced whole. The folder keeps a list, `.oasgen-manifest`, of what
/// was generated into it.
///
/// The folder's content may come from somebody else, for example in a pull request, and is not trusted:
/// - Symbolic links in it and in its path are not followed (``OpenFolder``).
/// - A file is replaced or removed only if it is a regular file with the comment of generated files. Its name in the
///   list is not enough. A file without the comment is an error if a generated file has its name; else it stays.
/// - Source files lie in the folder itself, pages in the catalogue of the run's own module. Nothing else is touched.
///
/// Each file is checked again right before it is replaced or removed. Somebody who changes the folder between the check
/// and the write can lose that change. Files outside of the folder are never affected.
package struct OutputFolder: Sendable {
    /// As given, relative to the working directory.
    package let path: String
    /// The folder below which no component of the path may be a link, where the path is absolute.
    let base: String?
    /// The name of the folder's list of what was generated.
    let manifestName: String
    /// The folder of the run's pages, `Billing.docc`.
    let catalogue: String

    /// Makes a folder, which need not exist. Runs that share it have each a part of their own, by its name.
    ///
    /// - Parameter base: The folder that an absolute path was made from, for example the configuration's; below it no
    ///   component of the path may be a symbolic link.
    package init(path: String, part: String? = nil, base: String? = nil) {
        self.path = path
        self.base = base
        manifestName = Manifest.fileName(of: part)
        catalogue = EmitterOptions.module(of: path) + ".docc"
    }

    /// The path of a file of the folder.
    package func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// Compares what is generated with what is there; writes nothing. The folder's list keeps `surface` for a later run.
    ///
    /// - Parameter removesStale: False for a run with errors. What it has not generated may be missing because of them, so
    ///   that files of earlier runs stay, and stay listed.
    /// - Throws: ``OutputFailure`` where the folder is a file or cannot be read, where its list is not ours, or where
    ///   files that are not ours are in the way, all of them.
    package func changes(
        generating files: [GeneratedFile], surface: [String] = [], removesStale: Bool = true
    ) throws(OutputFailure) -> OutputChanges {
        let contents = Dictionary(files.map { ($0.name, Array($0.contents.utf8)) }) { first, _ in first }
        return try changes(to: contents, surface: surface, removesStale: removesStale)
    }

    /// Compares the content that the files are to have with what is there.
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

    /// The folder, nil where there is none, with the text of its list.
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

    /// A regular file with the comment of generated files. Any other file of that name belongs to somebody else.
    func isRemovable(_ name: String, in folder: OpenFolder?) -> Bool {
        guard let folder, let place = try? place(of: name, in: folder), case .file = place.folder.entry(place.name),
            let content = try? place.read()
        else { return false }
        return GeneratedMark.isPresent(in: content)
    }
}

extension OutputFolder {
    /// A file's name with the folder that it is in.
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

    /// Returns the place of a file of the folder or of its catalogue, or nil if the catalogue does not exist.
    func place(of name: String, in folder: OpenFolder, creating: Bool = false) throws(OutputError) -> Place? {
        guard let slash = name.firstIndex(of: "/") else { return Place(folder: folder, name: name) }
        let inner = String(name[..<slash])
        let file = String(name[name.index(after: slash)...])
        if creating { return Place(folder: try folder.createdFolder(inner), name: file) }
        return try folder.folder(inner).map { Place(folder: $0, name: file) }
    }
}

/// Everything that keeps an output folder from being written to.
package struct OutputFailure: Error, Hashable, Sendable {
    /// At least one.
    package let errors: [OutputError]
    /// The number of files that were written before the first error.
    package let writtenCount: Int

    /// Makes a failure.
    package init(errors: [OutputError], writtenCount: Int = 0) {
        self.errors = errors
        self.writtenCount = writtenCount
    }
}
