/// A page of `docs` whose content is declared in code, wholly or in part.
protocol Page: Sendable {
    /// The name of the file in `docs`.
    var fileName: String { get }

    /// Returns the text of the page in CommonMark, with a line feed at the end.
    ///
    /// - Parameter current: The page as it is, whose prose remains.
    func text(updating current: String) throws -> String
}
