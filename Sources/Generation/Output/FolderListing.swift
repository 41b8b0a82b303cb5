import StableText

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The names in a folder.
struct FolderListing {
    /// The sorted names, without `.` and `..`.
    let names: [String]

    /// Reads the names in a folder.
    init(of path: String) throws(SystemError) {
        guard let stream = opendir(path) else { throw .last("read the folder", path) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        self.names = Array(names).ordered()
    }
}
