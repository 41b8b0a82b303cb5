#if Hummingbird
    import HTTPTypes
    import Hummingbird
    import OASRuntime

    extension HTTPBody {
        /// Creates the body of a request. Returns `nil` if its head announces no body (RFC 9112, section 6.3).
        convenience init?(_ request: Request) {
            let length = request.headers[.contentLength].flatMap { Int64($0) }
            guard request.headers[.transferEncoding] != nil || (length ?? 0) > 0 else { return nil }
            let chunks = request.body.map { buffer in ArraySlice(buffer.readableBytesView) }
            self.init(chunks, length: length.map { .known($0) } ?? .unknown)
        }

        fileprivate func write(to writer: inout any ResponseBodyWriter) async throws {
            var count: Int64 = 0
            for try await chunk in self {
                count += Int64(chunk.count)
                if case .known(let length) = length, count > length { throw BodyLengthError() }
                try await writer.write(ByteBuffer(bytes: chunk))
            }
            if case .known(let length) = length, count < length { throw BodyLengthError() }
        }
    }

    /// An error for a streamed response body whose length differs from the announced one. The connection is closed,
    /// because bytes of the next response could not be distinguished from the body.
    struct BodyLengthError: Error {}

    extension ResponseBody {
        /// Creates a body that is written as it is produced. If `inbound` is given, writing stops when the client
        /// closes the connection. A body in memory is written together with the head.
        init(_ body: HTTPBody?, whileOpen inbound: RequestBody? = nil) {
            guard let body else {
                self.init()
                return
            }
            if let bytes = body.bytes {
                self.init(byteBuffer: ByteBuffer(bytes: bytes))
                return
            }
            var length: Int?
            if case .known(let count) = body.length { length = Int(exactly: count) }
            self.init(contentLength: length) { writer in
                if let inbound {
                    try await inbound.consumeWithCancellationOnInboundClose { _ in try await body.write(to: &writer) }
                } else {
                    try await body.write(to: &writer)
                }
                try await writer.finish(nil)
            }
        }
    }
#endif
