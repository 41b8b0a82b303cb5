import HTTPTypes

/// A body that can be decoded from parts. Generated structs for `multipart/form-data` conform to it.
@_documentation(visibility: internal)
public protocol MultipartDecodable: Sendable {
    /// Creates a body from its parts. Returns `nil` after recording the error in the reader.
    init?(from parts: inout MultipartReader)
}

/// A reader of the values of a form from its parts, in any order or by position (``readByPosition()``). It records the
/// first error; later reads return `nil`. Parts that are not read are ignored.
@_documentation(visibility: internal)
public struct MultipartReader: Sendable {
    let form: MultipartForm
    private(set) var failure: MultipartError?
    /// The parts by name, or `nil` if parts are identified by their position.
    private(set) var named: JSONObject<[MultipartForm.Part]>?
    /// The number of parts that have been read by position.
    private var position = 0
    /// The charset of text in parts that declare none (RFC 7578, section 4.6).
    private var defaultCharset: String?

    init(_ form: MultipartForm) {
        self.form = form
        do {
            named = try form.partsByName()
            if let label = try? named?["_charset_"]?.first?.bytes(upTo: 40) {
                defaultCharset = String(decoding: label, as: UTF8.self)
            }
        } catch {
            failure = error
        }
    }

    /// Identifies parts by their position: each read takes the next part, and a read of several values takes the rest
    /// (OpenAPI 3.2, "Encoding By Position"). Names are then used only in errors. The method must be called before any
    /// read.
    public mutating func readByPosition() {
        named = nil
        failure = nil
        defaultCharset = nil
    }

    /// A Boolean value that indicates whether all reads so far have succeeded.
    public var isValid: Bool { failure == nil }

    // MARK: Values

