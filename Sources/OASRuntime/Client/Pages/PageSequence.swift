/// The pages of a list, which are fetched on demand. See ``Pages/pages``.
public struct PageSequence<Element: Sendable, Body: Sendable>: AsyncSequence, Sendable {
    let list: Pages<Element, Body>

    public func makeAsyncIterator() -> Iterator { Iterator(list) }

    /// An iterator over the pages of a list.
    public struct Iterator: AsyncIteratorProtocol {
        private let list: Pages<Element, Body>
        private var progress: Progress

        /// The state of an iteration.
        private enum Progress {
            case fetching(PageMark?)
            case ended
        }

        private var fetchedMarks: Set<PageMark> = []
        private var pageCount = 0
        private var emptyPages = 0
        private var itemCount = 0
        private var lastBody: [UInt8]?

        init(_ list: Pages<Element, Body>) {
            self.list = list
            progress = .fetching(list.start)
        }

        /// Returns the next page, or `nil` after the last one. Throws the errors of the fetch, ``PagesError`` and
        /// `CancellationError`; an error ends the sequence.
        public mutating func next() async throws -> Page<Element, Body>? {
            guard case .fetching(let mark) = progress else { return nil }
            try Task.checkCancellation()
            // If the fetch throws, the sequence has ended.
            progress = .ended
            try admit(mark)
            var page = try await list.fetch(mark)
            try compare(page, at: mark)
            itemCount += page.items.count
            emptyPages = page.items.isEmpty ? emptyPages + 1 : 0
            page.next = try list.style.next(
                after: page.facts, at: mark, fetched: list.start == nil ? itemCount : nil)
            if page.items.isEmpty, page.next != nil, page.next == mark { page.next = nil }
            if let next = page.next { progress = .fetching(next) }
            return page
        }

        /// Throws if the page exceeds one of the limits.
        private mutating func admit(_ mark: PageMark?) throws {
            guard emptyPages < Swift.max(list.maximumEmptyPages, 1) else { throw PagesError.emptyPages(emptyPages) }
            guard pageCount < list.maximumPages else { throw PagesError.tooManyPages(list.maximumPages) }
            pageCount += 1
            guard let mark else { return }
            guard fetchedMarks.insert(mark).inserted else { throw PagesError.repeatedPage(mark) }
        }

        /// Throws if the client counts pages and the server has returned the same one again.
        private mutating func compare(_ page: Page<Element, Body>, at mark: PageMark?) throws {
            guard list.style.counts, let body = page.rawBody else { return }
            if let mark, !page.items.isEmpty, body == lastBody { throw PagesError.unchangedPage(mark) }
            lastBody = body
        }
    }
}
