/// A list that comes in pages: the method that walks all of them.
public struct Pagination: Sendable {
    /// `allCustomers`
    public var method: MemberName
    /// The parameter that holds the page's number.
    public var pageParameter: MemberName
    public var element: TypeReference
    /// The members that lead from the success body to the items, `[customers]`.
    public var items: [MemberName]
    /// The members that lead to the next page's number, nil at the end: `[meta, nextPage]`.
    public var next: [MemberName]

    public init(
        method: MemberName, pageParameter: MemberName, element: TypeReference, items: [MemberName], next: [MemberName]
    ) {
        self.method = method
        self.pageParameter = pageParameter
        self.element = element
        self.items = items
        self.next = next
    }
}
