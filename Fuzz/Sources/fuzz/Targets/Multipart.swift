import Foundation
import HTTPTypes
import OASRuntime
import Synchronization

extension FuzzTarget {
    /// A target for streaming the parts of a body. The parts or the error do not depend on how the bytes are cut into
    /// chunks, and the parts are the same after writing.
    ///
    /// The first byte determines how the bytes are cut. The boundary is `b`.
    static let multipartStream = FuzzTarget(
        name: "multipart-stream",
        check: { input in
            var reader = InputReader(input)
            let sizes = reader.byte()
            let text = Array(reader.rest)
            let whole = StreamedParts.read(Chunks.body([text[...]]))
            let cut = StreamedParts.read(Chunks.body(Chunks.cut(text, by: sizes)))
            require(whole == cut, "\(shown(text)): \(whole), in chunks \(cut)")
            StreamedParts.requireWritten(whole.values, of: text)
        },
        seeds: { _ in multipartTexts.flatMap { text in [UInt8(0), 2, 7].map { [$0] + Array(text.utf8) } } })

    /// A target for bodies that are collected and read as a form with values, files, JSON, styled members and nested
    /// parts.
    ///
    /// The first byte determines how the bytes are cut, and the second how much memory is available.
    static let multipartForm = FuzzTarget(
        name: "multipart-form", budget: TimeBudget(base: 0.1, perByte: 60e-6),
        check: { input in
            var reader = InputReader(input)
            let sizes = reader.byte()
            let memory = [2 << 20, 2 << 20, 2 << 20, 10][reader.choice(4)]
            let text = Array(reader.rest)
            let whole = CollectedForm.serve([text[...]], memory: 2 << 20)
            let cut = CollectedForm.serve(Chunks.cut(text, by: sizes), memory: memory)
            require(whole == cut, "\(shown(text)): \(whole), in chunks \(cut)")
            guard let form = whole.form else { return }
            let first = CollectedForm.exchange(form)
            if let again = first.form {
                let second = CollectedForm.exchange(again)
                require(second.form == again, "\(shown(text)): \(again) comes back as \(second)")
            } else {
                require(first.isUnwritable, "\(shown(text)): \(form) comes back as \(first)")
            }
        },
        seeds: { _ in
            multipartTexts.flatMap { text in
                [UInt8(0), 3].flatMap { cut in [UInt8(0), 3].map { [cut, $0] + Array(text.utf8) } }
            }
        })

    private static let multipartTexts = [
        "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"id\"; filename*=UTF-8''%41\r\n\r\nx\r\n--b \r\n"
            + "Content-Type: a/b\r\n folded\r\n\r\n\r\n--bb\r\n--b--\r\nepilogue",
        "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; "
            + "name=\"tags\"\r\n\r\na\r\n--b\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\nb\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{\"a\":[1]}\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.txt\"\r\nContent-Type: text/plain\r\n\r\n"
            + "\0\r\n-\r\n--\r\n--c\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"inner\"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n"
            + "Content-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--c--\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"near[width]\"\r\n\r\n3\r\n--b\r\nContent-Disposition: form-data; "
            + "name=\"other\"\r\n\r\n4\r\n--b--",
        "--b--", "--b\r\n\r\n\r\n--b--", "--b\n\nx\n--b--", "",
    ]
}

/// The parts of a stream with their content.
private enum StreamedParts {
    struct Part: Hashable, Sendable {
        var fields: [String]
        var name: String?
        var filename: String?
        var content: [UInt8]
    }

    static func read(_ body: HTTPBody) -> FuzzTarget.StreamResult<Part> {
        guard let boundary = MultipartBoundary("b") else { return .init() }
        return read(MultipartBody(body, boundary: boundary, limits: MultipartLimits(maximumHeaderBytes: 1_000)))
    }

    private static func read(_ parts: MultipartBody) -> FuzzTarget.StreamResult<Part> {
        runInline {
            var result = FuzzTarget.StreamResult<Part>()
            do {
                for try await part in parts {
                    let content = try await part.body.collect(upTo: 1 << 20)
                    result.values.append(
                        Part(
                            fields: part.headerFields.map { "\($0.name.canonicalName): \($0.value)" }, name: part.name,
                            filename: part.filename, content: content))
                }
            } catch {
                require(error is MultipartError, "\(error)")
                requirePresentable(error, of: [])
                result.failure = "\(error)"
            }
            return result
        }
    }

    /// Requires that parts that are written with their fields are read unchanged, and that names are preserved.
    static func requireWritten(_ parts: [Part], of text: [UInt8]) {
        let written = parts.map { part -> MultipartPart in
            var fields: HTTPFields = [:]
            for field in part.fields {
                let halves = field.split(separator: ":", maxSplits: 1).map(String.init)
                if halves.count == 2, let name = HTTPField.Name(halves[0]) {
                    fields.append(HTTPField(name: name, value: halves[1].trimmingCharacters(in: .whitespaces)))
                }
            }
            return MultipartPart(HTTPBody(part.content), headerFields: fields)
        }
        let again = read(MultipartBody(written))
        require(again.values == parts && again.failure == nil, "\(shown(text)): \(parts) come back as \(again)")
        for part in parts {
            // A header field cannot contain control characters.
            guard let name = part.name, HTTPField.isValidValue(name + (part.filename ?? "")) else { continue }
            let named = MultipartPart(name: name, filename: part.filename, HTTPBody())
            require(
                named.name == name && named.filename == part.filename,
                "the part \(name.debugDescription), \(part.filename.debugDescription) is called "
                    + "\(named.name.debugDescription), \(named.filename.debugDescription)")
        }
    }
}

