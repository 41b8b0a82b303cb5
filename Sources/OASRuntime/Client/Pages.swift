/// The elements of a paged list, fetched a page at a time when they are asked for.
///
/// ```swift
/// for try await customer in lago.allCustomers(perPage: 100) { … }
/// ```
///
/// Each iteration starts again at the first page. It stops where there is no next page, and throws `CancellationError`
/// where its task is cancelled.
public struct Pages<Element: Sendable>: AsyncSequence, Sendable {
    /// One page: its elements, and the number of the next page unless it is the last.
    public typealias Page = (items: [Element], next: Int?)

    private let first: Int
    private let fetch: @Sendable (Int) async throws -> Page

    /// - Parameters:
    ///   - first: The number of the first page.
    ///   - fetch: Fetches the page of a number.
    public init(startingAt first: Int = 1, _ fetch: @escaping @Sendable (_ page: Int) async throws -> Page) {
        self.first = first
        self.fetch = fetch
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(next: first, fetch: fetch)
    }

    /// Walks through the pages.
    public struct Iterator: AsyncIteratorProtocol {
        private var items: [Element] = []
        private var index = 0
        private var nextPage: Int?
        private let fetch: @Sendable (Int) async throws -> Page

        init(next: Int, fetch: @escaping @Sendable (Int) async throws -> Page) {
            nextPage = next
            self.fetch = fetch
        }

        /// The next element, or `nil` behind the last page.
        public mutating func next() async throws -> Element? {
            while index >= items.count {
                guard let page = nextPage else { return nil }
                try Task.checkCancellation()
                // Should the fetch throw, the sequence is over.
                nextPage = nil
                let fetched = try await fetch(page)
                items = fetched.items
                index = 0
                // A server that calls a page its own successor would be asked forever.
                nextPage = fetched.next == page ? nil : fetched.next
            }
            defer { index += 1 }
            return items[index]
        }
    }
}
