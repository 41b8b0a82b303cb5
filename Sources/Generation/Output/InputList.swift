internal import SourceTree
import StableText

/// The list by which a build-tool plugin learns what a run read.
///
/// The plugin declares inputs before anything is read, and is not asked again when a file's content changes. The list is
/// an input too. Where a run read what is not declared, the list is written anew, even with the content it has, so that
/// the build system runs the tool in the next build again: nothing that is read goes stale, declared or not.
package struct InputList {
    private let file: AtomicFile

    /// Makes a list in a file, which need not exist.
    package init(path: String) {
        file = AtomicFile(path: path)
    }

    /// Writes the paths that were read, one a line, unless all of them are declared and the list names no other. URLs
    /// are left out: no build system can look at them, and one may have a password in it.
    package func update(read: [String], declared: [String]) throws(OutputError) {
        let paths = read.filter { !FilePath.isURL($0) && !$0.contains(where: \.isNewline) }
        do throws(SystemError) {
            let listed = try file.read().map { String(decoding: $0, as: UTF8.self) } ?? ""
            let old = Set(listed.split(whereSeparator: \.isNewline).map(String.init))
            if Set(read).isSubset(of: declared), old.isSubset(of: paths) { return }
            try file.replace(with: Array(paths.ordered().map { $0 + "\n" }.joined().utf8))
        } catch {
            throw .system(error)
        }
    }
}
