/// The position of a page in a list: the value of the parameter that selects the page, or the URL of the page.
///
/// It can be stored, so that a later run resumes where this one ended:
///
/// ```swift
/// for try await page in lago.allCustomers().pages { save(page.items, resumingAt: page.next?.text) }
/// let rest = lago.allCustomers().resuming(at: PageMark(saved))
/// ```
public struct PageMark: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The text of the value, for example `3`, a cursor or a URL.
    public let text: String

    /// Creates a mark from its text.
    public init(_ text: String) { self.text = text }

    /// Creates the mark of a value that a response contains. Returns `nil` if there is none, or if its text is empty,
    /// as some servers write it on the last page.
    public init?(_ value: (some CustomStringConvertible)?) {
        guard let value else { return nil }
        // A document may declare `number` for a page number.
        let text = (value as? Double).flatMap { Int(exactly: $0)?.description } ?? value.description
        guard !text.isEmpty else { return nil }
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The text, at most 200 bytes of it. The query values of a URL are hidden.
    public var description: String { Redaction.text(text).shown(upTo: 200) }
}
