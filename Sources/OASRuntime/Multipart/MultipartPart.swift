public import Foundation
public import HTTPTypes

/// A part of a multipart body (RFC 2046, section 5.1).
public struct MultipartPart: Sendable, Hashable {
    /// The header fields of the part.
    public var headerFields: HTTPFields
    /// The content of the part. The content of a received part must be read before the next part is requested.
    public var body: HTTPBody

    /// Creates a part of any multipart body.
    public init(_ body: HTTPBody, contentType: String? = nil, headerFields: HTTPFields = [:]) {
        self.body = body
        self.headerFields = headerFields
        if let contentType { self.headerFields[.contentType] = contentType }
    }

    /// Creates a part of a form (RFC 7578, section 4.2).
    public init(
        name: String, filename: String? = nil, _ body: HTTPBody, contentType: String? = nil,
        headerFields: HTTPFields = [:]
    ) {
        // `Content-Disposition` is the first field, because simple readers expect it there.
        var fields: HTTPFields = [.contentDisposition: ContentDisposition.formData(name: name, filename: filename)]
        for field in headerFields where field.name != .contentDisposition { fields.append(field) }
        self.init(body, contentType: contentType, headerFields: fields)
    }

    /// The media type, or `nil` if the part declares none. The default is `text/plain` (RFC 2046, section 5.1).
    public var contentType: String? { headerFields[.contentType] }
    /// The name of the form field.
    public var name: String? { ContentDisposition(headerFields).name }
    /// The name of the file on the sender's side, as received. It must not be used as a path; see ``safeFilename``.
    public var filename: String? { ContentDisposition(headerFields).filename }
}

/// A file in a form.
public struct MultipartFile: Sendable, Hashable {
    /// The content of the file, which is streamed.
    public var content: HTTPBody
    /// The name of the file on the sender's side. A received name is unchanged and must not be used as a path; see
    /// ``safeFilename``.
    public var filename: String?
    /// The media type. The default for a file that is sent is the documented one.
    public var contentType: String?
    /// All header fields of a received file, or further header fields of a file that is sent.
    public var headerFields: HTTPFields

    /// Creates a file from a body.
    public init(
        _ content: HTTPBody, filename: String? = nil, contentType: String? = nil, headerFields: HTTPFields = [:]
    ) {
        self.content = content
        self.filename = filename
        self.contentType = contentType
        self.headerFields = headerFields
    }

    /// Creates a file from a local file, which is read when it is sent. The file stays open while this value exists.
    ///
    /// Throws `POSIXError` if the file cannot be opened.
    public init(contentsOf url: URL, contentType: String? = nil) throws {
        let file = try OpenFile(reading: url)
        let stretch = FileStretch(file: file, start: 0, length: try file.length())
        self.init(HTTPBody(stretch), filename: url.lastPathComponent, contentType: contentType)
    }
}
