import HTTPTypes

/// A body that can be encoded as parts. Generated structs for `multipart/form-data` conform to it.
@_documentation(visibility: internal)
public protocol MultipartEncodable: Sendable {
    /// Writes one part for each value.
    func encode(to parts: inout MultipartWriter)
}

/// The format of a value in a part.
@_documentation(visibility: internal)
public enum MultipartValueForm: Sendable, Hashable {
    /// Text without quotes, `text/plain`.
    case text
    /// JSON.
    case json
}

/// A writer that turns the values of a form into parts (RFC 7578). It records the first error.
@_documentation(visibility: internal)
public struct MultipartWriter: Sendable {
    private(set) var parts: [MultipartPart] = []
    private(set) var failure: MultipartError?
    /// True if parts are identified by their position and have no names.
    private var isByPosition = false
    /// True if a part was left out because there was no value for it.
    private var hasGap = false

    init() {}

    /// Identifies parts by their position and writes no names (OpenAPI 3.2, "Encoding By Position"). Names are then
    /// used only in errors. The method must be called before any write.
    public mutating func writeByPosition() { isByPosition = true }

    /// Writes a value. Writes nothing for `nil`.
    ///
    /// - Parameters:
    ///   - name: The name of the part.
    ///   - value: The value.
    ///   - form: The format of the value.
    ///   - contentType: The media type of the part. The default is none for text, which is `text/plain`, and
    ///     `application/json` for JSON.
    ///   - headers: The documented header fields of the part.
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

    /// Writes an array as one part for each element, all with the same name (RFC 7578, section 4.3).
    public mutating func values<Value: JSONEncodable>(
        _ name: String, _ values: [Value]?, as form: MultipartValueForm = .text, contentType: String? = nil,
        headers: (any ResponseHeaders)? = nil
    ) {
        for element in values ?? [] {
            value(name, element, as: form, contentType: contentType, headers: headers)
        }
    }

    /// Writes a file. Writes nothing for `nil`. `contentType` applies to a file without a media type of its own.
    public mutating func file(
        _ name: String, _ file: MultipartFile?, contentType: String = "application/octet-stream",
        headers: (any ResponseHeaders)? = nil
    ) {
        guard let file else {
            hasGap = true
            return
        }
        // A received file that is sent again keeps its header fields. In a form by name, its `Content-Disposition` is
        // replaced.
        var fields = file.headerFields
        fields[.contentType] = file.contentType ?? fields[.contentType] ?? contentType
        add(name, filename: file.filename, file.content, fields, headers)
    }

    /// Writes files as one part for each, all with the same name.
    public mutating func files(
        _ name: String, _ files: [MultipartFile]?, contentType: String = "application/octet-stream",
        headers: (any ResponseHeaders)? = nil
    ) {
        for element in files ?? [] { file(name, element, contentType: contentType, headers: headers) }
    }

    /// Writes a value as form fields, each in a part (OpenAPI 3.2, appendix C). Nothing is percent-encoded.
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

    /// Writes a part that is itself made of parts. Writes nothing for `nil`.
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

    /// Writes values that have no documented property, by name.
    public mutating func others<Value: JSONEncodable>(
        _ values: JSONObject<Value>, as form: MultipartValueForm = .text
    ) {
        for member in values { value(member.key, member.value, as: form) }
    }

    /// Writes files that have no documented property, by name.
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

    /// Returns the finished body.
    consuming func finish() throws(MultipartError) -> MultipartBody {
        if let failure { throw failure }
        return MultipartBody(parts)
    }
}
