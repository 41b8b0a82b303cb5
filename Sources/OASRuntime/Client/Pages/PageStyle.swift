/// The way in which the next page of a list is found and requested.
public enum PageStyle: Sendable, Hashable {
    /// The response contains the value of a parameter for the next page: a cursor, a page number or an offset.
    case value(of: PageParameter)
    /// The parameter is the number of the page.
    case number(PageParameter, startingAt: Int = 1)
    /// The parameter is the number of elements before the page.
    case offset(PageParameter, startingAt: Int = 0)
    /// The response contains the URL of the next page.
    case url
    /// The header field `Link` with the relation `next` contains the URL of the next page (RFC 8288).
    case link
}

/// The place of the value that selects a page, in a request.
public enum PageParameter: Sendable, Hashable {
    /// The query item with this name.
    case query(String)
    /// The header field with this name.
    case header(String)
    /// The member of the JSON body at a path of names, which is a text or a number.
    case body([String], isNumber: Bool = false)
}

extension PageStyle {
    /// True if the client counts, because the response does not contain the position of the next page.
    var counts: Bool {
        switch self {
        case .number, .offset: true
        case .value, .url, .link: false
        }
    }

    /// The part of a request that selects a page.
    func selection(_ mark: PageMark) -> PageSelection {
        switch self {
        case .value(let parameter), .number(let parameter, _), .offset(let parameter, _):
            .parameter(parameter, mark.text)
        case .url, .link: .url(mark.text)
        }
    }

    /// Returns the mark of the page after a page, or `nil` if that page is the last one.
    ///
    /// - Parameters:
    ///   - page: The facts that the response contains.
    ///   - mark: The mark of that page, or `nil` for the first one.
    ///   - fetched: The number of elements of that page and all before it, or `nil` if the iteration did not begin with
    ///     the first page.
    func next(after page: PageFacts, at mark: PageMark?, fetched: Int?) throws -> PageMark? {
        if page.hasMore == false { return nil }
        switch self {
        case .value, .url, .link: return page.next
        case .number(_, let start):
            let number = try Self.count(mark) ?? start
            if page.itemCount == 0 && page.hasMore != true || page.ends(fetched: fetched) { return nil }
            if let count = page.pageCount, number - min(start, 1) + 1 >= count { return nil }
            return PageMark("\(number + 1)")
        case .offset(_, let start):
            let offset = try Self.count(mark) ?? start
            // An offset that does not grow would select the same page again.
            if page.itemCount == 0 || page.ends(fetched: offset - start + page.itemCount) { return nil }
            return PageMark("\(offset + page.itemCount)")
        }
    }

    /// Returns the number in a mark. The bound excludes an overflow when it is counted on.
    private static func count(_ mark: PageMark?) throws -> Int? {
        guard let mark else { return nil }
        guard let number = Int(mark.text), abs(number) < 1 << 53 else { throw PagesError.invalidMark(mark) }
        return number
    }
}

/// The part of a request that selects a page.
enum PageSelection: Sendable {
    case parameter(PageParameter, String)
    case url(String)
}

/// The facts about the rest of a list that a response contains.
struct PageFacts: Sendable {
    var itemCount = 0
    var next: PageMark?
    var hasMore: Bool?
    var total: Int?
    var pageCount: Int?

    /// Returns true if the elements fetched are all elements.
    func ends(fetched: Int?) -> Bool {
        guard let total, let fetched else { return false }
        return fetched >= total
    }
}
