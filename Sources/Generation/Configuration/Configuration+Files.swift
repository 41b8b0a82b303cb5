internal import SourceTree

extension Configuration {
    /// Sets which files may be read: files of other hosts, and files in further folders.
    func allowFiles(of files: SourceFiles) {
        files.allowsRemoteFiles = allowRemote
        files.otherFolders = roots
    }
}
