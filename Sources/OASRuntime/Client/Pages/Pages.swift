/// The elements of a paginated list, whose pages are fetched on demand.
///
/// ```swift
/// for try await customer in lago.allCustomers(perPage: 100) { … }
/// for try await page in lago.allCustomers(perPage: 100).pages { print(page.items.count, page.body.meta) }
/// ```
///
/// Each iteration starts at the first page, or at that of ``resuming(at:)``. It ends after the last page and throws
/// `CancellationError` if its task is cancelled.
///
/// The number of pages is limited, because the server decides which page is next. An iteration throws ``PagesError`` if
/// a page names an earlier page as the next one, if a server returns the same page again, after ``maximumEmptyPages``
/// empty pages in a row, and after ``maximumPages`` pages in all. An empty page that names itself as the next one is
/// the last. The URL of a next page is requested only at the origin of the first request, because credentials are sent.
public struct Pages<Element: Sendable, Body: Sendable>: AsyncSequence, Sendable {
    /// The largest number of pages that one iteration fetches. The default is 100,000.
    public var maximumPages = 100_000
    /// The largest number of empty pages in a row. The default is 100.
    public var maximumEmptyPages = 100

    private(set) var start: PageMark?
    let style: PageStyle
    let fetch: @Sendable (PageMark?) async throws -> Page<Element, Body>

    /// Creates a list from a function.
    ///
    /// - Parameters:
    ///   - start: The mark of the first page. By default the function is called with `nil` for it.
    ///   - fetch: A function that fetches a page. ``Page/next`` decides which page is fetched next.
    public init(
        startingAt start: PageMark? = nil, _ fetch: @escaping @Sendable (PageMark?) async throws -> Page<Element, Body>
    ) {
        self.start = start
        self.fetch = fetch
        style = .value(of: .query(""))
    }

    /// Creates the list of an operation. Generated code calls it.
    ///
    /// - Parameters:
    ///   - request: The request of the first page.
    ///   - client: The client that sends the requests.
    ///   - style: The way in which the next page is requested.
    ///   - start: The value that selects the first page, or `nil` if the request needs none.
    ///   - read: A function that returns the page of a response, or `nil` if the response is not a page.
    @_documentation(visibility: internal)
    public init<Request: ClientRequest>(
        _ request: Request, from client: APIClient, by style: PageStyle,
        startingAt start: (some CustomStringConvertible)? = String?.none,
        _ read: @escaping @Sendable (Request.Response) -> Page<Element, Body>?
    ) {
        self.init(request, to: .itsServer, from: client, by: style, startingAt: PageMark(start), read)
    }

    /// Creates the list of an operation with servers of its own. Generated code calls it.
    @_documentation(visibility: internal)
    public init<Request: ClientRequest & ServedRequest>(
        _ request: Request, at server: Request.Server?, from client: APIClient, by style: PageStyle,
        startingAt start: (some CustomStringConvertible)? = String?.none,
        _ read: @escaping @Sendable (Request.Response) -> Page<Element, Body>?
    ) {
        let destination = server.map { APIClient.Destination.server($0.url) } ?? .itsServer
        self.init(request, to: destination, from: client, by: style, startingAt: PageMark(start), read)
    }

    private init<Request: ClientRequest>(
        _ request: Request, to destination: APIClient.Destination, from client: APIClient, by style: PageStyle,
        startingAt start: PageMark?, _ read: @escaping @Sendable (Request.Response) -> Page<Element, Body>?
    ) {
        self.start = start
        self.style = style
        fetch = { mark in
            let request = PageRequest(base: request, selection: mark.map(style.selection))
            let response: Request.Response
            do throws(ClientError<Request.Response>) {
                response = try await client.send(request, to: destination)
            } catch {
                if case .request(let failure) = error, case .page(let reason) = failure.reason { throw reason }
                throw error
            }
            guard let page = read(response) else { throw ClientError<Request.Response>.response(response) }
            return page
        }
    }

    /// Returns the same list with another limit for the number of pages that one iteration fetches.
    public func limited(toPages maximumPages: Int) -> Pages {
        var pages = self
        pages.maximumPages = maximumPages
        return pages
    }

    /// Returns the same list, beginning with another page, for example with ``Page/next`` of an earlier iteration.
    public func resuming(at mark: PageMark) -> Pages {
        var pages = self
        pages.start = mark
        return pages
    }

    /// The pages of the list as a whole.
    public var pages: PageSequence<Element, Body> { PageSequence(list: self) }

    public func makeAsyncIterator() -> Iterator { Iterator(pages.makeAsyncIterator()) }

    /// An iterator over the elements of all pages.
    public struct Iterator: AsyncIteratorProtocol {
        private var items: [Element] = []
        private var index = 0
        private var pages: PageSequence<Element, Body>.Iterator

        init(_ pages: PageSequence<Element, Body>.Iterator) { self.pages = pages }

        /// Returns the next element, or `nil` after the last page. Throws the errors of the fetch, ``PagesError`` and
        /// `CancellationError`; an error ends the sequence.
        public mutating func next() async throws -> Element? {
            while index >= items.count {
                guard let page = try await pages.next() else { return nil }
                items = page.items
                index = 0
            }
            defer { index += 1 }
            return items[index]
        }
    }
}
