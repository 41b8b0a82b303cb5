public import Foundation
public import HTTPTypes

/// One part of a multipart body (RFC 2046, section 5.1).
public struct MultipartPart: Sendable, Hashable {
    /// The part's header fields.
    public var headerFields: HTTPFields
    /// The part's content. In a part that was received it must be read before the next part is asked for.
    public var body: HTTPBody

    /// A part of any multipart body.
    public init(_ body: HTTPBody, contentType: String? = nil, headerFields: HTTPFields = [:]) {
        self.body = body
        self.headerFields = headerFields
        if let contentType { self.headerFields[.contentType] = contentType }
    }

    /// A part of a form (RFC 7578, section 4.2).
    public init(
        name: String, filename: String? = nil, _ body: HTTPBody, contentType: String? = nil,
        headerFields: HTTPFields = [:]
    ) {
        // In front, where simple readers look for it.
        var fields: HTTPFields = [.contentDisposition: ContentDisposition.formData(name: name, filename: filename)]
        for field in headerFields where field.name != .contentDisposition { fields.append(field) }
        self.init(body, contentType: contentType, headerFields: fields)
    }

    /// The media type, `text/plain` by definition where it is not given.
    public var contentType: String? { headerFields[.contentType] }
    /// The name of the form's field.
    public var name: String? { ContentDisposition(headerFields).name }
    /// The name that the file has on the sender's side, as sent: never to be used as a path, see ``safeFilename``.
    public var filename: String? { ContentDisposition(headerFields).filename }
}

/// A file in a form.
public struct MultipartFile: Sendable, Hashable {
    /// The file's content, which is streamed.
    public var content: HTTPBody
    /// The name that the file has on the sender's side. One that was received is as sent: never to be used as a path,
    /// see ``safeFilename``.
    public var filename: String?
    /// The media type; the documented one unless set.
    public var contentType: String?
    /// All header fields received, or further ones to send.
    public var headerFields: HTTPFields

    /// A file made of a body.
    public init(
        _ content: HTTPBody, filename: String? = nil, contentType: String? = nil, headerFields: HTTPFields = [:]
    ) {
        self.content = content
        self.filename = filename
        self.contentType = contentType
        self.headerFields = headerFields
    }

    /// A file on this machine, read when it is sent; it stays open as long as this value lives.
    ///
    /// Throws `POSIXError` where it cannot be opened.
    public init(contentsOf url: URL, contentType: String? = nil) throws {
        let file = try OpenFile(reading: url)
        let stretch = FileStretch(file: file, start: 0, length: try file.length())
        self.init(HTTPBody(stretch), filename: url.lastPathComponent, contentType: contentType)
    }
}