    /// Reads a required value.
    public mutating func value<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, as form: MultipartValueForm = .text
    ) -> Value? {
        required(name) { $0.optionalValue(name, type, as: form) }
    }

    /// Reads an optional value.
    public mutating func optionalValue<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, as form: MultipartValueForm = .text
    ) -> Value? {
        guard let part = single(name) else { return nil }
        return read(name, part, type, form)
    }

    /// Reads the elements of an array. An empty array has no parts.
    public mutating func values<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, as form: MultipartValueForm = .text
    ) -> [Value]? {
        var values: [Value] = []
        for part in parts(name) {
            guard let value = read(name, part, type, form) else { return nil }
            values.append(value)
        }
        return values
    }

    /// Reads the elements of an array, or returns `nil` if there are no parts.
    public mutating func optionalValues<Value: JSONDecodable>(
        _ name: String, _ type: Value.Type, as form: MultipartValueForm = .text
    ) -> [Value]? {
        hasParts(name) ? values(name, type, as: form) : nil
    }

    /// Reads the documented header fields of the first part with a name, or by position of the part that was read last.
    public mutating func headers<Headers: ResponseHeaders>(_ name: String, _ type: Headers.Type) -> Headers? {
        guard failure == nil, let part = headed(name) else { return nil }
        var reader = HeaderReader(part.headerFields)
        if let headers = Headers(from: &reader) { return headers }
        fail(name, reader.failure?.description ?? "has a header that is not valid")
        return nil
    }

    // MARK: Files

    /// Reads a required file.
    public mutating func file(_ name: String) -> MultipartFile? {
        required(name) { $0.optionalFile(name) }
    }

    /// Reads an optional file.
    public mutating func optionalFile(_ name: String) -> MultipartFile? {
        single(name).map(file)
    }

    /// Reads files. An empty array has no parts.
    public mutating func files(_ name: String) -> [MultipartFile]? {
        failure == nil ? parts(name).map(file) : nil
    }

    /// Reads files, or returns `nil` if there are no parts.
    public mutating func optionalFiles(_ name: String) -> [MultipartFile]? {
        hasParts(name) ? files(name) : nil
    }

    func file(_ part: MultipartForm.Part) -> MultipartFile {
        MultipartFile(
            part.body, filename: part.disposition.filename,
            contentType: part.headerFields[.contentType], headerFields: part.headerFields)
    }

    // MARK: Parts of a part

    /// Reads a required value in a part that is itself made of parts.
    public mutating func parts<Value: MultipartDecodable>(_ name: String, _ type: Value.Type) -> Value? {
        required(name) { $0.optionalParts(name, type) }
    }

    /// Reads an optional value in a part that is itself made of parts.
    public mutating func optionalParts<Value: MultipartDecodable>(_ name: String, _ type: Value.Type) -> Value? {
        guard let part = single(name) else { return nil }
        do {
            var reader = MultipartReader(try MultipartForm(part, of: form))
            if let value = type.init(from: &reader) { return value }
            fail(
                name, reader.failure?.description ?? "is not a valid \(type)",
                exceedsLimit: reader.failure?.exceedsLimit ?? false)
        } catch let error as MultipartError {
            fail(name, error.description, exceedsLimit: error.exceedsLimit)
        } catch {
            fail(name, "\(error)")
        }
        return nil
    }

    // MARK: Parts

    private func hasParts(_ name: String) -> Bool {
        named.map { $0[name] != nil } ?? (position < form.parts.count)
    }

    /// Returns all parts with a name, or by position all parts that have not been read.
    private mutating func parts(_ name: String) -> [MultipartForm.Part] {
        if let named { return named[name] ?? [] }
        defer { position = form.parts.count }
        return Array(form.parts[position...])
    }

    /// Returns the part whose header fields are read.
    private func headed(_ name: String) -> MultipartForm.Part? {
        if let named { return named[name]?.first }
        return position == 0 ? nil : form.parts[position - 1]
    }

    private mutating func single(_ name: String) -> MultipartForm.Part? {
        guard failure == nil else { return nil }
        guard let named else {
            guard position < form.parts.count else { return nil }
            defer { position += 1 }
            return form.parts[position]
        }
        guard let parts = named[name] else { return nil }
        if parts.count > 1 {
            fail(name, "is given \(parts.count) times")
            return nil
        }
        return parts.first
    }

    mutating func required<Value>(
        _ name: String, _ read: (inout MultipartReader) -> Value?
    ) -> Value? {
        let value = read(&self)
        if value == nil { fail(name, "is missing") }
        return value
    }

    private mutating func read<Value: JSONDecodable>(
        _ name: String, _ part: MultipartForm.Part, _ type: Value.Type, _ form: MultipartValueForm
    ) -> Value? {
        guard failure == nil else { return nil }
        do {
            let bytes = try part.bytes(upTo: self.form.limits.maximumValueBytes)
            return try form == .json ? JSON.decodeRequest(type, from: bytes) : value(type, of: bytes, in: part)
        } catch let error as JSONError {
            fail(name, error.description)
        } catch let error as HTTPBody.TooLargeError {
            fail(name, "is longer than \(error.maximumBytes) bytes", exceedsLimit: true)
        } catch {
            fail(name, "\(error)")
        }
        return nil
    }

    /// Decodes a value from text, with the leniency of a parameter. If the type refuses the text and it begins like a
    /// JSON object or array, it is decoded as JSON.
    private func value<Value: JSONDecodable>(
        _ type: Value.Type, of bytes: [UInt8], in part: MultipartForm.Part
    ) throws -> Value {
        let text = try text(bytes, in: part)
        do {
            return try JSON.decode(type, from: JSON.encode(text), leniency: .scalars).value
        } catch {
            if text.utf8.first == Byte.openBrace || text.utf8.first == Byte.openBracket {
                return try JSON.decodeRequest(type, from: Array(text.utf8))
            }
            throw ParameterFault(error.reason)
        }
    }

    /// Returns the text of a part, in the charset of its media type or of the form.
    func text(_ bytes: [UInt8], in part: MultipartForm.Part) throws(ParameterFault) -> String {
        let contentType = part.headerFields[.contentType]
        if let defaultCharset, contentType.map({ HeaderParameters($0)["charset"] == nil }) ?? true {
            guard let charset = TextCharset(label: defaultCharset) else {
                throw ParameterFault("is in the unknown charset '\(defaultCharset.shown(upTo: 40))'")
            }
            return try charset.text(bytes)
        }
        return try TextCharset(contentType: contentType).text(bytes)
    }

    mutating func fail(_ name: String, _ reason: String, exceedsLimit: Bool = false) {
        guard failure == nil else { return }
        failure = MultipartError(at: .part(name.shown()), reason: reason, exceedsLimit: exceedsLimit)
    }
}
