/// A store for the contents of parts. A part that fits is kept in memory, and any other is written to a file.
struct PartSpool {
    private var memory: Int
    private var bytes: [UInt8] = []
    private var file: OpenFile?
    private var fileEnd: Int64 = 0
    /// The offset of the current part in the file, or `nil` for a part in memory.
    private var fileStart: Int64?

    init(memory: Int) { self.memory = memory }

    mutating func start() {
        bytes = []
        fileStart = nil
    }

    mutating func append(_ chunk: ArraySlice<UInt8>) throws {
        if fileStart == nil, chunk.count <= memory {
            memory -= chunk.count
            bytes += chunk
            return
        }
        let file = try file ?? OpenFile()
        self.file = file
        if fileStart == nil {
            fileStart = fileEnd
            try write(bytes[...], to: file)
            memory += bytes.count
            bytes = []
        }
        try write(chunk, to: file)
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws {
        try file.write(bytes, at: fileEnd)
        fileEnd += Int64(bytes.count)
    }

    mutating func end() -> MultipartForm.Content {
        guard let file, let fileStart else { return .memory(bytes[...]) }
        return .file(FileStretch(file: file, start: fileStart, length: fileEnd - fileStart))
    }
}
