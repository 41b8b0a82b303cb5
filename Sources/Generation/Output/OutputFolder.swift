public import SwiftEmitter
import TextSupport

/// The folder that generated files go to.
///
/// A run touches no more than it must: a file whose content stays keeps its modification time, so that nothing that
/// depends on it is built again; other files are replaced whole. The folder keeps a list, `.oasgen-manifest`, of what
/// was generated into it. A file on the list that is generated no more is removed; a file that is not on it never is,
/// and where it does not look generated it is not overwritten either. Nothing outside the folder, and nothing in a
/// folder inside it, is ever touched.
public struct OutputFolder: Sendable {
    /// As given, relative to the working directory.
    public let path: String
    /// The name of the folder's list of what was generated.
    let manifestName: String

    /// Makes a folder, which need not exist. Runs that share it have each a part of their own, by its name.
    public init(path: String, part: String? = nil) {
        self.path = path
        manifestName = Manifest.fileName(of: part)
    }

    /// The path of a file of the folder.
    public func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// Compares what is generated with what is there; writes nothing. The folder's list keeps `surface` for a later run.
    ///
    /// - Throws: ``OutputFailure`` where the folder is a file or cannot be read, where its list is not ours, or where
    ///   files that are not ours are in the way, all of them.
    public func changes(
        generating files: [GeneratedFile], surface: [String] = []
    ) throws(OutputFailure) -> OutputChanges {
        let contents = Dictionary(files.map { ($0.name, Array($0.contents.utf8)) }) { first, _ in first }
        var entries: [OutputChanges.Entry] = []
        var errors: [OutputError] = []
        let manifestText = try manifestText()
        let listed = try manifest(manifestText)
        for (name, content) in contents {
            do throws(OutputError) {
                let kind = try kind(of: name, content: content, isListed: listed.names.contains(name))
                entries.append(OutputChanges.Entry(name: name, kind: kind))
            } catch {
                errors.append(error)
            }
        }
        for name in listed.names where contents[name] == nil && isRemovable(name) {
            entries.append(OutputChanges.Entry(name: name, kind: .removed))
        }
        guard errors.isEmpty else {
            throw OutputFailure(errors: errors.ordered { $0.description < $1.description })
        }
        return OutputChanges(
            entries: entries.ordered { precedes($0.name, $1.name) },
            changesManifest: manifestText != Manifest(names: Set(contents.keys), surface: surface).text,
            contents: contents, surface: surface, listed: listed)
    }

    private func kind(
        of name: String, content: [UInt8], isListed: Bool
    ) throws(OutputError) -> OutputChanges.Kind {
        guard let present = try readFile(name) else { return .added }
        if present == content { return .unchanged }
        guard isListed || GeneratedMark.isPresent(in: present) else { throw .foreignFile(path: path(of: name)) }
        return .changed
    }

    private func manifestText() throws(OutputFailure) -> String? {
        do throws(OutputError) {
            switch DiskEntry(at: path) {
            case .folder: break
            case .nothing: return nil
            case .file, .other: throw OutputError.notAFolder(path: path)
            }
            return try readFile(manifestName).map { String(decoding: $0, as: UTF8.self) }
        } catch {
            throw OutputFailure(errors: [error])
        }
    }

    private func manifest(_ text: String?) throws(OutputFailure) -> Manifest {
        guard let text else { return Manifest(names: []) }
        do throws(Manifest.UnknownFormat) {
            return try Manifest(text)
        } catch {
            throw OutputFailure(errors: [.unknownManifest(path: path(of: manifestName))])
        }
    }

    private func readFile(_ name: String) throws(OutputError) -> [UInt8]? {
        do throws(SystemError) {
            return try file(name).read()
        } catch {
            throw .system(error)
        }
    }

    /// A file or a link, which is removed itself; a folder of that name is somebody else's.
    private func isRemovable(_ name: String) -> Bool {
        file(name).identity != nil
    }

    func file(_ name: String) -> AtomicFile {
        AtomicFile(path: path(of: name))
    }
}

/// Everything that keeps an output folder from being written to.
public struct OutputFailure: Error, Hashable, Sendable {
    /// At least one.
    public let errors: [OutputError]

    /// Makes a failure.
    public init(errors: [OutputError]) {
        self.errors = errors
    }
}
