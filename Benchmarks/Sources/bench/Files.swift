#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Operations on files. Slow operations use programs of the operating system.
enum Files {
    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Returns the size of a file in bytes, or `nil` if it does not exist.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Returns the text of a file, or `nil` if it does not exist.
    static func text(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: size(of: path) ?? 0)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else {
            throw CommandFailure("cannot write '\(path)': \(SystemError(errno))")
        }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten else { throw CommandFailure("cannot write '\(path)'") }
    }

    /// Returns the sorted names in a folder, without those that begin with a dot. Returns an empty array if the folder
    /// does not exist.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    static func makeFolder(_ path: String) throws {
        try Command("mkdir", "-p", path).succeed()
    }

    /// Removes a file or a folder with its content, if it exists.
    static func remove(_ path: String) throws {
        try Command("rm", "-rf", path).succeed()
    }

    /// Waits until all data is written to the disk, so that it does not slow down the next measurement.
    static func settle() {
        sync()
    }
}
