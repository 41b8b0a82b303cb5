/// The files of one run, with their paths and content.
///
/// A file is registered once, even if it has several paths: `a/../b.yaml`, a symbolic link to `b.yaml`, and `B.yaml` on
/// a case-insensitive file system all have the ``FileID`` of `b.yaml`.
package final class SourceFiles {
    /// One registered file.
    private struct Record {
        let path: String
        let bytes: [UInt8]
        /// The offsets at which the lines begin, computed at the first request for a line.
        var lineStarts: [Int]?
    }

    private var records: [Record] = []
    private var idsByIdentity = [FileIdentity: FileID]()
    private var idsByPath = [String: FileID]()

    /// The failures of fetching files from other hosts, by URL. No URL is fetched twice.
    private var failuresByURL = [String: FileReadingError]()
    private var remote = RemoteFiles()

    /// A Boolean value that indicates whether files may be read from other hosts.
    package var allowsRemoteFiles = false
    /// The time limit for fetching all files from other hosts together, in seconds.
    package var remoteSecondsInAll: Int {
        get { remote.secondsInAll }
        set { remote.secondsInAll = newValue }
    }
    /// Further folders in which the files of a document may be (``ReadableFolders``).
    package var otherFolders: [String] = []

    /// Creates an empty registry.
    package init() {}

    /// The registered files, in the order of registration.
    package var ids: [FileID] {
        records.indices.map { FileID(index: Int32($0)) }
    }

    /// Returns the path under which a file was first registered, with `.` and `..` resolved.
    package func path(of file: FileID) -> String {
        records[Int(file.index)].path
    }

    /// Returns the content of a file.
    package func bytes(of file: FileID) -> [UInt8] {
        records[Int(file.index)].bytes
    }

    /// Returns true if a text occurs in a file, compared byte by byte. `text` must not be empty.
    package func contains(_ text: String, in file: FileID) -> Bool {
        ByteSearch.first(Array(text.utf8), in: bytes(of: file), from: 0) != nil
    }

    /// Returns a line, counted from 1, without its line break, or `nil` if there is no such line.
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

    /// Registers text that is not in a file, for example standard input.
    ///
    /// Diagnostics print `path`, and relative references are resolved against it. If the path is already registered,
    /// the registered file is returned and the text is ignored.
    package func add(text: String, path: String) -> FileID {
        let path = FilePath.normalised(path)
        if let known = idsByPath[path] { return known }
        return register(path: path, bytes: Array(text.utf8))
    }

    /// Registers and reads a file that the user names, or a URL if ``allowsRemoteFiles`` is true. The path of a remote
    /// file is its URL after redirections.
    ///
    /// A symbolic link is followed if its target is in the folder of the link, in the package or repository that
    /// contains this folder, or in ``otherFolders``.
    ///
    /// - Throws: ``FileReadingError`` if the file does not exist, is not a regular file, cannot be read or is larger
    ///   than `maximumBytes`.
    package func read(
        _ path: String, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> FileID {
        let path = FilePath.normalised(path)
        if let known = idsByPath[path] { return known }
        return try read(path, within: folders(around: path), maximumBytes: maximumBytes)
    }

    /// Returns the folders from which the files that a document refers to may be read.
    package func folders(around document: String) -> ReadableFolders {
        ReadableFolders(around: document, and: otherFolders)
    }

    /// Registers and reads a file that a document refers to. A file outside of `folders` is not opened.
    ///
    /// - Throws: ``FileReadingError``, as ``read(_:maximumBytes:)`` does.
    package func read(
        _ path: String, within folders: ReadableFolders, maximumBytes: Int = ReadingLimits().maximumBytes
    ) throws(FileReadingError) -> FileID {
        let path = FilePath.normalised(path)
        if FilePath.isURL(path) { return try fetch(path, maximumBytes: maximumBytes) }
        guard let real = RealPath.resolved(path) else { throw .unreadable(reason: "the name is not valid for a file") }
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
