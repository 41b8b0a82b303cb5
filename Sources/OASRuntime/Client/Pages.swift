/// The elements of a paged list, fetched a page at a time when they are asked for.
///
/// ```swift
/// for try await customer in lago.allCustomers(perPage: 100) { … }
/// ```
///
/// Each iteration starts again at the first page. It stops where there is no next page, and throws `CancellationError`
/// where its task is cancelled.
///
/// A server decides which page is next, so the walk is bounded: it throws ``PagesError`` where a page leads back to an
/// earlier one, after ``maximumEmptyPages`` pages without an element in a row, and after ``maximumPages`` pages in all. A
/// page that names itself as the next one is the last.
public struct Pages<Element: Sendable>: AsyncSequence, Sendable {
    /// One page: its elements, and the number of the next page unless it is the last.
    public typealias Page = (items: [Element], next: Int?)

    /// The largest number of pages that one iteration fetches, 100,000 unless set.
    public var maximumPages = 100_000
    /// The largest number of pages in a row that may be empty, 100 unless set.
    public var maximumEmptyPages = 100

    private let first: Int
    private let fetch: @Sendable (Int) async throws -> Page

    /// - Parameters:
    ///   - first: The number of the first page.
    ///   - fetch: Fetches the page of a number.
    public init(startingAt first: Int = 1, _ fetch: @escaping @Sendable (_ page: Int) async throws -> Page) {
        self.first = first
        self.fetch = fetch
    }

    /// The same list with another limit for the number of pages that one iteration fetches.
    public func limited(toPages maximumPages: Int) -> Pages {
        var pages = self
        pages.maximumPages = maximumPages
        return pages
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(self, next: first, fetch: fetch)
    }

    /// Walks through the pages.
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

        /// The next element, or `nil` behind the last page. Throws what the fetch throws, ``PagesError`` and
        /// `CancellationError`; the sequence is over then.
        public mutating func next() async throws -> Element? {
            while index >= items.count {
                guard let page = nextPage else { return nil }
                try Task.checkCancellation()
                // Should the fetch throw, the sequence is over.
                nextPage = nil
                try admit(page)
                let fetched = try await fetch(page)
                items = fetched.items
                index = 0
                emptyPages = items.isEmpty ? emptyPages + 1 : 0
                // A server that calls a page its own successor would be asked forever.
                nextPage = fetched.next == page ? nil : fetched.next
            }
            defer { index += 1 }
            return items[index]
        }

        /// Throws where the page would be one too many.
        private mutating func admit(_ page: Int) throws {
            guard emptyPages < Swift.max(maximumEmptyPages, 1) else { throw PagesError.emptyPages(emptyPages) }
            guard fetchedPages.count < maximumPages else { throw PagesError.tooManyPages(maximumPages) }
            guard fetchedPages.insert(page).inserted else { throw PagesError.repeatedPage(page) }
        }
    }
}

/// A walk through pages that does not end.
public enum PagesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The page of this number is named as the next one, and was fetched before.
    case repeatedPage(Int)
    /// So many pages in a row had no element, and a further one was named.
    case emptyPages(Int)
    /// So many pages were fetched, and a further one was named.
    case tooManyPages(Int)

    public var description: String {
        switch self {
        case .repeatedPage(let page): "page \(page) is named as the next one, and was fetched before"
        case .emptyPages(let count): "\(count) pages in a row were empty, and a further one is named"
        case .tooManyPages(let count): "\(count) pages were fetched, and a further one is named"
        }
    }
}
