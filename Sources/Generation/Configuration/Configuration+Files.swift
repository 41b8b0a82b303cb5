internal import SourceTree

extension Configuration {
    /// Says which files may be read: those of other hosts or not, and those of further folders.
    func allowFiles(of files: SourceFiles) {
        files.allowsRemoteFiles = allowRemote
        files.otherFolders = roots
    }
}
