/// A list that comes in pages: the method that walks all of them.
package struct Pagination: Sendable {
    /// `allCustomers`
    package var method: MemberName
    /// The parameter that holds the page's number.
    package var pageParameter: MemberName
    package var element: TypeReference
    /// The members that lead from the success body to the items, `[customers]`.
    package var items: [MemberName]
    /// The members that lead to the next page's number, nil at the end: `[meta, nextPage]`.
    package var next: [MemberName]

    package init(
        method: MemberName, pageParameter: MemberName, element: TypeReference, items: [MemberName], next: [MemberName]
    ) {
        self.method = method
        self.pageParameter = pageParameter
        self.element = element
        self.items = items
        self.next = next
    }
}
