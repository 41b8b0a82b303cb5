internal import SourceTree
import StableText

/// The list from which the build-tool plugin learns which files a run has read.
///
/// The plugin declares inputs before anything is read, and it does not run again when the content of a file changes.
/// The list is also an input. If a run has read undeclared files, the list is rewritten, even with the same content, so
/// that the build system runs the tool again in the next build. The output therefore reflects changes of all files that
/// are read, declared or not.
package struct InputList {
    private let file: AtomicFile

    /// Creates a list in a file, which need not exist.
    package init(path: String) {
        file = AtomicFile(path: path)
    }

    /// Writes the paths of the files that were read, one per line, unless all of them are declared and the list
    /// contains no others. URLs are left out of account, because build systems cannot check them and they may contain passwords.
    package func update(read: [String], declared: [String]) throws(OutputError) {
        let paths = read.filter { !FilePath.isURL($0) && !$0.contains(where: \.isNewline) }
        do throws(SystemError) {
            let listed = try file.read().map { String(decoding: $0, as: UTF8.self) } ?? ""
            let old = Set(listed.split(whereSeparator: \.isNewline).map(String.init))
            if Set(paths).isSubset(of: declared), old.isSubset(of: paths) { return }
            try file.replace(with: Array(paths.ordered().map { $0 + "\n" }.joined().utf8))
        } catch {
            throw .system(error)
        }
    }
}