/// A form with all features of forms.
private struct CollectedForm: MultipartDecodable, MultipartEncodable, Hashable {
    var id: Int?
    var tags: [String]?
    var data: JSONValue?
    var file: File?
    var near: Swatch?
    var inner: Inner?
    var others: JSONObject<String> = [:]

    /// A file with the content of its body.
    struct File: Hashable, Sendable {
        var filename: String?
        var contentType: String?
        var content: [UInt8]

        init(_ file: MultipartFile) {
            filename = file.filename
            contentType = file.contentType
            content = runNested { (try? await file.content.collect(upTo: 1 << 20)) ?? [] }
        }

        var written: MultipartFile { MultipartFile(HTTPBody(content), filename: filename, contentType: contentType) }
    }

    /// The nested parts.
    struct Inner: MultipartDecodable, MultipartEncodable, Hashable {
        var note: String?
        var file: File?

        init?(from parts: inout MultipartReader) {
            note = parts.optionalValue("note", String.self)
            file = parts.optionalFile("file").map(File.init)
            if !parts.isValid { return nil }
        }

        func encode(to parts: inout MultipartWriter) {
            parts.value("note", note)
            parts.file("file", file?.written)
        }
    }

    init?(from parts: inout MultipartReader) {
        id = parts.optionalValue("id", Int.self)
        tags = parts.optionalValues("tags", String.self)
        data = parts.optionalValue("data", JSONValue.self, as: .json)
        file = parts.optionalFile("file").map(File.init)
        near = parts.optionalStyled("near", Swatch.self, FormField(style: .deepObject, explode: true))
        inner = parts.optionalParts("inner", Inner.self)
        others = parts.others(besides: ["id", "tags", "data", "file", "near", "inner"], String.self)
        if !parts.isValid { return nil }
    }

    func encode(to parts: inout MultipartWriter) {
        parts.value("id", id)
        parts.values("tags", tags)
        parts.value("data", data, as: .json)
        parts.file("file", file?.written)
        parts.styled("near", near, FormField(style: .deepObject, explode: true))
        parts.parts("inner", inner)
        parts.others(others)
    }
}

extension CollectedForm {
    /// The outcome of reading a body.
    struct Outcome: Hashable, Sendable {
        var form: CollectedForm?
        var status = 0
        var answer = ""
        var isUnwritable = false
    }

    /// An operation with the form as its body.
    private struct Upload: ClientRequest, ServerRequest {
        typealias Response = Int
        static var operation: OperationDescription {
            OperationDescription(id: "upload", method: .post, path: "/upload")
        }
        let form: CollectedForm

        init(form: CollectedForm) { self.form = form }

        init?(from request: inout RequestReader) {
            guard let form = request.multipart(CollectedForm.self) else { return nil }
            self.form = form
        }

        func encode(to request: inout RequestWriter) { request.multipart(form) }
        static func decode(_ reply: ResponseReader) async throws(ResponseDecodingError) -> Int { reply.status }
        static func encode(_ response: Int, to reply: inout ResponseWriter) {
            reply.raw(response, headers: [:], body: nil)
        }
    }

    static func serve(_ chunks: [ArraySlice<UInt8>], memory: Int) -> Outcome {
        run(memory: memory) { transport in
            var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/upload")
            request.headerFields[.contentType] = "multipart/form-data; boundary=b"
            let (response, body) = try await transport.send(
                request, body: Chunks.body(chunks), baseURL: base, operationID: "upload")
            return (response.status.code, String(decoding: try await body?.collect(upTo: 1 << 20) ?? [], as: UTF8.self))
        }
    }

    static func exchange(_ form: CollectedForm) -> Outcome {
        run(memory: 2 << 20) { (try await APIClient(baseURL: base, transport: $0).send(Upload(form: form)), "") }
    }

    private static var base: URL { URL(filePath: "/", directoryHint: .isDirectory, relativeTo: nil) }

    private static func run(
        memory: Int, _ send: @escaping @Sendable (InMemoryTransport) async throws -> (Int, String)
    ) -> Outcome {
        runInline {
            let received = Mutex<CollectedForm?>(nil)
            let limits = MultipartLimits(maximumHeaderBytes: 1_000, maximumParts: 40, maximumMemoryBytes: memory)
            let transport = InMemoryTransport(configuration: ServerConfiguration(multipart: limits))
            transport.respond(to: Upload.self) { upload in
                received.withLock { $0 = upload.form }
                return 204
            }
            var outcome = Outcome()
            do {
                (outcome.status, outcome.answer) = try await send(transport)
                require([204, 400, 413, 415].contains(outcome.status), "status \(outcome.status)")
                require(outcome.answer.utf8.count <= 8_192, "an answer of \(outcome.answer.utf8.count) bytes")
            } catch ClientError<Int>.request {
                outcome.isUnwritable = true
            } catch {
                require(false, "the transport throws \(error)")
            }
            outcome.form = received.withLock { $0 }
            return outcome
        }
    }
}
