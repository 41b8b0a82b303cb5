public import SourceTree

/// What a document says of its API (OpenAPI 3.2, Info Object).
public struct Info: Sendable {
    /// Where it is written; the document's beginning where it is missing.
    public let location: SourceLocation
    /// The API's name; `nil` where the document lacks it, which is reported.
    public let title: String?
    /// The API's version, which is not the specification's; `nil` where the document lacks it.
    public let version: String?
    /// One line about the API (3.1).
    public let summary: String?
    /// Markdown.
    public let description: String?
    /// The address of the terms of service.
    public let termsOfService: String?
    /// Whom to ask.
    public let contact: Contact?
    /// How the API may be used.
    public let license: License?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// Whom to ask about an API (OpenAPI 3.2, Contact Object).
public struct Contact: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// A person or an organisation.
    public let name: String?
    /// The address of a page.
    public let url: String?
    /// The address for mail.
    public let email: String?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// How an API may be used (OpenAPI 3.2, License Object).
public struct License: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// For example `MIT`.
    public let name: String?
    /// An SPDX expression (3.1).
    public let identifier: String?
    /// The address of the text.
    public let url: String?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// Documentation elsewhere (OpenAPI 3.2, External Documentation Object).
public struct ExternalDocumentation: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// What is there.
    public let description: String?
    /// The address.
    public let url: String?
    /// `x-…` fields.
    public let extensions: [Extension]
}

/// A group of operations (OpenAPI 3.2, Tag Object).
public struct Tag: Sendable {
    /// Where it is written.
    public let location: SourceLocation
    /// What operations call it.
    public let name: String
    /// A short label (3.2).
    public let summary: String?
    /// Markdown.
    public let description: String?
    /// The tag it is nested in (3.2).
    public let parent: String?
    /// What it is used for, for example `nav` (3.2).
    public let kind: String?
    /// `externalDocs`.
    public let externalDocumentation: ExternalDocumentation?
    /// `x-…` fields.
    public let extensions: [Extension]
}
