package import SourceTree

/// What a document says of its API (OpenAPI 3.2, Info Object).
package struct Info: Sendable {
    /// Where it is written; the document's beginning where it is missing.
    package let location: SourceLocation
    /// The API's name; `nil` where the document lacks it, which is reported.
    package let title: String?
    /// The API's version, which is not the specification's; `nil` where the document lacks it.
    package let version: String?
    /// One line about the API (3.1).
    package let summary: String?
    /// Markdown.
    package let description: String?
    /// The address of the terms of service.
    package let termsOfService: String?
    /// Whom to ask.
    package let contact: Contact?
    /// How the API may be used.
    package let license: License?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// Whom to ask about an API (OpenAPI 3.2, Contact Object).
package struct Contact: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// A person or an organisation.
    package let name: String?
    /// The address of a page.
    package let url: String?
    /// The address for mail.
    package let email: String?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// How an API may be used (OpenAPI 3.2, License Object).
package struct License: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// For example `MIT`.
    package let name: String?
    /// An SPDX expression (3.1).
    package let identifier: String?
    /// The address of the text.
    package let url: String?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// Documentation elsewhere (OpenAPI 3.2, External Documentation Object).
package struct ExternalDocumentation: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// What is there.
    package let description: String?
    /// The address.
    package let url: String?
    /// `x-…` fields.
    package let extensions: [Extension]
}

/// A group of operations (OpenAPI 3.2, Tag Object).
package struct Tag: Sendable {
    /// Where it is written.
    package let location: SourceLocation
    /// What operations call it.
    package let name: String
    /// A short label (3.2).
    package let summary: String?
    /// Markdown.
    package let description: String?
    /// The tag it is nested in (3.2).
    package let parent: String?
    /// What it is used for, for example `nav` (3.2).
    package let kind: String?
    /// `externalDocs`.
    package let externalDocumentation: ExternalDocumentation?
    /// `x-…` fields.
    package let extensions: [Extension]
}
