import HTTPTypes

/// A multipart body that was read as a whole. Its parts are in memory as far as they fit, and otherwise in a temporary
/// file.
struct MultipartForm: Sendable {
    struct Part: Sendable {
        let headerFields: HTTPFields
        let content: Content
        let disposition: ContentDisposition

        init(headerFields: HTTPFields, content: Content) {
            self.headerFields = headerFields
            self.content = content
            disposition = ContentDisposition(headerFields)
        }
    }

    enum Content: Sendable {
        case memory(ArraySlice<UInt8>)
        case file(FileStretch)
    }

    /// The parts in the order in which they were received.
    let parts: [Part]
    let limits: MultipartLimits
    /// The number of forms around this one.
    private let depth: Int
    /// The usage of the limits by the parts of all levels.
    private let usage: Locked<MultipartUsage>

    /// Returns the parts by name, in the order in which the names first occur. Throws if a part has no name.
    func partsByName() throws(MultipartError) -> JSONObject<[Part]> {
        var named = JSONObject<[Part]>()
        for (index, part) in parts.enumerated() {
            guard let name = part.disposition.name else {
                throw MultipartError(at: .part("\(index)"), reason: "has no name in its Content-Disposition")
            }
            named[name, default: []].append(part)
        }
        return named
    }

    /// Reads a body to its end. Files and values may be in any order.
    ///
    /// Throws ``MultipartError``, ``HTTPBody/TooLargeError`` and the errors of the body's stream.
    init(_ body: HTTPBody, contentType: String?, limits: MultipartLimits) async throws {
        let boundary = try MultipartBoundary(contentType: contentType)
        var stream = PartStream(body, boundary: boundary, limits: limits, maximumBytes: limits.maximumBytes)
        var spool = PartSpool(memory: limits.maximumMemoryBytes)
        var parts: [Part] = []
        while let (index, fields) = try await stream.nextPart() {
            spool.start()
            while let chunk = try await stream.nextChunk(of: index) { try spool.append(chunk) }
            parts.append(Part(headerFields: fields, content: spool.end()))
        }
        self.parts = parts
        self.limits = limits
        depth = 0
        usage = Locked(stream.usage)
    }

    /// Reads a part of a form that is itself made of parts. The contents of the nested parts are ranges of the part's
    /// content and are not copied. Their headers and number count together with those of the other levels.
    init(_ part: Part, of form: MultipartForm) throws {
        guard form.depth < MultipartLimits.maximumDepth else {
            throw MultipartError(
                at: .byte(0), reason: "parts are nested deeper than \(MultipartLimits.maximumDepth) levels",
                exceedsLimit: true)
        }
        let boundary = try MultipartBoundary(contentType: part.headerFields[.contentType])
        let limits = form.limits
        parts = try form.usage.withLock { usage in
            var parser = MultipartParser(boundary, limits: limits, usage: usage)
            defer { usage = parser.usage }
            return try Self.parts(of: part.content, &parser)
        }
        self.limits = limits
        depth = form.depth + 1
        usage = form.usage
    }

    private static func parts(of content: Content, _ parser: inout MultipartParser) throws -> [Part] {
        var parts: [Part] = []
        var fields: HTTPFields = [:]
        var start = 0
        var length = 0
        var offset = 0
        while true {
            switch try parser.next() {
            case .header(let header)?:
                fields = header
                length = 0
            case .content(let chunk)?:
                if length == 0 { start = parser.contentOffset }
                length += chunk.count
            case .endOfPart?: parts.append(Part(headerFields: fields, content: content.stretch(start, length)))
            case .end?: return parts
            case nil:
                let chunk = try content.chunk(at: offset)
                offset += chunk.count
                if chunk.isEmpty { parser.finish() } else { parser.append(chunk) }
            }
        }
    }
}

extension MultipartForm.Content {
    /// Returns a range of the content, in bytes from its start. The range is in bounds, because the parser has read all
    /// of it.
    fileprivate func stretch(_ start: Int, _ length: Int) -> MultipartForm.Content {
        switch self {
        case .memory(let bytes): .memory(bytes.dropFirst(start).prefix(length))
        case .file(let stretch):
            .file(FileStretch(file: stretch.file, start: stretch.start + Int64(start), length: Int64(length)))
        }
    }

    /// Returns up to 64 KiB of the content from an offset, or nothing at its end.
    fileprivate func chunk(at offset: Int) throws -> ArraySlice<UInt8> {
        switch self {
        case .memory(let bytes): return bytes.dropFirst(offset).prefix(1 << 16)
        case .file(let stretch):
            let count = min(stretch.length - Int64(offset), 1 << 16)
            guard count > 0 else { return [] }
            let bytes = try stretch.file.read(Int(count), at: stretch.start + Int64(offset))
            guard !bytes.isEmpty else { throw FileShrunkError() }
            return bytes[...]
        }
    }
}

extension MultipartForm.Part {
    /// The content as a body that is read in chunks.
    var body: HTTPBody {
        switch content {
        case .memory(let bytes): HTTPBody(bytes)
        case .file(let stretch): HTTPBody(stretch)
        }
    }

    /// Returns all bytes of the content.
    func bytes(upTo maximumBytes: Int) throws -> [UInt8] {
        switch content {
        case .memory(let bytes):
            guard bytes.count <= maximumBytes else { throw HTTPBody.TooLargeError(maximumBytes: maximumBytes) }
            return Array(bytes)
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
