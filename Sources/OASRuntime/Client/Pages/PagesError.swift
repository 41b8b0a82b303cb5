/// An error for an iteration over pages that cannot go on.
public enum PagesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// This mark is that of the next page, but its page was fetched before.
    case repeatedPage(PageMark)
    /// The page with this mark is the same as the one before it, so that the server seems to ignore the parameter.
    case unchangedPage(PageMark)
    /// This number of pages in a row were empty, and a further one was named.
    case emptyPages(Int)
    /// This number of pages were fetched, and a further one was named.
    case tooManyPages(Int)
    /// The text of the mark is not one of its style: not a number, or not a URL.
    case invalidMark(PageMark)
    /// The URL of the next page has another origin than the request. Nothing was sent there.
    case otherOrigin(PageMark)

    public var description: String {
        switch self {
        case .repeatedPage(let mark): "page \(mark) is named as the next one, and was fetched before"
        case .unchangedPage(let mark): "page \(mark) is the same as the one before it"
        case .emptyPages(let count): "\(count) pages in a row were empty, and a further one is named"
        case .tooManyPages(let count): "\(count) pages were fetched, and a further one is named"
        case .invalidMark(let mark): "'\(mark)' is not the mark of a page"
        case .otherOrigin(let mark): "the next page is at another origin: \(mark)"
        }
    }
}
