import HTTPTypes

/// A body that writes itself as parts; generated structs for `multipart/form-data` conform.
public protocol MultipartEncodable: Sendable {
    /// Writes one part for each value.
    func encode(to parts: inout MultipartWriter)
}

/// How a value stands in its part.
public enum MultipartValueForm: Sendable, Hashable {
    /// As text without quotes, `text/plain`.
    case text
    /// As JSON.
    case json
}

/// Takes the values of a form and makes parts of them (RFC 7578). The first fault is kept.
public struct MultipartWriter: Sendable {
    private(set) var parts: [MultipartPart] = []
    private(set) var failure: MultipartError?
    /// Whether the order of the parts says what they are, so that they have no names.
    private var isByPosition = false
    /// Whether there was nothing to write for a place.
    private var hasGap = false

    init() {}

    /// Says that parts are told apart by their order and have no names (OpenAPI 3.2, "Encoding By Position"). Names are for
    /// errors alone. To be called first.
    public mutating func writeByPosition() { isByPosition = true }

    /// Writes a value, nothing for `nil`.
    ///
    /// - Parameters:
    ///   - name: The part's name.
    ///   - value: What the part is made of.
    ///   - form: How the value is written.
    ///   - contentType: The part's media type; by default none for text, which is `text/plain`, and `application/json`
    ///     for JSON.
    ///   - headers: The part's documented headers.
    public mutating func value<Value: JSONEncodable>(
        _ name: String, _ value: Value?, as form: MultipartValueForm = .text, contentType: String? = nil,
        headers: (any ResponseHeaders)? = nil
    ) {
        guard failure == nil, let value else {
            hasGap = true
            return
        }
        do {
            add(name, try JSON.encode(value), form, contentType, headers)
        } catch {
            fail(name, error.path.isEmpty ? error.reason : "\(error.path.rendered): \(error.reason)")
        }
    }

    /// Writes an array: one part for each element, all of one name (RFC 7578, section 4.3).
    public mutating func values<Value: JSONEncodable>(
        _ name: String, _ values: [Value]?, as form: MultipartValueForm = .text, contentType: String? = nil,
        headers: (any ResponseHeaders)? = nil
    ) {
        for element in values ?? [] {
            value(name, element, as: form, contentType: contentType, headers: headers)
        }
    }

    /// Writes a file, nothing for `nil`. `contentType` is for a file that has none of its own.
    public mutating func file(
        _ name: String, _ file: MultipartFile?, contentType: String = "application/octet-stream",
        headers: (any ResponseHeaders)? = nil
    ) {
        guard let file else {
            hasGap = true
            return
        }
        // What was received and is passed on keeps its fields, but not its place in the other form.
        var fields = file.headerFields
        fields[.contentType] = file.contentType ?? fields[.contentType] ?? contentType
        add(name, filename: file.filename, file.content, fields, headers)
    }

    /// Writes files: one part for each, all of one name.
    public mutating func files(
        _ name: String, _ files: [MultipartFile]?, contentType: String = "application/octet-stream",
        headers: (any ResponseHeaders)? = nil
    ) {
        for element in files ?? [] { file(name, element, contentType: contentType, headers: headers) }
    }

    /// Writes a value as the fields of a form, each in a part (OpenAPI 3.2, appendix C): nothing is percent-encoded.
    public mutating func styled<Value: JSONEncodable>(_ name: String, _ value: Value?, _ field: FormField) {
        guard failure == nil, let value else { return }
        do throws(ParameterFault) {
            let items = try ParameterTree(value)
                .query(name, style: field.style, explode: field.explode, allowReserved: false)
            for item in RawParameter.query(items.joined(separator: "&")[...]) {
                let text = try PercentEncoding.decode(item.value)
                add(item.name.text, filename: nil, HTTPBody(text), [:], nil)
            }
        } catch {
            fail(name, error.description)
        }
    }

    /// Writes a part that is itself made of parts, nothing for `nil`.
    public mutating func parts<Value: MultipartEncodable>(
        _ name: String, _ value: Value?, contentType: String = "multipart/mixed",
        headers: (any ResponseHeaders)? = nil
    ) {
        guard failure == nil, let value else {
            hasGap = true
            return
        }
        var writer = MultipartWriter()
        value.encode(to: &writer)
        do throws(MultipartError) {
            let body = try writer.finish()
            add(name, filename: nil, body.body, [.contentType: body.boundary.added(to: contentType)], headers)
        } catch {
            fail(name, error.description)
        }
    }

    /// Writes values that no property names, by their names.
    public mutating func others<Value: JSONEncodable>(
        _ values: JSONObject<Value>, as form: MultipartValueForm = .text
    ) {
        for member in values { value(member.key, member.value, as: form) }
    }

    /// Writes files that no property names, by their names.
    public mutating func otherFiles(_ files: JSONObject<MultipartFile>) {
        for member in files { file(member.key, member.value) }
    }

    private mutating func add(
        _ name: String, _ json: [UInt8], _ form: MultipartValueForm, _ contentType: String?,
        _ headers: (any ResponseHeaders)?
    ) {
        var fields: HTTPFields = [:]
        var content = json
        switch form {
        case .text:
            fields[.contentType] = contentType
            do {
                content = Array(try JSON.decode(RawJSON.self, from: json).plainText().utf8)
            } catch {
                fail(name, error.reason)
            }
        case .json: fields[.contentType] = contentType ?? "application/json"
        }
        add(name, filename: nil, HTTPBody(content), fields, headers)
    }

    private mutating func add(
        _ name: String, filename: String?, _ body: HTTPBody, _ fields: HTTPFields, _ headers: (any ResponseHeaders)?
    ) {
        var writer = HeaderWriter(fields)
        headers?.encode(to: &writer)
        if let error = writer.failure { fail(name, error.description) }
        guard isByPosition else {
            parts.append(MultipartPart(name: name, filename: filename, body, headerFields: writer.fields))
            return
        }
        if hasGap { fail(name, "follows a part that is not there, and would be taken for it") }
        var part = MultipartPart(body, headerFields: writer.fields)
        if let filename, part.headerFields[.contentDisposition] == nil {
            part.headerFields[.contentDisposition] = ContentDisposition.attachment(filename: filename)
        }
        parts.append(part)
    }

    private mutating func fail(_ name: String, _ reason: String) {
        if failure == nil { failure = MultipartError(at: .part(name), reason: reason) }
    }

    /// The finished body.
    consuming func finish() throws(MultipartError) -> MultipartBody {
        if let failure { throw failure }
        return MultipartBody(parts)
    }
}
