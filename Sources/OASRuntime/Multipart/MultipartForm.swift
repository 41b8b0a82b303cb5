import HTTPTypes

/// A multipart body that was read as a whole: small ones in memory, the rest of large ones in a temporary file.
struct MultipartForm: Sendable {
    struct Part: Sendable {
        let headerFields: HTTPFields
        let content: Content
        /// What the part's Content-Disposition calls it.
        var name: String? { ContentDisposition(headerFields).name }
    }

    enum Content: Sendable {
        case memory([UInt8])
        case file(FileStretch)
    }

    /// In the order in which they came.
    let parts: [Part]
    let limits: MultipartLimits

    /// The parts by their names. Throws where one has none.
    func partsByName() throws(MultipartError) -> [String: [Part]] {
        var named: [String: [Part]] = [:]
        for (index, part) in parts.enumerated() {
            guard let name = part.name else {
                throw MultipartError(at: .part("\(index)"), reason: "has no name in its Content-Disposition")
            }
            named[name, default: []].append(part)
        }
        return named
    }

    /// Reads a body to its end. Files and values may come in any order, since nothing waits for anything.
    ///
    /// Throws ``MultipartError``, ``HTTPBody/TooLargeError`` and what the body's stream throws.
    init(_ body: HTTPBody, contentType: String?, limits: MultipartLimits) async throws {
        let boundary = try MultipartBoundary(contentType: contentType)
        var stream = PartStream(body, boundary: boundary, limits: limits, maximumBytes: limits.maximumBytes)
        var spool = Spool(memory: limits.maximumMemoryBytes)
        var parts: [Part] = []
        while let (index, fields) = try await stream.nextPart() {
            spool.start()
            while let chunk = try await stream.nextChunk(of: index) { try spool.append(chunk) }
            parts.append(Part(headerFields: fields, content: spool.end()))
        }
        self.parts = parts
        self.limits = limits
    }

    /// Reads a part that is itself made of parts, again in memory as long as there is room.
    init(_ part: Part, limits: MultipartLimits) throws {
        let boundary = try MultipartBoundary(contentType: part.headerFields[.contentType])
        var parser = MultipartParser(boundary, limits: limits)
        var spool = Spool(memory: limits.maximumMemoryBytes)
        var parts: [Part] = []
        var fields: HTTPFields = [:]
        var offset: Int64 = 0
        reading: while true {
            switch try parser.next() {
            case .header(let header)?:
                fields = header
                spool.start()
            case .content(let chunk)?: try spool.append(chunk)
            case .endOfPart?: parts.append(Part(headerFields: fields, content: spool.end()))
            case .end?: break reading
            case nil:
                let chunk = try part.chunk(at: offset)
                offset += Int64(chunk.count)
                if chunk.isEmpty { parser.finish() } else { parser.append(chunk) }
            }
        }
        self.parts = parts
        self.limits = limits
    }
}

/// Keeps the contents of parts, in memory as long as there is room.
private struct Spool {
    private var memory: Int
    private var bytes: [UInt8] = []
    private var file: OpenFile?
    private var fileEnd: Int64 = 0
    /// Where the current part starts in the file, if it does.
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
        guard let file, let fileStart else { return .memory(bytes) }
        return .file(FileStretch(file: file, start: fileStart, length: fileEnd - fileStart))
    }
}

extension MultipartForm.Part {
    /// The content, for whoever reads it in chunks.
    var body: HTTPBody {
        switch content {
        case .memory(let bytes): HTTPBody(bytes)
        case .file(let stretch): HTTPBody(stretch)
        }
    }

    /// Some of the content, nothing at its end.
    fileprivate func chunk(at offset: Int64) throws -> ArraySlice<UInt8> {
        switch content {
        case .memory(let bytes): return bytes[Int(offset)...]
        case .file(let stretch):
            let count = min(stretch.length - offset, 1 << 16)
            guard count > 0 else { return [] }
            let bytes = try stretch.file.read(Int(count), at: stretch.start + offset)
            guard !bytes.isEmpty else { throw FileShrunkError() }
            return bytes[...]
        }
    }

    /// The content in one piece.
    func bytes(upTo maximumBytes: Int) throws -> [UInt8] {
        switch content {
        case .memory(let bytes):
            guard bytes.count <= maximumBytes else { throw HTTPBody.TooLargeError(maximumBytes: maximumBytes) }
            return bytes
        case .file(let stretch):
            guard stretch.length <= Int64(maximumBytes) else {
                throw HTTPBody.TooLargeError(maximumBytes: maximumBytes)
            }
            var bytes: [UInt8] = []
            while bytes.count < Int(stretch.length) {
                let more = try stretch.file.read(
                    Int(stretch.length) - bytes.count, at: stretch.start + Int64(bytes.count))
                guard !more.isEmpty else { throw FileShrunkError() }
                bytes += more
            }
            return bytes
        }
    }
}
