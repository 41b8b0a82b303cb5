/// The elements of a paginated list, whose pages are fetched on demand.
///
/// ```swift
/// for try await customer in lago.allCustomers(perPage: 100) { … }
/// ```
///
/// Each iteration starts at the first page. It ends after the last page and throws `CancellationError` if its task is
/// cancelled.
///
/// The number of pages is limited, because the server decides which page is next. An iteration throws ``PagesError`` if
/// a page names an earlier page as the next one, after ``maximumEmptyPages`` empty pages in a row, and after
/// ``maximumPages`` pages in all. A page that names itself as the next one is the last.
public struct Pages<Element: Sendable>: AsyncSequence, Sendable {
    /// One page: its elements and the number of the next page, or `nil` if it is the last.
    public typealias Page = (items: [Element], next: Int?)

    /// The largest number of pages that one iteration fetches. The default is 100,000.
    public var maximumPages = 100_000
    /// The largest number of empty pages in a row. The default is 100.
    public var maximumEmptyPages = 100

    private let first: Int
    private let fetch: @Sendable (Int) async throws -> Page

    /// Creates a list.
    ///
    /// - Parameters:
    ///   - first: The number of the first page.
    ///   - fetch: A function that fetches the page with a number.
    public init(startingAt first: Int = 1, _ fetch: @escaping @Sendable (_ page: Int) async throws -> Page) {
        self.first = first
        self.fetch = fetch
    }

    /// Returns the same list with another limit for the number of pages that one iteration fetches.
    public func limited(toPages maximumPages: Int) -> Pages {
        var pages = self
        pages.maximumPages = maximumPages
        return pages
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(self, next: first, fetch: fetch)
    }

    /// An iterator over the elements of all pages.
    public struct Iterator: AsyncIteratorProtocol {
        private var items: [Element] = []
        private var index = 0
        private var nextPage: Int?
        private var fetchedPages: Set<Int> = []
        private var emptyPages = 0
        private let maximumPages: Int
        private let maximumEmptyPages: Int
        private let fetch: @Sendable (Int) async throws -> Page

        init(_ pages: Pages, next: Int, fetch: @escaping @Sendable (Int) async throws -> Page) {
            maximumPages = pages.maximumPages
            maximumEmptyPages = pages.maximumEmptyPages
            nextPage = next
            self.fetch = fetch
        }

        /// Returns the next element, or `nil` after the last page. Throws the errors of the fetch, ``PagesError`` and
        /// `CancellationError`; an error ends the sequence.
        public mutating func next() async throws -> Element? {
            while index >= items.count {
                guard let page = nextPage else { return nil }
                try Task.checkCancellation()
                // If the fetch throws, the sequence has ended.
                nextPage = nil
                try admit(page)
                let fetched = try await fetch(page)
                items = fetched.items
                index = 0
                emptyPages = items.isEmpty ? emptyPages + 1 : 0
                // A page that names itself as the next one would be fetched forever.
                nextPage = fetched.next == page ? nil : fetched.next
            }
            defer { index += 1 }
            return items[index]
        }

        /// Throws if the page exceeds one of the limits.
        private mutating func admit(_ page: Int) throws {
            guard emptyPages < Swift.max(maximumEmptyPages, 1) else { throw PagesError.emptyPages(emptyPages) }
            guard fetchedPages.count < maximumPages else { throw PagesError.tooManyPages(maximumPages) }
            guard fetchedPages.insert(page).inserted else { throw PagesError.repeatedPage(page) }
        }
    }
}

/// An error for an iteration over pages that exceeds a limit.
public enum PagesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The page with this number is named as the next one, but was fetched before.
    case repeatedPage(Int)
    /// This number of pages in a row were empty, and a further one was named.
    case emptyPages(Int)
    /// This number of pages were fetched, and a further one was named.
    case tooManyPages(Int)

    public var description: String {
        switch self {
        case .repeatedPage(let page): "page \(page) is named as the next one, and was fetched before"
        case .emptyPages(let count): "\(count) pages in a row were empty, and a further one is named"
        case .tooManyPages(let count): "\(count) pages were fetched, and a further one is named"
        }
    }
}
