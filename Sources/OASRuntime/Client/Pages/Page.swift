/// A page of a list: its elements, the whole body, and the position of the next page.
public struct Page<Element: Sendable, Body: Sendable>: Sendable {
    /// The elements.
    public let items: [Element]
    /// The body of the response.
    public let body: Body
    /// The facts about the call that fetched the page.
    public let call: CallInfo?
    /// The mark of the next page, or `nil` if this is the last one. See ``Pages/resuming(at:)``.
    public internal(set) var next: PageMark?
    var facts: PageFacts
    /// The bytes of the body, if they were kept.
    let rawBody: [UInt8]?

    /// Creates a page, for example for a list that is fetched by a function of the program.
    public init(_ body: Body, items: [Element], next: PageMark? = nil) {
        self.items = items
        self.body = body
        self.next = next
        call = nil
        facts = PageFacts(itemCount: items.count, next: next)
        rawBody = nil
    }

    fileprivate init<Headers>(_ reply: Reply<Body, Headers>, items: [Element]?, facts: PageFacts) {
        self.items = items ?? []
        body = reply.body
        call = reply.call
        rawBody = reply.rawBody
        self.facts = facts
        self.facts.itemCount = self.items.count
    }
}

extension Page {
    /// Returns the page of a response. Generated code calls it.
    ///
    /// - Parameters:
    ///   - reply: The response.
    ///   - items: The elements. There are none if the response has no list.
    ///   - next: The position of the next page, if the response contains it.
    ///   - hasMore: The member that indicates whether there is a further page.
    ///   - isLast: The member that indicates whether this is the last page.
    ///   - total: The number of elements of all pages.
    ///   - pageCount: The number of pages.
    @_documentation(visibility: internal)
    public static func page<Headers>(
        of reply: Reply<Body, Headers>, items: [Element]?, next: (some CustomStringConvertible)? = String?.none,
        hasMore: Bool? = nil, isLast: Bool? = nil, total: (some BinaryInteger)? = Int?.none,
        pageCount: (some BinaryInteger)? = Int?.none
    ) -> Page {
        Page(
            reply, items: items,
            facts: PageFacts(
                next: PageMark(next), hasMore: hasMore ?? isLast.map { !$0 }, total: total.map { Int(clamping: $0) },
                pageCount: pageCount.map { Int(clamping: $0) }))
    }

    /// Returns the page of a response whose header field `Link` contains the URL of the next page. Generated code calls
    /// it.
    @_documentation(visibility: internal)
    public static func linkedPage<Headers>(of reply: Reply<Body, Headers>, items: [Element]?) -> Page {
        Page(reply, items: items, facts: PageFacts(next: PageMark(LinkField.target(of: "next", in: reply.fields))))
    }
}

extension Page where Body: ExpressibleByNilLiteral {
    /// The page of a response without a body, which is the last one. Generated code uses it.
    @_documentation(visibility: internal)
    public static var empty: Page { Page(nil, items: []) }
}

extension Reply {
    /// The same response with an optional body. Generated code uses it.
    @_documentation(visibility: internal)
    public var optional: Reply<Body?, Headers> { map { $0 } }
}

extension Page: CustomStringConvertible {
    /// A description such as `Page(20 items, next: 3)`.
    public var description: String { "Page(\(items.count) items\(next.map { ", next: \($0)" } ?? ""))" }
}
