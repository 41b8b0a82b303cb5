/// The documentation from the document, as CommonMark without line wrapping.
package struct Documentation: Sendable {
    /// The first line, or an empty text if the document has no description.
    package var summary: String
    /// The further paragraphs, or an empty text if there are none.
    package var discussion: String
    /// The element of the document that the declaration is generated from, or `nil` if the comment names none.
    package var origin: Origin?

    package init(summary: String = "", discussion: String = "", origin: Origin? = nil) {
        self.summary = summary
        self.discussion = discussion
        self.origin = origin
    }

    /// True if the document has no description.
    package var isEmpty: Bool { summary.isEmpty && discussion.isEmpty }
}

/// An element of the document that a declaration is generated from.
package enum Origin: Sendable, Hashable {
    /// A schema, by its JSON pointer, for example `#/components/schemas/Customer`. The path of another file than the
    /// entry document precedes it.
    case schema(pointer: String)
    /// An operation, for example `GET` and `/customers/{id}`.
    case operation(method: String, path: String)
    /// A webhook by its name.
    case webhook(method: String, name: String)
}

/// The deprecation of an element that the document declares as deprecated.
package struct Deprecation: Sendable {
    /// The reason and the replacement, or an empty text if the document gives none.
    package var message: String
    package init(message: String = "") { self.message = message }
}
