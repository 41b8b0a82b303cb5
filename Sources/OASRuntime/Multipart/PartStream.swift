import HTTPTypes

/// A multipart body that is being read part by part. Each part is read to its end or skipped.
struct PartStream {
    private var chunks: HTTPBody.Iterator
    private var parser: MultipartParser
    private let maximumBytes: Int?
    private let isOfRequest: Bool
    private var readBytes = 0
    private var index = -1
    private var isInPart = false
    private var failure: (any Error)?

    init(
        _ body: HTTPBody, boundary: MultipartBoundary, limits: MultipartLimits, maximumBytes: Int? = nil,
        isOfRequest: Bool = false
    ) {
        chunks = body.makeAsyncIterator()
        parser = MultipartParser(boundary, limits: limits)
        self.maximumBytes = maximumBytes
        self.isOfRequest = isOfRequest
    }

    /// The number of parts and header bytes read so far.
    var usage: MultipartUsage { parser.usage }

    /// Returns the number and the header fields of the next part, or `nil` after the last one.
    mutating func nextPart() async throws -> (index: Int, headerFields: HTTPFields)? {
        while isInPart { _ = try await nextChunk(of: index) }
        switch try await event() {
        case .header(let fields):
            index += 1
            isInPart = true
            return (index, fields)
        case .content, .endOfPart, .end: return nil
        }
    }

    /// Returns the next chunk of the content of a part, or `nil` at its end.
    mutating func nextChunk(of part: Int) async throws -> ArraySlice<UInt8>? {
        guard part == index else {
            throw MultipartError(
                at: .part("\(part)"), reason: "was passed over: a part must be read before the next one is")
        }
        guard isInPart else { return nil }
        if case .content(let chunk) = try await event() { return chunk }
        isInPart = false
        return nil
    }

    private mutating func event() async throws -> MultipartParser.Event {
        if let failure { throw failure }
        do {
            while true {
                if let event = try parser.next() { return event }
                try Task.checkCancellation()
                guard let chunk = try await chunks.next() else {
                    parser.finish()
                    continue
                }
                readBytes += chunk.count
                if let maximumBytes, readBytes > maximumBytes {
                    throw HTTPBody.TooLargeError(maximumBytes: maximumBytes)
                }
                parser.append(chunk)
            }
        } catch {
            let reported: any Error
            if isOfRequest, let error = error as? MultipartError {
                reported = ServerRequestFailure(.multipart(error))
            } else {
                reported = error
            }
            // Nothing after an error can be trusted.
            failure = reported
            throw reported
        }
    }
}
