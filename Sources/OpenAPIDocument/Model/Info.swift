package import SourceTree

/// The metadata of an API (OpenAPI 3.2, Info Object).
package struct Info: Sendable {
    /// The source location, or the beginning of the document if it has no `info`.
    package let location: SourceLocation
    /// The name of the API, or `nil` if it is missing, which is reported.
    package let title: String?
    /// The version of the API, or `nil` if it is missing, which is reported. It is not the version of OpenAPI.
    package let version: String?
    /// A one-line summary (3.1).
    package let summary: String?
    /// The description in Markdown.
    package let description: String?
    /// The URL of the terms of service.
    package let termsOfService: String?
    /// The contact for the API.
    package let contact: Contact?
    /// The license of the API.
    package let license: License?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// The contact for an API (OpenAPI 3.2, Contact Object).
package struct Contact: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The name of a person or an organisation.
    package let name: String?
    /// The URL of a page.
    package let url: String?
    /// The email address.
    package let email: String?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// The license of an API (OpenAPI 3.2, License Object).
package struct License: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The name, for example `MIT`.
    package let name: String?
    /// An SPDX expression (3.1).
    package let identifier: String?
    /// The URL of the license text.
    package let url: String?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A reference to external documentation (OpenAPI 3.2, External Documentation Object).
package struct ExternalDocumentation: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The description of the documentation.
    package let description: String?
    /// The URL.
    package let url: String?
    /// The `x-…` fields.
    package let extensions: [Extension]
}

/// A tag, which groups operations (OpenAPI 3.2, Tag Object).
package struct Tag: Sendable {
    /// The source location.
    package let location: SourceLocation
    /// The name that operations refer to.
    package let name: String
    /// A short label (3.2).
    package let summary: String?
    /// The description in Markdown.
    package let description: String?
    /// The tag that contains this tag (3.2).
    package let parent: String?
    /// The purpose, for example `nav` (3.2).
    package let kind: String?
    /// The `externalDocs` field.
    package let externalDocumentation: ExternalDocumentation?
    /// The `x-…` fields.
    package let extensions: [Extension]
}
