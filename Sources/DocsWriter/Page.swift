/// A page of `docs` whose content is declared in code.
protocol Page: Sendable {
    /// The name of the file in `docs`.
    var fileName: String { get }

    /// Returns the text of the page in CommonMark, with a line feed at the end.
    func text() throws -> String
}
