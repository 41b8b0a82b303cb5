/// The files of one run: their names, and their text for the line under a diagnostic.
///
/// A file is registered once, however it is spelt: `a/../b.yaml`, a symbolic link to `b.yaml` and
/// `B.yaml` on a case-insensitive disk are all the ``FileID`` of `b.yaml`.
package final class SourceFiles {
    /// One registered file.
    private struct Record {
        let path: String
        let bytes: [UInt8]
        /// Where each line begins; computed when a line is first asked for.
        var lineStarts: [Int]?
    }

    private var records: [Record] = []
    private var idsByIdentity = [FileIdentity: FileID]()
    private var idsByPath = [String: FileID]()

    /// The failures of fetching files of other hosts, by their URLs; no URL is tried twice.
    private var failuresByURL = [String: FileReadingError]()
    private var remote = RemoteFiles()

    /// Whether files are read from other hosts too.
    package var allowsRemoteFiles = false
    /// The time for fetching all files of other hosts together, in seconds.
    package var remoteSecondsInAll: Int {
        get { remote.secondsInAll }
        set { remote.secondsInAll = newValue }
    }
    /// The folders in which a document's files may lie beside its own (``ReadableFolders``).
    package var otherFolders: [String] = []

    /// Makes an empty registry.
    package init() {}

    /// The registered files, in the order of registration.
    package var ids: [FileID] {
        records.indices.map { FileID(index: Int32($0)) }
    }

    /// The path a file was first registered under, as given, with `.` and `..` folded.
    package func path(of file: FileID) -> String {
        records[Int(file.index)].path
    }

    /// The content of a file.
    package func bytes(of file: FileID) -> [UInt8] {
        records[Int(file.index)].bytes
    }

    /// Whether a text occurs anywhere in a file, byte for byte; `text` must not be empty.
    package func contains(_ text: String, in file: FileID) -> Bool {
        ByteSearch.first(Array(text.utf8), in: bytes(of: file), from: 0) != nil
    }

    /// The text of a line, counted from 1, without its line break; `nil` where there is no such line.
    package func line(_ number: Int32, of file: FileID) -> String? {
        let fileIndex = Int(file.index)
        guard records.indices.contains(fileIndex), number >= 1 else { return nil }
        let starts = lineStarts(ofRecord: fileIndex)
        let position = Int(number) - 1
        guard starts.indices.contains(position) else { return nil }
        let bytes = records[fileIndex].bytes
        var end = position + 1 < starts.count ? starts[position + 1] : bytes.count
        while end > starts[position], bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return String(decoding: bytes[starts[position]..<end], as: UTF8.self)
    }

    /// Registers text that is in no file, for example standard input; `path` is what diagnostics print
    /// and what relative references start from.
    ///
    /// A path that is registered already gives the file that is there, whatever its text.
    package func add(text: String, path: String) -> FileID {
        let path = FilePath.normalised(path)
        if let known = idsByPath[path] { return known }
        return register(path: path, bytes: Array(text.utf8))
    }

    /// Registers and reads a file that the user names, or, if ``allowsRemoteFiles``, one that a URL names. The path of
    /// the latter is the URL after redirections.
    ///
    /// A symbolic link is followed if its target is in the link's folder, in the package or the repository around that
    /// folder, or in ``otherFolders``.
    ///
    /// - Throws: ``FileReadingError`` if it does not exist, is not a regular file, cannot be read or is larger than
    ///   `maximumBytes`.
    package func read(
        _ path: String, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> FileID {
        let path = FilePath.normalised(path)
        if let known = idsByPath[path] { return known }
        return try read(path, within: folders(around: path), maximumBytes: maximumBytes)
    }

    /// The folders in which the files may lie that a document refers to.
    package func folders(around document: String) -> ReadableFolders {
        ReadableFolders(around: document, and: otherFolders)
    }

    /// Registers and reads a file that a document refers to; it is not opened where it lies outside of `folders`.
    ///
    /// - Throws: ``FileReadingError``, as ``read(_:maximumBytes:)`` does.
    package func read(
        _ path: String, within folders: ReadableFolders, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> FileID {
        let path = FilePath.normalised(path)
        if FilePath.isURL(path) { return try fetch(path, maximumBytes: maximumBytes) }
        guard let real = RealPath.resolved(path) else { throw .unreadable(reason: "no file can have that name") }
        guard folders.contain(real) else { throw .outside }
        if let known = idsByPath[path] { return known }
        let (identity, bytes) = try RegularFile.read(real, maximumBytes: maximumBytes) { idsByIdentity[$0] != nil }
        if let known = idsByIdentity[identity] {
            idsByPath[path] = known
            return known
        }
        let file = register(path: path, bytes: bytes)
        idsByIdentity[identity] = file
        return file
    }

    private func fetch(_ url: String, maximumBytes: Int) throws(FileReadingError) -> FileID {
        if let known = idsByPath[url] { return known }
        guard allowsRemoteFiles else { throw .remote }
        if let failure = failuresByURL[url] { throw failure }
        do throws(FileReadingError) {
            let (final, bytes) = try remote.fetch(url, maximumBytes: maximumBytes)
            let file = idsByPath[final] ?? register(path: final, bytes: bytes)
            idsByPath[url] = file
            return file
        } catch {
            failuresByURL[url] = error
            throw error
        }
    }

    private func register(path: String, bytes: [UInt8]) -> FileID {
        let file = FileID(index: Int32(records.count))
        records.append(Record(path: path, bytes: bytes, lineStarts: nil))
        idsByPath[path] = file
        return file
    }

    private func lineStarts(ofRecord index: Int) -> [Int] {
        if let starts = records[index].lineStarts { return starts }
        let bytes = records[index].bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let isBreak =
                byte == UInt8(ascii: "\n")
                || (byte == UInt8(ascii: "\r")
                    && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")))
            if isBreak { starts.append(offset + 1) }
        }
        records[index].lineStarts = starts
        return starts
    }
}
